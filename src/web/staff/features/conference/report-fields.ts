import type { HandFieldName } from '#contract/consensus/report.ts'

/** The fields as they stand under each other. */
export const reportGroups = [
  {
    group: 'who',
    names: ['authors', 'aim', 'steering', 'rulesBy', 'stopRule', 'funding', 'conflicts', 'contact'],
  },
  { group: 'experts', names: ['panelCriteria', 'information', 'discussion', 'feedback'] },
  { group: 'after', names: ['otherDeviations', 'dissent', 'evaluation'] },
  { group: 'chart', names: ['chartAlt'] },
] as const satisfies readonly Readonly<{ group: string; names: readonly HandFieldName[] }>[]

export const reportFieldId = (name: HandFieldName): string => `report-field-${name}`
