import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'installningar',
      lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }),
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./settings-page.tsx')).FirstSettings }),
        },
        {
          path: 'personer',
          lazy: async () => ({ Component: (await import('./people-page.tsx')).PeoplePage }),
        },
        {
          path: 'inloggning',
          lazy: async () => ({ Component: (await import('./my-account.tsx')).MyAccountParts }),
        },
        { path: 'utseende', lazy: async () => ({ Component: (await import('./look-page.tsx')).LookPage }) },
        {
          path: 'historik',
          lazy: async () => ({ Component: (await import('./history-page.tsx')).HistoryPage }),
        },
      ],
    },
    {
      path: 'installningar/personer/bjud-in',
      lazy: async () => ({ Component: (await import('./invite-page.tsx')).InvitePage }),
    },
    {
      path: 'installningar/personer/:account',
      lazy: async () => ({ Component: (await import('./person-page.tsx')).PersonPage }),
    },
  ],
  outside: [
    {
      path: 'konto',
      lazy: async () => ({ Component: (await import('./account-page.tsx')).AccountPage }),
    },
    {
      path: 'andra-steget',
      lazy: async () => ({ Component: (await import('./add-factor-page.tsx')).AddFactorPage }),
    },
    {
      path: 'installation',
      lazy: async () => ({ Component: (await import('./installation-page.tsx')).InstallationPage }),
    },
    {
      path: 'installation/sprak',
      lazy: async () => ({ Component: (await import('./languages-page.tsx')).LanguagesPage }),
    },
    {
      path: 'installation/historik',
      lazy: async () => ({
        Component: (await import('./installation-history-page.tsx')).InstallationHistoryPage,
      }),
    },
  ],
}
