import type { RouteObject } from 'react-router'

/**
 * What a folder in `features/` offers the app, from its `routes.tsx` as `export const feature: Feature`.
 * Paths are under `/app/:association/`; pages are loaded when they are first opened:
 * `{ path: 'indikatorbank', lazy: async () => ({ Component: (await import('./bank-page.tsx')).BankPage }) }`.
 * A navigation item is shown when some feature has its path.
 */
export type Feature = Readonly<{
  routes: readonly RouteObject[]
  /** Pages under `/app/` that belong to no association, such as signing in. */
  outside?: readonly RouteObject[]
}>
