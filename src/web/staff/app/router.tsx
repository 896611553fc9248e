import { createBrowserRouter, type RouteObject } from 'react-router'
import { LoadingText } from '../ui/loading-text.tsx'
import { BrokenPage } from './broken-page.tsx'
import { Entry } from './entry.tsx'
import { featureRoutes, outsideRoutes } from './features.ts'
import { MissingPage } from './missing-page.tsx'
import { Overview } from './overview.tsx'
import { FirstAssociation, Shell } from './shell.tsx'

const gallery: RouteObject[] =
  import.meta.env.MODE === 'production'
    ? []
    : [
        {
          path: 'komponenter/:item?',
          lazy: async () => ({ Component: (await import('../ui/gallery/gallery.tsx')).Gallery }),
        },
      ]

export const createRouter = () =>
  createBrowserRouter([
    {
      path: '/app',
      Component: Entry,
      ErrorBoundary: BrokenPage,
      // While a page's program is fetched for the first time: nothing, then words, as everywhere.
      HydrateFallback: LoadingText,
      children: [
        { index: true, Component: FirstAssociation },
        ...outsideRoutes,
        ...gallery,
        {
          path: ':association',
          Component: Shell,
          children: [
            {
              ErrorBoundary: BrokenPage,
              children: [
                { index: true, Component: Overview },
                ...featureRoutes,
                { path: '*', Component: MissingPage },
              ],
            },
          ],
        },
        { path: '*', Component: MissingPage },
      ],
    },
  ])
