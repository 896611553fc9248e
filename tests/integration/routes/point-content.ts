import type { PointContentInput } from '#contract/measurement/point.ts'

/** A count out of a register, with whatever else is still empty. */
export const pointContentOf = (title: string): PointContentInput => ({
  ...{ title, owner: '', countedOptions: [], direction: 'high', target: null },
  definition: { sv: '', en: '' },
  numerator: { sv: '', en: '' },
  denominator: { sv: '', en: '' },
  source: { kind: 'register', system: 'SUS', population: 'all' },
  ...{ unit: 'count', validFrom: 2026, validTo: null, comparison: 'none' },
  ...{ noBaselineReason: null, caveats: [] },
})
