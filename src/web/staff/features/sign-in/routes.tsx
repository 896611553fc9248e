import type { Feature } from '../../feature.ts'

/** Pages for whoever is not in yet. The secret of a link is in the fragment, which no server sees. */
export const feature: Feature = {
  routes: [],
  outside: [
    {
      path: 'logga-in',
      lazy: async () => ({ Component: (await import('./sign-in-page.tsx')).SignInPage }),
    },
    {
      path: 'forsta',
      lazy: async () => ({ Component: (await import('./first-account-page.tsx')).FirstAccountPage }),
    },
    {
      path: 'bjud-in',
      lazy: async () => ({ Component: (await import('./invitation-page.tsx')).InvitationPage }),
    },
    {
      path: 'nytt-losenord',
      lazy: async () => ({ Component: (await import('./new-password-page.tsx')).NewPasswordPage }),
    },
    {
      path: 'lank',
      lazy: async () => ({ Component: (await import('./link-page.tsx')).LinkPage }),
    },
    {
      path: 'glomt-losenord',
      lazy: async () => ({ Component: (await import('./forgotten-page.tsx')).ForgottenPage }),
    },
  ],
}
