import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Freeze } from './freeze.ts'
import { comparePasses, doubledCards, isAgreed, itemsApart, type PaperReading } from './paper-reading.ts'

const read = (a: string, card: string | null = null): PaperReading => ({ a, card })
const pass = (...readings: readonly (PaperReading | null)[]) =>
  new Map(readings.flatMap((reading, at) => (reading === null ? [] : [[at + 1, reading] as const])))

describe('comparePasses', () => {
  it('tells what is left, what differs and what two people have read the same', () => {
    const first = pass(read('110'), read('000'), 'invalid', read('1-0'))
    const second = pass(read('110'), read('001'), 'invalid', null)
    const compared = comparePasses(4, first, second)
    expect(compared.left).toEqual([[], [4]])
    expect(compared.differing).toEqual([2])
    expect(compared.agreed.map(({ pos }) => pos)).toEqual([1, 3])
    expect(isAgreed(compared)).toBe(false)
  })

  it('takes a paper of another card, and one that only one calls invalid, as differing', () => {
    const compared = comparePasses(2, pass(read('1', 'a'), read('1')), pass(read('1', 'b'), 'invalid'))
    expect(compared.differing).toEqual([1, 2])
  })

  it('holds an empty pile to be done', () => {
    expect(isAgreed(comparePasses(0, pass(), pass()))).toBe(true)
  })

  const reading = fc.constantFrom<PaperReading | null>(null, 'invalid', read('1'), read('0'), read('1', 'a'))
  it('counts each place once, and is the same whoever was first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(reading, reading), { maxLength: 12 }), (pairs) => {
        const [one, other] = [pass(...pairs.map(([a]) => a)), pass(...pairs.map(([, b]) => b))]
        const compared = comparePasses(pairs.length, one, other)
        const open = new Set([...compared.left[0], ...compared.left[1]])
        expect(open.size + compared.differing.length + compared.agreed.length).toBe(pairs.length)
        expect(comparePasses(pairs.length, other, one).agreed).toEqual(compared.agreed)
        expect(isAgreed(compared)).toBe(compared.agreed.length === pairs.length)
      }),
    )
  })
})

const freeze = {
  ...{ format: 'samsyn-freeze-1', conference: 'c', round: 'r', mode: 'self-paced', reveal: 'round' },
  ...{ form: 'yes-no', level: 2, pseudonym: 'none', kOpen: 5, electorate: 'until-open', scope: 'ballots' },
  rule: { advance: 1, denominator: 'cast', tie: 'include', rest: 'remains', to: 'extended' },
  items: ['a', 'b', 'c'].map((id) => ({ id, kind: 'process', wording: 'w' })),
} as const satisfies Freeze

it('names the items that two readings say different things about', () => {
  expect(itemsApart(freeze, read('110'), read('1-1'))).toEqual([2, 3])
  expect(itemsApart(freeze, read('110'), 'invalid')).toEqual([])
  const ranked: Freeze = { ...freeze, form: 'rank', places: 2 }
  expect(itemsApart(ranked, read('1,2'), read('2,1'))).toEqual([1, 2])
})

it('finds a card that lies twice in the pile', () => {
  const agreed = comparePasses(
    3,
    pass(read('1', 'a'), read('0', 'b'), read('0', 'a')),
    pass(read('1', 'a'), read('0', 'b'), read('0', 'a')),
  ).agreed
  expect(doubledCards(agreed)).toEqual([1, 3])
})
