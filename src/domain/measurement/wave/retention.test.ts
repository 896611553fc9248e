import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter, isRetention, monthsAfter, retentionClock, spentBy } from './retention.ts'

describe('the retention clock', () => {
  it.each([
    ['2026-11-22', 30, '2026-12-22'],
    ['2026-12-31', 30, '2027-01-30'],
    ['2028-02-01', 30, '2028-03-02'],
    ['2026-02-01', 30, '2026-03-03'],
  ])('%s and %i days is %s', (day, days, on) => {
    expect(daysAfter(day, days)).toBe(on)
  })

  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months is %s', (day, months, on) => {
    expect(monthsAfter(day, months)).toBe(on)
  })

  it('counts days as the calendar does', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), (from, days) => {
        const start = from.toISOString().slice(0, 10)
        const end = new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
        expect(daysAfter(start, days)).toBe(end)
      }),
    )
  })

  it('keeps contacts 30 days, texts 12 months, answers as chosen, and texts never longer than answers', () => {
    const clock = retentionClock('2026-11-22', { answerMonths: 24, decision: 'Styrelsen 2026-03-01 § 14' })
    expect(clock).toEqual([
      { what: 'contacts', on: '2026-12-22' },
      { what: 'texts', on: '2027-11-22' },
      { what: 'answers', on: '2028-11-22' },
    ])
    expect(spentBy('2026-12-21', clock)).toEqual([])
    expect(spentBy('2026-12-22', clock)).toEqual(['contacts'])
    expect(spentBy('2030-01-01', clock)).toEqual(['contacts', 'texts', 'answers'])
    const short = retentionClock('2026-11-22', { answerMonths: 3, decision: 'x' })
    expect(short[1]).toEqual({ what: 'texts', on: '2027-02-22' })
  })

  it.each([
    [{ answerMonths: 12, decision: '§ 14' }, true],
    [{ answerMonths: 0, decision: '§ 14' }, false],
    [{ answerMonths: 1.5, decision: '§ 14' }, false],
    [{ answerMonths: 121, decision: '§ 14' }, false],
    [{ answerMonths: 12, decision: ' ' }, false],
  ])('%j will do: %s', (retention, does) => {
    expect(isRetention(retention)).toBe(does)
  })
})
