import type { AnswerSet } from '../instrument/answer-set.ts'
import type { Missing } from '../missing.ts'
import { type Question, readAnswer } from './question.ts'

export type MissingCounts = Readonly<Partial<Record<Missing, number>>>

/** Answers to one question, counted. `n` are those that count; of a question with many choices each may give several. */
export type Tally = Readonly<{ n: number; counts: readonly number[]; missing: MissingCounts }>

export function tallyOf(question: Question, sets: readonly AnswerSet[]): Tally {
  const counts = question.categories.map(() => 0)
  const missing: Partial<Record<Missing, number>> = {}
  let n = 0
  for (const set of sets) {
    const read = readAnswer(question, set)
    if (typeof read === 'string') {
      missing[read] = (missing[read] ?? 0) + 1
      continue
    }
    n += 1
    for (const at of read) counts[at] = (counts[at] ?? 0) + 1
  }
  return { n, counts, missing }
}

/** The answers of several groups as those of one. */
export function together(question: Question, tallies: Iterable<Tally>): Tally {
  const counts = question.categories.map(() => 0)
  const missing: Partial<Record<Missing, number>> = {}
  let n = 0
  for (const tally of tallies) {
    n += tally.n
    for (const [at, count] of tally.counts.entries()) counts[at] = (counts[at] ?? 0) + count
    for (const [why, count] of Object.entries(tally.missing) as [Missing, number][])
      missing[why] = (missing[why] ?? 0) + count
  }
  return { n, counts, missing }
}
