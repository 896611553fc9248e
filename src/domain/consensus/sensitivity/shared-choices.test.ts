import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, cellAt } from '../ballot.ts'
import { tallyCells } from '../tally.ts'
import { sharedChoices } from './shared-choices.ts'

const tallied = (items: number, ballots: readonly (readonly number[])[]) => {
  const answers = ballots.map((chosen): Answers => ({ form: 'choose', chosen }))
  return Array.from({ length: items }, (_, at) =>
    tallyCells(
      { form: 'choose', choose: { process: items } },
      answers.map((one) => cellAt(one, at)),
    ),
  )
}

const alike = Array.from({ length: 5 }, () => [0, 1])

describe('sharedChoices', () => {
  it('is all of them where all chose the same', () => {
    expect(sharedChoices('process', tallied(4, alike))).toEqual({
      ...{ kind: 'process', items: 4, voters: 5, chosen: 2 },
      ...{ common: 2, byChance: 1 },
    })
  })

  it('does not count those who left the ballot blank', () => {
    expect(sharedChoices(null, tallied(4, [...alike, [], []]))).toMatchObject({ voters: 5, common: 2 })
  })

  it('is not told of fewer than five, or of nothing', () => {
    expect(sharedChoices(null, tallied(4, alike.slice(1)))).toBeNull()
    expect(sharedChoices(null, [])).toBeNull()
  })

  it('is the mean over every pair of voters', () => {
    const choices = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(choices, { minLength: 5, maxLength: 9 }), (ballots) => {
        const pairs = ballots.flatMap((one, at) =>
          ballots.slice(at + 1).map((other) => [one, other] as const),
        )
        const common = pairs.map(([one, other]) => one.filter((item) => other.includes(item)).length)
        const mean = common.reduce((sum, count) => sum + count, 0) / common.length
        expect(sharedChoices(null, tallied(6, ballots))?.common).toBeCloseTo(mean, 12)
      }),
    )
  })
})
