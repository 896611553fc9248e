import { describe, expect, it } from 'vitest'
import type { Answers, BallotForm } from '../ballot.ts'
import { tallyBallots } from '../tally.ts'
import { type AgreedItem, roundAgreement } from './round-agreement.ts'

const itemsOf = (ballot: BallotForm, ballots: readonly Answers[], n: number): readonly AgreedItem[] =>
  tallyBallots(ballot, ballots, n).map((tally, position) => ({ kind: 'process', position, tally }))

const agreementOf = (ballot: BallotForm, ballots: readonly Answers[], n: number, isWhole = true) =>
  roundAgreement(ballot, itemsOf(ballot, ballots, n), isWhole ? ballots : null)

const marks = (text: string): Answers => ({
  form: 'yes-no',
  marks: [...text].map((one) => (one === '1' ? 'yes' : one === '0' ? 'no' : 'cannot-judge')),
})
const ratings = (text: string): Answers => ({
  form: 'rate9',
  ratings: [...text].map((one) => (one === '-' ? null : Number(one))),
})

describe('roundAgreement', () => {
  it('of yes and no is how often two answer alike, beside what a lot would give', () => {
    const found = agreementOf({ form: 'yes-no' }, ['111', '110', '110', '100', '10-'].map(marks), 3)
    expect(found).toMatchObject({ voters: 5, choices: [], order: null, classes: null })
    // The third item was judged by four: it is too few to be in it.
    expect(found?.pairs).toMatchObject({ known: true, value: { subjects: 2, agreement: (1 + 8 / 20) / 2 } })
  })

  it('of yes and no says why it has nothing to say', () => {
    expect(agreementOf({ form: 'yes-no' }, ['1', '1', '1', '1'].map(marks), 1)?.pairs).toEqual({
      ...{ known: false, why: 'too-few' },
    })
    expect(agreementOf({ form: 'yes-no' }, ['1', '1', '1', '1', '1'].map(marks), 1)?.pairs).toEqual({
      ...{ known: false, why: 'no-variation' },
    })
  })

  it('of choices is what two have in common, for each kind there were places for', () => {
    const ballots = [[0, 1], [0, 1], [0, 2], [0, 2], [0, 1]].map((chosen): Answers => ({ form: 'choose', chosen })) // biome-ignore format: a table
    const found = agreementOf({ form: 'choose', choose: { process: 2 } }, ballots, 3)
    expect(found).toMatchObject({ pairs: null, order: null, classes: null })
    expect(found?.choices).toEqual([expect.objectContaining({ kind: 'process', chosen: 2, common: 1.4 })])
  })

  it('of ratings counts the classes of RAND/UCLA, and those that too few rated', () => {
    const ballots = ['991-', '891-', '9191', '9991', '8191', '9191'].map(ratings)
    const found = agreementOf({ form: 'rate9' }, ballots, 4)
    expect(found?.classes).toEqual({
      ...{ in: 2, uncertain: 1, out: 0, tooFew: 1 },
      ...{ disagreement: 1, splitInThirds: 2 },
    })
    expect(found?.order).toEqual({ known: false, why: 'too-few' })
    expect(agreementOf({ form: 'rate9' }, ballots, 4, false)?.order).toEqual({
      known: false,
      why: 'not-whole',
    })
  })

  it('of rankings is Kendall’s W and what two ranked alike', () => {
    const ballots = Array.from({ length: 6 }, (): Answers => ({ form: 'rank', ranking: [2, 0, 1] }))
    const found = agreementOf({ form: 'rank', places: 3 }, ballots, 3)
    expect(found?.order).toMatchObject({ known: true, value: { w: 1, voters: 6 } })
    expect(found?.choices).toEqual([expect.objectContaining({ kind: null, items: 3, common: 3 })])
  })

  it('of nothing is nothing', () => {
    expect(roundAgreement({ form: 'yes-no' }, [], [])).toBeNull()
  })
})
