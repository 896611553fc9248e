import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'protokoll',
      lazy: async () => ({ Component: (await import('./protocol-list-page.tsx')).ProtocolListPage }),
    },
    {
      path: 'protokoll/anta/:conference',
      lazy: async () => ({ Component: (await import('./adopt-page.tsx')).AdoptPage }),
    },
    {
      path: 'protokoll/:protocol/:v',
      lazy: async () => ({ Component: (await import('./protocol-page.tsx')).ProtocolPage }),
    },
  ],
}
