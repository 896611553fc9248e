import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'mata/omgangar',
      lazy: async () => ({ Component: (await import('./wave-list-page.tsx')).WaveListPage }),
    },
    {
      path: 'mata/omgangar/ny',
      lazy: async () => ({ Component: (await import('./new-wave-page.tsx')).NewWavePage }),
    },
    {
      path: 'mata/omgangar/:wave',
      lazy: async () => ({ Component: (await import('./wave-page.tsx')).WavePage }),
    },
    {
      path: 'mata/omgangar/:wave/plan',
      lazy: async () => ({ Component: (await import('./plan-page.tsx')).PlanPage }),
    },
    {
      path: 'mata/omgangar/:wave/nyckel',
      lazy: async () => ({ Component: (await import('./key-page.tsx')).KeyPage }),
    },
    {
      path: 'mata/omgangar/:wave/aktivera',
      lazy: async () => ({ Component: (await import('./activate-page.tsx')).ActivatePage }),
    },
    {
      path: 'mata/omgangar/:wave/lappar',
      lazy: async () => ({ Component: (await import('./slips-page.tsx')).SlipsPage }),
    },
    {
      path: 'mata/omgangar/:wave/inbjudna',
      lazy: async () => ({ Component: (await import('./contacts-page.tsx')).ContactsPage }),
    },
    {
      path: 'mata/omgangar/:wave/oppna',
      lazy: async () => ({ Component: (await import('./open-page.tsx')).OpenPage }),
    },
    {
      path: 'mata/enheter',
      lazy: async () => ({ Component: (await import('./units-page.tsx')).UnitsPage }),
    },
  ],
}
