import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'konferenser',
      lazy: async () => ({ Component: (await import('./conference-list-page.tsx')).ConferenceListPage }),
    },
    {
      path: 'konferenser/ny',
      lazy: async () => ({ Component: (await import('./new-conference-page.tsx')).NewConferencePage }),
    },
    {
      path: 'konferenser/:conference',
      lazy: async () => ({ Component: (await import('./conference-page.tsx')).ConferencePage }),
    },
    {
      path: 'konferenser/:conference/upplagg',
      lazy: async () => ({ Component: (await import('./plan-page.tsx')).PlanPage }),
    },
    {
      path: 'konferenser/:conference/experter',
      lazy: async () => ({ Component: (await import('./roster-page.tsx')).RosterPage }),
    },
    {
      path: 'konferenser/:conference/utskick',
      lazy: async () => ({ Component: (await import('./pack-page.tsx')).PackPage }),
    },
    {
      path: 'konferenser/:conference/utskick/lankar',
      lazy: async () => ({ Component: (await import('./pack-links-page.tsx')).PackLinksPage }),
    },
    {
      path: 'konferenser/:conference/utskick/fragor',
      lazy: async () => ({ Component: (await import('./clarifications-page.tsx')).ClarificationsPage }),
    },
    {
      path: 'konferenser/:conference/kort',
      lazy: async () => ({ Component: (await import('./cards-page.tsx')).CardsPage }),
    },
    ...['konferenser/:conference/grupper', 'konferenser/:conference/grupper/:round'].map((path) => ({
      path,
      lazy: async () => ({ Component: (await import('./groups-page.tsx')).GroupsPage }),
    })),
    {
      path: 'konferenser/:conference/grupper/:round/bordskort',
      lazy: async () => ({ Component: (await import('./groups-print.tsx')).TableCardsPage }),
    },
    {
      path: 'konferenser/:conference/grupper/:round/vaggplan',
      lazy: async () => ({ Component: (await import('./groups-print.tsx')).WallPlanPage }),
    },
    ...['konferenser/:conference/argument', 'konferenser/:conference/argument/:round'].map((path) => ({
      path,
      lazy: async () => ({ Component: (await import('./arguments-page.tsx')).ArgumentsPage }),
    })),
    {
      path: 'konferenser/:conference/konsol',
      lazy: async () => ({ Component: (await import('./console-page.tsx')).ConsolePage }),
    },
    {
      path: 'konferenser/:conference/omrostning/:round/rostkort',
      lazy: async () => ({ Component: (await import('./ballot-cards-page.tsx')).BallotCardsPage }),
    },
    {
      path: 'konferenser/:conference/omrostning/:round/papper',
      lazy: async () => ({ Component: (await import('./papers-page.tsx')).PapersPage }),
    },
    {
      path: 'konferenser/:conference/omrostning/:round/papper/utskrift',
      lazy: async () => ({ Component: (await import('./paper-print-page.tsx')).PaperPrintPage }),
    },
    {
      path: 'konferenser/:conference/rapport',
      lazy: async () => ({ Component: (await import('./report-page.tsx')).ReportPage }),
    },
    {
      path: 'konferenser/:conference/ovning',
      lazy: async () => ({ Component: (await import('./practice-page.tsx')).PracticePage }),
    },
    {
      path: 'konferenser/:conference/utvardering',
      lazy: async () => ({ Component: (await import('./evaluation-page.tsx')).EvaluationPage }),
    },
    {
      path: 'konferenser/:conference/omrostning/:round',
      lazy: async () => ({ Component: (await import('./result-page.tsx')).ResultPage }),
    },
  ],
}
