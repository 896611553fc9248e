import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'trad',
      lazy: async () => ({ Component: (await import('./thread-page.tsx')).ThreadPage }),
    },
    {
      path: 'trad/:type/:id/:version',
      lazy: async () => ({ Component: (await import('./trace-page.tsx')).TracePage }),
    },
  ],
}
