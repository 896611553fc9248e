import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [],
  outside: [
    { path: 'nytt-forbund', lazy: async () => ({ Component: (await import('./start-page.tsx')).StartPage }) },
  ],
}
