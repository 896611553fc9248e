import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, PracticeId } from '#domain/kernel/id.ts'
import { type BallotForm, type BallotItem, cellAt, readAnswers, writeAnswers } from './ballot.ts'
import { ballotFaults } from './rule-check.ts'

/** A few harmless questions fit on a wall with everybody's answers beside them. */
export const mostQuestions = 6
export const longestQuestion = 160

type Core = Readonly<{ id: PracticeId; conference: ConferenceId; version: number }>

/** What the room is asked, to learn the phone on. */
export type PracticePlan = Readonly<{ ballot: BallotForm; questions: readonly string[] }>

/** On wall and phones: taking answers, or showing who answered what. */
export type PracticeAtHand = Core & PracticePlan & Readonly<{ state: 'open' | 'closed' }>
/** Only that it was held is left. */
export type EndedPractice = Core & Readonly<{ state: 'ended' }>

/**
 * Practice at level 1, *öppen räkning*: every answer stands beside the name of its seat. It is no round and can
 * become none: it has no rule, no freeze, no box and no place in the chain, and nothing here leads to one.
 */
export type Practice = PracticeAtHand | EndedPractice

export const practiceStates = ['open', 'closed', 'ended'] as const

const itemsOf = ({ questions }: Pick<PracticePlan, 'questions'>): readonly BallotItem[] =>
  questions.map(() => ({ kind: 'process' }))

/** Errors: `invalid-input` where there is nothing to answer, or more to choose or rank than there is. */
export function openPractice(
  core: Pick<Core, 'id' | 'conference'>,
  { ballot, questions }: PracticePlan,
): PracticeAtHand {
  // The same line twice would be one question with two answers.
  const asked = [...new Set(questions.map((question) => question.trim()))].filter((one) => one !== '')
  const fewest = ballot.form === 'choose' || ballot.form === 'rank' ? 2 : 1
  const isTooMuch = asked.length > mostQuestions || asked.some(({ length }) => length > longestQuestion)
  if (asked.length < fewest || isTooMuch) throw new DomainError('invalid-input')
  if (ballotFaults(ballot, { process: asked.length, effect: 0 }).length > 0)
    throw new DomainError('invalid-input')
  if (ballot.form === 'choose' && (ballot.choose.process ?? 0) > asked.length)
    throw new DomainError('invalid-input')
  return { ...core, version: 1, state: 'open', ballot, questions: asked }
}

function mustBe(practice: PracticeAtHand | null, expectedVersion: number): PracticeAtHand {
  if (!practice) throw new DomainError('consensus.practice-wrong-state')
  if (practice.version !== expectedVersion)
    throw new DomainError('stale-version', { state: practice.state, version: practice.version })
  return practice
}

/** No answer is taken after this, and everybody sees who answered what. */
export function closePractice(practice: PracticeAtHand | null, expectedVersion: number): PracticeAtHand {
  const open = mustBe(practice, expectedVersion)
  if (open.state !== 'open') throw new DomainError('consensus.practice-wrong-state')
  return { ...open, version: open.version + 1, state: 'closed' }
}

/** Questions and answers go; the answers' rows are the store's to delete. */
export const endPractice = ({ id, conference, version }: PracticeAtHand): EndedPractice => ({
  ...{ id, conference },
  version: version + 1,
  state: 'ended',
})

/** As `endPractice`, on somebody's word: what they saw must be what is there. */
export const endSeenPractice = (practice: PracticeAtHand | null, expectedVersion: number): EndedPractice =>
  endPractice(mustBe(practice, expectedVersion))

/** Errors: `ballot-invalid` and `ballot-too-many`, as in a round. */
export const readOpenVote = (practice: PracticePlan, text: string): string =>
  writeAnswers(readAnswers(practice.ballot, itemsOf(practice), text))

/** One character a question: what everybody may see of one vote. */
export function openCells(practice: PracticePlan, written: string): readonly string[] {
  const answers = readAnswers(practice.ballot, itemsOf(practice), written)
  return practice.questions.map((_question, position) => cellAt(answers, position))
}
