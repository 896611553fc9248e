import { describe, expect, it } from 'vitest'
import type { MeasurePointId } from '#domain/kernel/id.ts'
import { gapsOfPoint } from './completeness.ts'
import { expiresOn, outcomeOf } from './document-check.ts'
import { example } from './example.ts'
import { isValidIn } from './measure-point.ts'
import { approved, nextVersion, retired, rewritten } from './point-change.ts'

const point = example({})

describe('a measure point', () => {
  it('is frozen once approved; a change is a new version', () => {
    expect(() => rewritten(point, point.content, null)).toThrow('measurement.point-frozen')
    const draft = nextVersion(point)
    expect(draft).toMatchObject({ v: 2, state: 'draft' })
    expect(rewritten(draft, { ...draft.content, title: 'Nytt' }, null).content.title).toBe('Nytt')
    expect(approved(draft)).toMatchObject({ v: 2, state: 'approved' })
    expect(() => approved(point)).toThrow('measurement.point-frozen')
    expect(() => nextVersion(draft)).toThrow('measurement.point-frozen')
  })

  it('is not approved with gaps, and they are told', () => {
    const empty = { ...nextVersion(example({ title: '', denominator: { sv: '', en: '' } })) }
    expect(() => approved(empty)).toThrow('measurement.point-incomplete')
    expect(gapsOfPoint(empty.content)).toEqual(['title', 'denominator'])
  })

  it.each([
    { content: { unit: 'yesno', numerator: { sv: '', en: '' }, denominator: { sv: '', en: '' } }, gaps: [] },
    { content: { unit: 'count', denominator: { sv: '', en: '' } }, gaps: [] },
    { content: { source: { kind: 'kolada', kpi: 'u40460', gender: 'T', across: 'same' } }, gaps: ['kpi'] },
    { content: { source: { kind: 'document', criteria: [], maxAgeMonths: 24 } }, gaps: ['criteria'] },
    { content: { validFrom: 2026, validTo: 2025 }, gaps: ['years'] },
  ])('has the gaps $gaps', ({ content, gaps }) => {
    expect(gapsOfPoint(example(content).content)).toEqual(gaps)
  })

  it('ends with a year and a successor that is not comparable', () => {
    const successor = '6f1d1f6a-2222-4222-8222-222222222222' as MeasurePointId
    const old = retired(point, { lastYear: 2025, successor })
    expect(old.state).toBe('retired')
    expect([isValidIn(old, 2025), isValidIn(old, 2026)]).toEqual([true, false])
    expect(() => retired(old, { lastYear: 2025, successor })).toThrow('measurement.point-frozen')
    expect(() => retired(point, { lastYear: 2020, successor })).toThrow('measurement.point-frozen')
    expect(() => retired(point, { lastYear: 2025, successor: point.id })).toThrow('measurement.point-frozen')
  })
})

describe('a document', () => {
  const criteria = [
    { id: 'a', text: 'Beslutad' },
    { id: 'b', text: 'Deltagare har varit med' },
  ]
  const given = (...answers: ('yes' | 'partly' | 'no')[]) =>
    outcomeOf(criteria, { answers: answers.map((answer, at) => ({ id: 'ab'.charAt(at), answer })) })

  it('is a yes only if every criterion is', () => {
    expect(given('yes', 'yes')).toBe('yes')
    expect(given('yes', 'partly')).toBe('partly')
    expect(given('partly', 'no')).toBe('no')
    expect(given('yes')).toBeNull()
    expect(outcomeOf([], { answers: [] })).toBeNull()
  })

  it.each([
    ['2024-03-15', 24, '2026-03-15'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-01', 1, '2026-01-01'],
  ])('of %s lasts %i months, to %s', (dated, months, last) => {
    expect(expiresOn(dated, months)).toBe(last)
  })
})
