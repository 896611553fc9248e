import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'indikatorbank',
      lazy: async () => ({ Component: (await import('./bank-page.tsx')).BankPage }),
      children: [
        {
          path: ':proposal',
          lazy: async () => ({ Component: (await import('./proposal-panel.tsx')).ProposalPanel }),
        },
      ],
    },
    {
      path: 'indikatorbank/nytt',
      lazy: async () => ({ Component: (await import('./add-page.tsx')).AddPage }),
    },
    {
      path: 'indikatorbank/importera',
      lazy: async () => ({ Component: (await import('./import-page.tsx')).ImportPage }),
    },
    {
      path: 'indikatorbank/liknande',
      lazy: async () => ({ Component: (await import('./similar-page.tsx')).SimilarPage }),
    },
    {
      path: 'indikatorbank/sla-ihop',
      lazy: async () => ({ Component: (await import('./merge-page.tsx')).MergePage }),
    },
    {
      path: 'indikatorbank/:proposal/sida',
      lazy: async () => ({ Component: (await import('./proposal-page.tsx')).ProposalPage }),
    },
    {
      path: 'indikatorbank/:proposal/omformulera',
      lazy: async () => ({ Component: (await import('./reword-page.tsx')).RewordPage }),
    },
    {
      path: 'indikatorbank/:proposal/indela',
      lazy: async () => ({ Component: (await import('./classify-page.tsx')).ClassifyPage }),
    },
    {
      path: 'indikatorbank/:proposal/dela',
      lazy: async () => ({ Component: (await import('./split-page.tsx')).SplitPage }),
    },
  ],
}
