import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'mata/matpunkter',
      lazy: async () => ({ Component: (await import('./board-page.tsx')).BoardPage }),
    },
    {
      path: 'mata/matpunkter/ny',
      lazy: async () => ({ Component: (await import('./new-point-page.tsx')).NewPointPage }),
    },
    {
      path: 'mata/matpunkter/register',
      lazy: async () => ({ Component: (await import('./register-page.tsx')).RegisterPage }),
    },
    {
      path: 'mata/matpunkter/:point',
      lazy: async () => ({ Component: (await import('./point-page.tsx')).PointPage }),
    },
    {
      path: 'mata/matpunkter/:point/skriv',
      lazy: async () => ({ Component: (await import('./edit-point-page.tsx')).EditPointPage }),
    },
  ],
}
