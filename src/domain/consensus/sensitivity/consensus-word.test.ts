import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chosenWord } from './consensus-word.ts'

type Seed = Readonly<{
  indicators: readonly Readonly<{ no: number; impliedYesVotesOf23: number | null }>[]
}>
const { indicators }: Seed = JSON.parse(
  readFileSync(new URL('../../../../seed/indicators.json', import.meta.url), 'utf8'),
)
const core = indicators.flatMap(({ no, impliedYesVotesOf23: yes }) => (yes === null ? [] : [{ no, yes }]))

/** Of the core of 2014, those that may be called consensus, had the threshold been declared. */
const named = (share: string): readonly number[] =>
  core
    .filter(({ yes }) => chosenWord({ isAdvanced: true, yes, n: 23 }, { share }) === 'consensus')
    .map(({ no }) => no)

describe('the core of 2014', () => {
  it('is prioritised, as no threshold was declared: 2 and 8 with 13 of 23', () => {
    for (const no of [2, 8]) {
      const yes = core.find((one) => one.no === no)?.yes ?? null
      expect(yes).toBe(13)
      expect(chosenWord({ isAdvanced: true, yes, n: 23 }, undefined)).toBe('prioritised')
    }
  })

  it('would have been consensus in nine at 70 percent, and in eight at 75 and 80', () => {
    expect(named('0.7')).toEqual([1, 3, 4, 7, 9, 10, 11, 12, 15])
    for (const share of ['0.75', '0.8']) expect(named(share)).toEqual([1, 3, 7, 9, 10, 11, 12, 15])
  })

  it('asks for so many voters where the rule does', () => {
    const item = { isAdvanced: true, yes: 20, n: 23 }
    expect(chosenWord(item, { share: '0.7', voters: 23 })).toBe('consensus')
    expect(chosenWord(item, { share: '0.7', voters: 24 })).toBe('prioritised')
  })
})

describe('chosenWord', () => {
  it('is never consensus of fewer than five, whatever was declared', () => {
    const alone = { isAdvanced: true, yes: 1, n: 1 }
    expect(chosenWord(alone, { share: '0.7' })).toBe('prioritised')
    expect(chosenWord(alone, { share: '0.7', voters: 1 })).toBe('prioritised')
    expect(chosenWord({ isAdvanced: true, yes: 4, n: 4 }, { share: '0.7' })).toBe('prioritised')
    expect(chosenWord({ isAdvanced: true, yes: 5, n: 5 }, { share: '0.7' })).toBe('consensus')
  })

  it.each([
    { isAdvanced: true, yes: 13, n: 23, threshold: undefined, word: 'prioritised' },
    { isAdvanced: true, yes: 23, n: 23, threshold: undefined, word: 'prioritised' },
    { isAdvanced: true, yes: 17, n: 23, threshold: '0.7', word: 'consensus' },
    { isAdvanced: true, yes: 16, n: 23, threshold: '0.7', word: 'prioritised' },
    { isAdvanced: true, yes: null, n: 23, threshold: '0.7', word: 'prioritised' },
    { isAdvanced: true, yes: 0, n: 0, threshold: '0', word: 'prioritised' },
    { isAdvanced: false, yes: 23, n: 23, threshold: '0.7', word: null },
  ])('$yes of $n at $threshold: $word', ({ threshold, word, ...item }) => {
    expect(chosenWord(item, threshold === undefined ? undefined : { share: threshold })).toBe(word)
  })
})
