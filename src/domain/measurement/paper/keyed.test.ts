import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleInstrument, exampleItem } from '../instrument/example.ts'
import {
  answersOfKeyed,
  decided,
  differences,
  fieldCount,
  type Keyed,
  perThousand,
  setOfKeyed,
} from './keyed.ts'

const instrument = exampleInstrument([
  exampleItem('a'),
  exampleItem('b', { relevance: { op: 'eq', item: exampleItem('a').id, value: '1' } }),
  exampleItem('c', { kind: 'number', decimals: 1 }),
  exampleItem('d', { kind: 'multi' }),
  exampleItem('e', { kind: 'info' }),
])
const keyed = (values: Keyed['values'], rest: Partial<Keyed> = {}): Keyed => ({
  help: 'self',
  locale: 'sv',
  variant: 'std',
  values,
  ...rest,
})
const skipped = { missing: 'skipped' } as const
const unreadable = { missing: 'unreadable' } as const

describe('a keyed paper', () => {
  it('gives answers by the rules of any form, and says what could not be read', () => {
    const paper = keyed({ a: '2', b: unreadable, c: '1,0', d: unreadable })
    expect(answersOfKeyed(instrument, paper)).toEqual({
      answers: { a: '2', b: { missing: 'not_shown' }, c: '1', d: { missing: 'unreadable' } },
      faults: [],
    })
    expect(answersOfKeyed(instrument, keyed({ a: unreadable, b: '1', c: skipped }))).toMatchObject({
      answers: {
        a: { missing: 'unreadable' },
        b: { missing: 'not_shown' },
        c: { missing: 'skipped' },
        d: { missing: 'skipped' },
      },
    })
  })

  it('is told where it holds what the form has not', () => {
    expect(answersOfKeyed(instrument, keyed({ a: '9', x: '1', y: unreadable })).faults).toEqual([
      { item: 'a', fault: 'unknown_code' },
      { item: 'x', fault: 'unknown_item' },
      { item: 'y', fault: 'unknown_item' },
    ])
  })

  it('is sealed as any answer set', () => {
    const paper = keyed({ a: '2' }, { help: 'interpreter' })
    expect(JSON.parse(setOfKeyed('ab', paper, answersOfKeyed(instrument, paper).answers))).toMatchObject({
      instrument: 'ab',
      help: 'interpreter',
      locale: 'sv',
      variant: 'std',
      answers: { a: '2' },
    })
  })
})

describe('two keyings of one paper', () => {
  const first = keyed({ a: '1', b: '2', c: '1,0', d: ['2', '1'] })

  it('are the same where they mean the same', () => {
    const second = keyed({ a: '1', b: '2', c: '1', d: ['1', '2'] })
    expect(differences(instrument, first, second)).toEqual([])
    expect(differences(instrument, keyed({ c: '' }), keyed({ c: skipped }))).toEqual([])
  })

  it('differ field by field, also in what was asked', () => {
    const second = keyed({ a: '2', c: unreadable, d: ['1'] }, { help: 'interpreter' })
    expect(differences(instrument, first, second)).toEqual(['help', 'a', 'b', 'c', 'd'])
    expect(fieldCount(first, second)).toBe(7)
  })

  it('are settled only when every field that differs is, and nothing else is changed by it', () => {
    const second = keyed({ a: '2', c: '1', d: ['1', '2'] })
    expect(decided(instrument, [first, second], { values: { a: '2' } })).toBeNull()
    expect(decided(instrument, [first, second], { values: { a: '2', b: null, c: '9' } })).toEqual(
      keyed({ a: '2', c: '1,0', d: ['2', '1'] }),
    )
  })

  it('agree once they are decided, whatever differed', () => {
    const value = fc.constantFrom('1', '2', skipped, unreadable)
    const paper = fc
      .record({ a: value, b: value, c: value }, { requiredKeys: [] })
      .chain((values) =>
        fc.constantFrom('self' as const, 'interpreter' as const).map((help) => keyed(values, { help })),
      )
    fc.assert(
      fc.property(paper, paper, paper, (one, other, third) => {
        const decisions = {
          help: third.help,
          values: { a: null, b: null, c: null, ...third.values },
        }
        const settled = decided(instrument, [one, other], decisions)
        for (const field of differences(instrument, one, other))
          expect(settled && differences(instrument, settled, third)).not.toContain(field)
      }),
    )
  })
})

describe('differing fields in a thousand', () => {
  it.each([
    [0, 0, null],
    [3, 1_000, 3],
    [1, 3, 333.3],
    [1, 2_000, 0.5],
    [1, 20_000, 0.1],
  ])('%i of %i', (differing, fields, expected) => {
    expect(perThousand({ fields, differing })).toBe(expected)
  })
})
