import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EvaluationForm, options, readForm } from './form.ts'
import {
  answeredIn,
  commentsOf,
  countAnswers,
  formsIn,
  type OptionCounts,
  optionShare,
  pilesOf,
} from './summary.ts'

type Printed = Readonly<{
  no: number
  satisfied: number
  neutral: number
  dissatisfied: number
  ownAlternative: number
  missing: number
  total: number
}>

const seed: Readonly<{ questions: readonly Printed[]; comments: readonly unknown[] }> = JSON.parse(
  readFileSync(new URL('../../../../seed/conference-evaluation.json', import.meta.url), 'utf8'),
)

const countsOf = ({ satisfied, neutral, dissatisfied, ownAlternative, missing }: Printed): OptionCounts => ({
  satisfied,
  neutral,
  dissatisfied,
  own: ownAlternative,
  missing,
})

function printed(no: number): OptionCounts {
  const found = seed.questions.find((question) => question.no === no)
  if (!found) throw new Error(`no question ${no}`)
  return countsOf(found)
}

/** Twenty-three forms that give the table of 2014. Who answered what on two questions is not known, and need not be. */
function formsOf2014(): readonly EvaluationForm[] {
  const columns = seed.questions.map((question) => {
    const counts = countsOf(question)
    return [...options, 'missing' as const].flatMap((option) =>
      Array.from({ length: counts[option] }, () => option),
    )
  })
  return Array.from({ length: 23 }, (_, at) =>
    readForm({
      option: (no) => columns[no - 1]?.[at],
      own: () => null,
      comment: at < 15 ? `ord ${at}` : null,
    }),
  )
}

describe('the evaluation of 2014', () => {
  it('has twenty-three under every question: 15 + 5 + 0 + 2 own + 1 missing on the fifth', () => {
    for (const question of seed.questions) {
      expect(formsIn(countsOf(question))).toBe(23)
      expect(question.total).toBe(23)
    }
    expect(seed.questions[4]).toMatchObject({
      satisfied: 15,
      neutral: 5,
      dissatisfied: 0,
      ownAlternative: 2,
      missing: 1,
    })
  })

  it('is counted from forms to the printed table', () => {
    const counted = countAnswers(pilesOf(formsOf2014()).flat())
    expect(counted).toEqual(seed.questions.map((question) => ({ no: question.no, ...countsOf(question) })))
    expect(commentsOf(formsOf2014())).toHaveLength(seed.comments.length)
  })

  it('has 22 percent neutral on the fifth question, which is not a third by any reading but one', () => {
    const fifth = printed(5)
    expect(optionShare(fifth, 'neutral')).toBe(22)
    expect(optionShare(fifth, 'satisfied')).toBe(65)
    expect(answeredIn(fifth)).toBe(22)
    // With own alternatives and the missing answer: 8 of 23.
    expect(optionShare({ ...fifth, neutral: 8, own: 0, missing: 0 }, 'neutral')).toBe(35)
    expect(optionShare(printed(1), 'neutral')).toBe(13)
  })
})

describe('counting', () => {
  const form = fc
    .array(fc.constantFrom(...options, null), { minLength: 6, maxLength: 6 })
    .map((chosen) => readForm({ option: (no) => chosen[no - 1], own: () => null, comment: null }))

  it('gives every form once under every question', () => {
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const piles = pilesOf(forms)
        expect(piles.map((pile) => pile.length)).toEqual(Array(6).fill(forms.length))
        for (const counts of countAnswers(piles.flat())) expect(formsIn(counts)).toBe(forms.length)
      }),
    )
  })

  it('has no share of nobody', () => {
    const [first] = countAnswers([])
    expect(first && optionShare(first, 'satisfied')).toBeNull()
  })
})
