import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftToRead, reviewStates, tooFewWrote, type WrittenAnswer } from './review.ts'

const written = (item: string, review: WrittenAnswer['review'] = 'waiting'): WrittenAnswer => ({
  ...{ id: `${item}-${review}`, item, text: 'Bra', review },
})
const under = (item: string, n: number, review?: WrittenAnswer['review']) =>
  Array.from({ length: n }, () => written(item, review))

describe('written answers to read', () => {
  it('are none of a question that fewer than k wrote under, whatever was decided of them', () => {
    const answers = [...under('a', 9), ...under('b', 10)]
    expect([...tooFewWrote(answers, 10)]).toEqual(['a'])
    expect(leftToRead(answers, 10)).toBe(10)
    expect(leftToRead(under('a', 9, 'released'), 10)).toBe(0)
  })

  it('are those that nobody has decided on', () => {
    const answers = reviewStates.flatMap((state) => under('a', 3, state))
    expect(leftToRead(answers, 10)).toBe(3)
  })

  it('are never more with a higher threshold', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 })
    fc.assert(
      fc.property(items, fc.nat(30), fc.nat(10), (list, k, more) => {
        const answers = list.map((item) => written(item))
        expect(leftToRead(answers, k + more)).toBeLessThanOrEqual(leftToRead(answers, k))
      }),
    )
  })
})
