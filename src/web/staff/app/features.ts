import type { RouteObject } from 'react-router'
import type { Feature } from '../feature.ts'

/** A folder in `features/` with a `routes.tsx` is a feature; nothing else has to be told. */
const modules = import.meta.glob<{ feature: Feature }>('../features/*/routes.tsx', { eager: true })

export const featureRoutes: readonly RouteObject[] = Object.values(modules).flatMap(
  ({ feature }) => feature.routes,
)

export const outsideRoutes: readonly RouteObject[] = Object.values(modules).flatMap(
  ({ feature }) => feature.outside ?? [],
)

const firstSegments = (routes: readonly RouteObject[]): readonly string[] =>
  routes.flatMap(({ path, children }) =>
    path === undefined ? firstSegments(children ?? []) : [path.split('/')[0] ?? ''],
  )

const built = new Set(firstSegments(featureRoutes))
const builtOutside = new Set(firstSegments(outsideRoutes))

export const isBuilt = (path: string): boolean => built.has(path)
export const isBuiltOutside = (path: string): boolean => builtOutside.has(path)
