import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [],
  outside: [
    { path: 'borja', lazy: async () => ({ Component: (await import('./start-page.tsx')).StartPage }) },
  ],
}
