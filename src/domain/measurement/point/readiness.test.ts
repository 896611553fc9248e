import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from './example.ts'
import { indicatorReadiness, isMeasurable, pointReadiness, type SourceFacts } from './readiness.ts'

const nothing: SourceFacts = {
  item: null,
  kpi: null,
  periods: 0,
  document: { isReviewed: false, isExpired: false },
  isReleased: false,
}
const locked = { isLocked: true, isPair: false, releasedWaves: 0 }
const at = { isComparative: false, year: 2026 }
const comparing = { isComparative: true, year: 2026 }
const item = { kind: 'item', item: 'p-2', itemVersion: 1, group: 'participant_ongoing' }
const register = { kind: 'register', system: 'SUS', population: 'all' }
const kolada = { kind: 'kolada', kpi: 'U40460', gender: 'T', across: 'same' }
const document = { kind: 'document', criteria: [{ id: 'a', text: 'Beslutad' }], maxAgeMonths: 24 }

describe('pointReadiness', () => {
  it.each([
    {
      what: 'a question that is not locked',
      point: { source: item },
      facts: {},
      level: 1,
      cause: 'ITEM_NOT_LOCKED',
    },
    {
      what: 'a locked question',
      point: { source: item },
      facts: { item: locked },
      level: 3,
      cause: 'NOT_RELEASED',
    },
    {
      what: 'a question without a group',
      point: { source: { ...item, group: null } },
      facts: {},
      level: 0,
      cause: 'NO_GROUP',
    },
    {
      what: 'a question without counted options',
      point: { source: item, countedOptions: [] },
      facts: {},
      level: 0,
      cause: 'NO_COUNTED',
    },
    {
      what: 'a share without a denominator',
      point: { source: register, denominator: { sv: ' ', en: '' } },
      facts: {},
      level: 0,
      cause: 'NO_DENOMINATOR',
    },
    { what: 'an empty register', point: { source: register }, facts: {}, level: 1, cause: 'NO_ROWS' },
    {
      what: 'a register',
      point: { source: register },
      facts: { periods: 1 },
      level: 3,
      cause: 'NOT_RELEASED',
    },
    { what: 'Kolada, not fetched', point: { source: kolada }, facts: {}, level: 1, cause: 'KPI_NOT_FETCHED' },
    {
      what: 'Kolada, secret',
      point: { source: kolada },
      facts: { kpi: { endedIn: null, isSecret: true, publishedYears: 3 } },
      level: 1,
      cause: 'KPI_SECRET',
    },
    {
      what: 'Kolada, ended',
      point: { source: kolada },
      facts: { kpi: { endedIn: 2023, isSecret: false, publishedYears: 3 } },
      level: 1,
      cause: 'KPI_ENDED',
    },
    {
      what: 'a document nobody read',
      point: { source: document },
      facts: {},
      level: 1,
      cause: 'DOC_NOT_REVIEWED',
    },
    {
      what: 'an old document',
      point: { source: document },
      facts: { document: { isReviewed: true, isExpired: true } },
      level: 1,
      cause: 'DOC_EXPIRED',
    },
    {
      what: 'what is out of its years',
      point: { source: register, validTo: 2025 },
      facts: { periods: 4 },
      level: 1,
      cause: 'POINT_EXPIRED',
    },
    {
      what: 'what has been released',
      point: { source: register },
      facts: { periods: 4, isReleased: true },
      level: 4,
      cause: null,
    },
  ])('$what', ({ point, facts, level, cause }) => {
    expect(pointReadiness(example(point), { ...nothing, ...facts }, at)).toEqual({ level, cause })
  })

  it('asks for a baseline where the indicator compares with before (ME3)', () => {
    const missing = { level: 2, cause: 'BASELINE_MISSING' }
    const ready = { level: 3, cause: 'NOT_RELEASED' }
    const judge = (point: object, facts: object) =>
      pointReadiness(example(point), { ...nothing, ...facts }, comparing)
    expect(judge({ source: item }, { item: locked })).toEqual(missing)
    const baseline = { source: item, comparison: 'baseline_wave' }
    expect(judge(baseline, { item: locked })).toEqual(missing)
    expect(judge(baseline, { item: { ...locked, releasedWaves: 1 } })).toEqual(ready)
    const pair = { source: item, comparison: 'retrospective_pair' }
    expect(judge(pair, { item: locked })).toEqual(missing)
    expect(judge(pair, { item: { ...locked, isPair: true } })).toEqual(ready)
    const series = { source: register, comparison: 'register_series' }
    expect(judge(series, { periods: 1 })).toEqual(missing)
    expect(judge(series, { periods: 2 })).toEqual(ready)
    expect(judge({ source: item, noBaselineReason: 'Första året' }, { item: locked })).toEqual(ready)
  })

  it('never calls a comparative indicator ready without a plan, whatever else is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(item, register, kolada, document),
        fc.record({
          item: fc.record({ isLocked: fc.boolean(), isPair: fc.boolean(), releasedWaves: fc.nat(3) }),
          kpi: fc.record({ endedIn: fc.constant(null), isSecret: fc.boolean(), publishedYears: fc.nat(4) }),
          periods: fc.nat(4),
          document: fc.record({ isReviewed: fc.boolean(), isExpired: fc.boolean() }),
          isReleased: fc.boolean(),
        }),
        (source, facts) => {
          expect(isMeasurable(pointReadiness(example({ source }), facts, comparing))).toBe(false)
        },
      ),
    )
  })

  it('lets nobody measure with a draft', () => {
    const draft = { ...example({ source: register }), state: 'draft' as const }
    expect(pointReadiness(draft, { ...nothing, periods: 3 }, at)).toEqual({ level: 1, cause: 'POINT_DRAFT' })
  })
})

describe('indicatorReadiness', () => {
  it('is that of the readiest point', () => {
    expect(indicatorReadiness([])).toEqual({ level: 0, cause: 'NO_POINT' })
    expect(indicatorReadiness([{ level: 0, cause: 'NO_GROUP' }])).toEqual({ level: 0, cause: 'NO_GROUP' })
    expect(
      indicatorReadiness([
        { level: 1, cause: 'NO_ROWS' },
        { level: 3, cause: 'NOT_RELEASED' },
        { level: 2, cause: 'BASELINE_MISSING' },
      ]),
    ).toEqual({ level: 3, cause: 'NOT_RELEASED' })
  })
})
