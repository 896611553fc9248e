import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'mata/omgangar/:wave/papper',
      lazy: async () => ({ Component: (await import('./papers-page.tsx')).PapersPage }),
    },
    {
      path: 'mata/omgangar/:wave/papper/mata-in',
      lazy: async () => ({ Component: (await import('./key-page.tsx')).KeyPage }),
    },
    {
      path: 'mata/omgangar/:wave/papper/skriv-ut',
      lazy: async () => ({ Component: (await import('./print-page.tsx')).PrintPage }),
    },
  ],
}
