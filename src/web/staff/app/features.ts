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

/** Every address that a route begins with: `mata/formular/nytt` is also in `mata` and in `mata/formular`. */
const beginningsOf = (routes: readonly RouteObject[]): readonly string[] =>
  routes.flatMap(({ path, children }) => {
    if (path === undefined) return beginningsOf(children ?? [])
    const parts = path.split('/')
    return parts.map((_, last) => parts.slice(0, last + 1).join('/'))
  })

const built = new Set(beginningsOf(featureRoutes))
const builtOutside = new Set(beginningsOf(outsideRoutes))

export const isBuilt = (path: string): boolean => built.has(path)
export const isBuiltOutside = (path: string): boolean => builtOutside.has(path)
