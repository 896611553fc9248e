import { describe, expect, it } from 'vitest'
import { pointContent } from '#contract/measurement/point.ts'
import { contentOf, draftOf, emptyDraft, faultsOf } from './point-draft.ts'

const full = {
  ...emptyDraft(2026),
  ...{ title: 'Påverkan', item: 'p-2', group: 'staff' as const, counted: '4, 5', validTo: '2028' },
  ...{ targetValue: '62,5', targetYear: '2027', targetBy: 'Styrelsen', caveats: '2026 Ny skala' },
}

describe('the form of a measure point', () => {
  it.each(['item', 'kolada', 'register', 'document'] as const)('comes back as it was sent: %s', (source) => {
    const draft = { ...full, source, criteria: 'Beslutad\n\nKänd', kpi: 'u40460' }
    expect(faultsOf(draft)).toEqual([])
    const content = pointContent.parse(contentOf(draft))
    expect(pointContent.parse(contentOf(draftOf(content)))).toEqual(content)
    expect(content).toMatchObject({ countedOptions: ['4', '5'], target: { value: 62.5 }, validTo: 2028 })
  })

  it('says what cannot be kept even as a draft', () => {
    const wrong = {
      ...full,
      item: 'Fråga 1',
      itemVersion: '0',
      targetBy: '',
      validFrom: '26',
      caveats: 'nytt',
    }
    expect(faultsOf(wrong)).toEqual(['item', 'itemVersion', 'target', 'validFrom', 'caveats'])
    expect(faultsOf({ ...full, source: 'document', maxAgeMonths: 'två' })).toEqual(['maxAgeMonths'])
    expect(faultsOf(emptyDraft(2026))).toEqual([])
  })
})
