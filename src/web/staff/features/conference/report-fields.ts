import type { HandFieldName } from '#contract/consensus/report.ts'

/** The fields as they stand under each other. */
export const reportGroups = [
  {
    group: 'who',
    names: [
      'authors',
      'aim',
      'whyConsensus',
      'steering',
      'rulesBy',
      'stopRule',
      'registration',
      'funding',
      'endorsers',
      'conflicts',
      'contact',
    ],
  },
  {
    group: 'experts',
    names: [
      'panelCriteria',
      'incentives',
      'adaptations',
      'information',
      'literature',
      'discussion',
      'feedback',
    ],
  },
  { group: 'after', names: ['otherDeviations', 'dissent', 'evaluation', 'limitations', 'comparison'] },
  { group: 'chart', names: ['chartAlt'] },
] as const satisfies readonly Readonly<{ group: string; names: readonly HandFieldName[] }>[]

export const reportFieldId = (name: HandFieldName): string => `report-field-${name}`
