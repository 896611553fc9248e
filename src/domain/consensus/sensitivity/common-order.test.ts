import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../ballot.ts'
import { commonOrder, comparesOrders, strengthOf } from './common-order.ts'

const rank = (places: number) => ({ form: 'rank', places }) as const
const rated = { form: 'rate9' } as const
const ranking = (...items: number[]): Answers => ({ form: 'rank', ranking: items })
const ratings = (...given: (number | null)[]): Answers => ({ form: 'rate9', ratings: given })
const six = [0, 1, 2, 3, 4, 5]

/** The rankings of the brief that have no ties, with two more to be five. */
const untied = ['012345', '102354', '021435', '021435', '012345'].map((order) =>
  ranking(...[...order].map(Number)),
)

describe('commonOrder', () => {
  it('is Kendall’s W over whole rankings', () => {
    const found = commonOrder(rank(6), six, untied)
    // Rank sums 6, 11, 13, 22, 24, 29; S 389.5; 12S / (25 · 210).
    expect(found?.known && found.value.w).toBeCloseTo((12 * 389.5) / (25 * 210), 12)
    expect(found).toMatchObject({ value: { voters: 5, items: 6, degreesOfFreedom: 5, strength: 'strong' } })
  })

  it('knows the last of an order without being told', () => {
    const short = untied.map((one) => (one.form === 'rank' ? ranking(...one.ranking.slice(0, 5)) : one))
    expect(commonOrder(rank(5), six, short)).toEqual(commonOrder(rank(6), six, untied))
  })

  it('leaves out who did not judge everything', () => {
    const whole = Array.from({ length: 5 }, (_, at) => ratings(9, 5 + (at % 2), 1))
    const found = commonOrder(rated, [0, 1, 2], [...whole, ratings(1, null, 9), ratings(null, null, null)])
    expect(found).toMatchObject({ known: true, value: { voters: 5, w: 1 } })
  })

  it.each([
    { why: 'partial', found: commonOrder(rank(3), six, untied) },
    { why: 'not-whole', found: commonOrder(rated, six, null) },
    { why: 'too-few', found: commonOrder(rank(6), six, untied.slice(1)) },
    { why: 'too-few-items', found: commonOrder(rank(1), [0], untied) },
    {
      why: 'all-tied',
      found: commonOrder(
        rated,
        [0, 1],
        Array.from({ length: 6 }, () => ratings(7, 7)),
      ),
    },
  ])('is not told: $why', ({ why, found }) => {
    expect(found).toEqual({ known: false, why })
  })

  it('needs whole ballots only where there is an order to find in them', () => {
    const choose = { form: 'choose', choose: { process: 2 } } as const
    const asked = [rated, rank(6), rank(5), rank(4), choose, { form: 'yes-no' } as const]
    expect(asked.map((ballot) => comparesOrders(ballot, 6))).toEqual([true, true, true, false, false, false])
    expect(comparesOrders(rated, 1)).toBe(false)
  })

  it('is nothing for ballots that hold no order', () => {
    expect(commonOrder({ form: 'yes-no' }, six, [])).toBeNull()
    expect(commonOrder({ form: 'choose', choose: { process: 2 } }, six, [])).toBeNull()
  })

  it('reads its strength among those that are not clear losers', () => {
    const orders = [[0, 1, 2, 3, 4, 5], [3, 2, 1, 0, 5, 4], [2, 0, 3, 1, 4, 5], [1, 3, 0, 2, 5, 4], [0, 2, 1, 3, 4, 5]] // biome-ignore format: a table
    const found = commonOrder(
      rank(6),
      six,
      orders.map((order) => ranking(...order)),
    )
    if (!found?.known) throw new Error('no W')
    expect(found.value.clearLosers).toBe(2)
    expect(found.value.w).toBeGreaterThan(0.5)
    expect(found.value.wWithoutLosers).toBeLessThan(0.3)
    expect(found.value.strength).toBe('very-weak')
  })

  it('has no strength where nothing is left to order without the clear losers', () => {
    const same = Array.from({ length: 5 }, () => ranking(0, 1))
    expect(commonOrder(rank(2), [0, 1], same)).toMatchObject({
      value: { w: 1, clearLosers: 1, wWithoutLosers: null, strength: null },
    })
  })

  it('does not mind in what order the ballots lie', () => {
    const ballots = fc.array(fc.shuffledSubarray(six, { minLength: 6 }), { minLength: 5, maxLength: 12 })
    fc.assert(
      fc.property(ballots, (orders) => {
        const of = (all: readonly (readonly number[])[]) => {
          const found = commonOrder(
            rank(6),
            six,
            all.map((order) => ranking(...order)),
          )
          return found?.known ? found.value.w : null
        }
        expect(of(orders.toReversed())).toBeCloseTo(of(orders) ?? NaN, 12)
      }),
    )
  })
})

describe('strengthOf', () => {
  it.each([
    [0.29, 'very-weak'],
    [0.3, 'weak'],
    [0.5, 'moderate'],
    [0.7, 'strong'],
  ])('%d is %s', (w, strength) => {
    expect(strengthOf(w)).toBe(strength)
  })
})
