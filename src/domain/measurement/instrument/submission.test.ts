import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import { exampleInstrument, exampleItem } from './example.ts'
import { itemsOf } from './instrument.ts'
import { sealedKibibytes } from './sealed-size.ts'
import { compileSubmission, rawOf } from './submission.ts'

const q = (id: string): ItemId => id as ItemId
const instrument = exampleInstrument([
  exampleItem('info', { kind: 'info' }),
  exampleItem('s'),
  exampleItem('m', { kind: 'multi', relevance: { op: 'ge', item: q('s'), value: 4 } }),
  exampleItem('n', { kind: 'number', decimals: 2, min: -100, max: 100 }),
  exampleItem('h', { kind: 'number', min: 0, max: 60 }),
  exampleItem('y', { kind: 'year' }),
  exampleItem('d', { kind: 'date' }),
  exampleItem('t', { kind: 'text', maxChars: 20 }),
  exampleItem('l', { kind: 'longtext', relevance: { op: 'not', arg: { op: 'answered', item: q('m') } } }),
])
const check = compileSubmission(instrument)

describe('a submission', () => {
  it('says for every item what was answered, or why not', () => {
    expect(
      check({ s: '5', m: ['2', '1'], n: '−1,50', h: ' 7 ', y: 1987, d: '2024-02-29', t: '', l: 'dold' }),
    ).toEqual({
      answers: {
        s: '5',
        m: ['1', '2'],
        n: '-1.5',
        h: 7,
        y: 1987,
        d: '2024-02-29',
        t: { missing: 'skipped' },
        l: { missing: 'not_shown' },
      },
      faults: [],
    })
  })

  it('drops what hangs on an answer that was dropped', () => {
    const { answers } = check({ s: '1', m: ['1'], l: 'synlig' })
    expect(answers).toMatchObject({ m: { missing: 'not_shown' }, l: 'synlig' })
  })

  it.each([
    ['s', '9', 'unknown_code'],
    ['s', ['1'], 'wrong_type'],
    ['s', 1, 'wrong_type'],
    ['n', 'tolv', 'not_a_number'],
    ['n', '1e3', 'not_a_number'],
    ['n', '0,125', 'too_many_decimals'],
    ['n', '100,01', 'too_large'],
    ['h', '0,5', 'too_many_decimals'],
    ['h', '-1', 'too_small'],
    ['y', '1889', 'too_small'],
    ['d', '2023-02-29', 'not_a_date'],
    ['d', '29/2 2024', 'not_a_date'],
    ['t', 'x'.repeat(21), 'too_long'],
    ['t', { toString: null }, 'wrong_type'],
    ['info', '1', 'unknown_item'],
    ['__proto__x', '1', 'unknown_item'],
  ])('names %s when it is %j: %s', (item, value, fault) => {
    expect(check({ [item]: value }).faults).toEqual([{ item, fault }])
  })

  it('takes one reason alone, not together with something else', () => {
    expect(check({ s: '5', m: ['vet_inte'] }).answers).toMatchObject({ m: { missing: 'dont_know' } })
    expect(check({ s: '5', m: ['vet_inte', '1'] }).faults).toEqual([{ item: 'm', fault: 'contradicting' }])
  })

  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('1', '2', 'vet_inte', '')),
    fc.constantFrom('1', '5', 'vet_inte', '12,5', '2024-02-29', '\u0001\uD800', '  ', '-0'),
  )
  const submission = fc.dictionary(
    fc.oneof(fc.constantFrom(...itemsOf(instrument).map(({ id }) => id)), fc.string()),
    anything,
  )

  it('is judged whatever comes, and an answer set fits in what the instrument promises', () => {
    const most = sealedKibibytes(instrument) * 1024
    fc.assert(
      fc.property(submission, (raw) => {
        const { answers } = check(raw)
        expect(Object.keys(answers)).toEqual(['s', 'm', 'n', 'h', 'y', 'd', 't', 'l'])
        const set = {
          instrument: 'f'.repeat(64),
          locale: 'sv',
          variant: 'symbols',
          help: 'question_assistant',
          answers,
        }
        expect(new TextEncoder().encode(canonicalJson(set)).length).toBeLessThanOrEqual(most)
      }),
      { numRuns: 1_000 },
    )
  })

  it('comes out the same when it is sent again as it was understood', () => {
    fc.assert(
      fc.property(submission, (raw) => {
        const { answers } = check(raw)
        const again = Object.fromEntries(
          itemsOf(instrument).map((item) => [item.id, rawOf(item, answers[item.id])]),
        )
        const { info: _, ...sent } = again
        expect(check(sent)).toEqual({ answers, faults: [] })
      }),
    )
  })

  it('is padded to whole kibibytes that hold the longest answers there are', () => {
    const long = exampleInstrument([exampleItem('l', { kind: 'longtext', maxChars: 5_000 })])
    const { answers } = compileSubmission(long)({ l: '€'.repeat(5_000) })
    const set = { instrument: 'f'.repeat(64), locale: 'sv', variant: 'std', help: 'self', answers }
    const bytes = new TextEncoder().encode(canonicalJson(set)).length
    expect(bytes).toBeGreaterThan(15_000)
    expect(sealedKibibytes(long)).toBe(Math.ceil(bytes / 1024))
  })
})
