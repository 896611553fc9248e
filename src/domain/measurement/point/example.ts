import type { MeasurePointId } from '#domain/kernel/id.ts'
import type { MeasurePoint } from './measure-point.ts'

const base: MeasurePoint = {
  id: '6f1d1f6a-1111-4111-8111-111111111111' as MeasurePointId,
  v: 1,
  state: 'approved',
  entry: null,
  retirement: null,
  content: {
    title: 'Jag påverkar min rehabilitering',
    owner: 'Förbundschefen',
    definition: { sv: 'Andel som instämmer', en: '' },
    numerator: { sv: 'Svar 4 och 5', en: '' },
    denominator: { sv: 'Giltiga svar', en: '' },
    source: { kind: 'register', system: 'SUS', population: 'all' },
    countedOptions: ['4', '5'],
    direction: 'high',
    unit: 'percent',
    target: null,
    validFrom: 2024,
    validTo: null,
    comparison: 'none',
    noBaselineReason: null,
    caveats: [],
  },
}

/** An approved measure point for tests, with some of its content replaced. */
export const example = (content: object): MeasurePoint => ({
  ...base,
  content: { ...base.content, ...content },
})
