import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'mata/resultat',
      lazy: async () => ({ Component: (await import('./results-page.tsx')).ResultsPage }),
    },
    {
      path: 'mata/resultat/forbund',
      lazy: async () => ({ Component: (await import('./between-page.tsx')).BetweenPage }),
    },
    {
      path: 'mata/resultat/matpunkt/:point',
      lazy: async () => ({ Component: (await import('./point-result-page.tsx')).PointResultPage }),
    },
    {
      path: 'mata/resultat/omgang/:wave',
      lazy: async () => ({ Component: (await import('./wave-result-page.tsx')).WaveResultPage }),
    },
  ],
}
