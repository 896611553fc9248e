import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'mata/formular',
      lazy: async () => ({ Component: (await import('./instrument-list-page.tsx')).InstrumentListPage }),
    },
    {
      path: 'mata/formular/nytt',
      lazy: async () => ({ Component: (await import('./new-instrument-page.tsx')).NewInstrumentPage }),
    },
    {
      path: 'mata/formular/importera',
      lazy: async () => ({ Component: (await import('./import-page.tsx')).ImportPage }),
    },
    {
      path: 'mata/formular/:instrument/namn',
      lazy: async () => ({ Component: (await import('./describe-page.tsx')).DescribePage }),
    },
    {
      path: 'mata/formular/:instrument',
      lazy: async () => ({ Component: (await import('./instrument-page.tsx')).InstrumentPage }),
      children: [
        {
          path: 'fraga/ny',
          lazy: async () => ({ Component: (await import('./item-panel.tsx')).NewItemPanel }),
        },
        {
          path: 'fraga/:item',
          lazy: async () => ({ Component: (await import('./item-panel.tsx')).ItemPanel }),
        },
      ],
    },
  ],
}
