import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintWording } from './wording-lint.ts'

type Indicator = { no: number; text: string; explanation: string | null; comparativePhrases: string[] }
const seed: { indicators: Indicator[] } = JSON.parse(
  readFileSync(new URL('../../../seed/indicators.json', import.meta.url), 'utf8'),
)
const flagged = (flag: string) =>
  seed.indicators
    .filter(({ text, explanation }) =>
      lintWording(text, explanation).some((finding) => finding.flag === flag),
    )
    .map(({ no }) => no)

describe('lintWording on the 41 published indicators', () => {
  it('finds the 32 that compare with before', () => {
    const known = seed.indicators.filter(({ comparativePhrases }) => comparativePhrases.length > 0)
    expect(known).toHaveLength(32)
    expect(flagged('comparative')).toEqual(known.map(({ no }) => no))
  })

  it('finds those that say two things with one verb each', () => {
    expect(flagged('double-barrelled')).toEqual([5, 6, 19, 20])
  })

  it('finds those that ask whether a measure exists', () => {
    expect(flagged('measure-exists')).toEqual([7, 32])
  })
})

describe('lintWording', () => {
  it.each([
    ['Deltagarna upplever ökat inflytande', 'ökat'],
    ['Insatsen ges i allt högre grad i hemmet', 'i allt högre grad'],
    ['Personalen möts oftare', 'oftare'],
    ['Chefer avsätter mer tid för samverkan än förut', 'mer tid för samverkan än förut'],
  ])('%s', (text, words) => {
    expect(lintWording(text, null)).toEqual([{ flag: 'comparative', words }])
  })

  it.each(['Individen fångas upp tidigt', 'Steg närmare arbete', 'Det finns en tydlig strategi', ''])(
    'has nothing to say about %j',
    (text) => {
      expect(lintWording(text, null)).toEqual([])
    },
  )
})
