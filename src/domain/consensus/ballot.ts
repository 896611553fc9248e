import { DomainError } from '#domain/kernel/error.ts'
import { readChosen, readMarks, readRanking, readRatings } from './ballot-text.ts'
import { type Mark, writeMark, writeMarks } from './mark.ts'
import type { Kind } from './proposal.ts'
import { writeRank } from './ranking.ts'
import { type Rating, writeRatings } from './rating.ts'

export const ballotForms = ['yes-no', 'choose', 'rate9', 'rank'] as const

/** At most so many of each kind; a kind without a number is not on the ballot. */
export type Choose = Readonly<Partial<Record<Kind, number>>>

/**
 * `choose`: at most so many of each kind, fewer allowed. `rate9`: each item from 1 to 9.
 * `rank`: at most so many items in order, the best first, fewer allowed.
 */
export type BallotForm =
  | Readonly<{ form: 'yes-no' | 'rate9' }>
  | Readonly<{ form: 'choose'; choose: Choose }>
  | Readonly<{ form: 'rank'; places: number }>

/** What a ballot needs to know of the items it is about, in ballot order. */
export type BallotItem = Readonly<{ kind: Kind }>

export type Answers =
  | Readonly<{ form: 'yes-no'; marks: readonly Mark[] }>
  /** Positions from 0, ascending. */
  | Readonly<{ form: 'choose'; chosen: readonly number[] }>
  | Readonly<{ form: 'rate9'; ratings: readonly Rating[] }>
  /** Positions from 0, the best first. */
  | Readonly<{ form: 'rank'; ranking: readonly number[] }>

const writePositions = (positions: readonly number[]): string =>
  positions.map((position) => position + 1).join(',')

/**
 * Answers as sent, sealed and published: one character an item ("1", "0", "-", or a rating), or positions from 1
 * with commas between: ascending for `choose`, the best first for `rank`.
 */
export function writeAnswers(answers: Answers): string {
  switch (answers.form) {
    case 'yes-no':
      return writeMarks(answers.marks)
    case 'choose':
      return writePositions(answers.chosen)
    case 'rate9':
      return writeRatings(answers.ratings)
    case 'rank':
      return writePositions(answers.ranking)
  }
}

export type BallotFault =
  | Readonly<{ reason: 'wrong-length'; length: number; expected: number }>
  | Readonly<{ reason: 'unknown-mark' | 'unknown-position' | 'doubled'; position: number }>
  /** `kind` where each kind has its own number. */
  | Readonly<{ reason: 'too-many'; kind?: Kind; chosen: number; most: number }>

export type Reading = Readonly<{ answers: Answers; faults: readonly BallotFault[] }>

function readBallot(form: BallotForm, items: readonly BallotItem[], text: string): Reading {
  switch (form.form) {
    case 'yes-no':
      return readMarks(items, text)
    case 'choose':
      return readChosen(items, text, form.choose)
    case 'rate9':
      return readRatings(items, text)
    case 'rank':
      return readRanking(items, text, form.places)
  }
}

/** Everything that is wrong with a ballot as sent; nothing when it can be counted. */
export const faultsIn = (
  form: BallotForm,
  items: readonly BallotItem[],
  text: string,
): readonly BallotFault[] => readBallot(form, items, text).faults

/**
 * The answers of a ballot. A blank one is a ballot: it counts among those cast.
 * Errors: `consensus.ballot-too-many` names the kind, `consensus.ballot-invalid` the positions from 1.
 */
export function readAnswers(form: BallotForm, items: readonly BallotItem[], text: string): Answers {
  const { answers, faults } = readBallot(form, items, text)
  const [first] = faults
  if (!first) return answers
  const excess = faults.find((fault) => fault.reason === 'too-many')
  if (excess && faults.every(({ reason }) => reason === 'too-many')) {
    const { reason: _known, ...detail } = excess
    throw new DomainError('consensus.ballot-too-many', detail)
  }
  const positions = faults.flatMap((fault) => ('position' in fault ? [`${fault.position + 1}`] : []))
  throw new DomainError('consensus.ballot-invalid', { reason: first.reason, items: positions })
}

export function blankAnswers({ form }: BallotForm, items: readonly BallotItem[]): Answers {
  switch (form) {
    case 'yes-no':
      return { form, marks: items.map(() => 'cannot-judge') }
    case 'choose':
      return { form, chosen: [] }
    case 'rate9':
      return { form, ratings: items.map(() => null) }
    case 'rank':
      return { form, ranking: [] }
  }
}

export function isBlank(answers: Answers): boolean {
  switch (answers.form) {
    case 'yes-no':
      return answers.marks.every((mark) => mark === 'cannot-judge')
    case 'choose':
      return answers.chosen.length === 0
    case 'rate9':
      return answers.ratings.every((rating) => rating === null)
    case 'rank':
      return answers.ranking.length === 0
  }
}

/** A ballot with nothing said about the items that were withdrawn; in a ranking those after them move up. */
export function withoutItems(answers: Answers, withdrawn: ReadonlySet<number>): Answers {
  const stays = (position: number): boolean => !withdrawn.has(position)
  switch (answers.form) {
    case 'yes-no':
      return { ...answers, marks: answers.marks.map((mark, at) => (stays(at) ? mark : 'cannot-judge')) }
    case 'rate9':
      return { ...answers, ratings: answers.ratings.map((rating, at) => (stays(at) ? rating : null)) }
    case 'choose':
      return { ...answers, chosen: answers.chosen.filter(stays) }
    case 'rank':
      return { ...answers, ranking: answers.ranking.filter(stays) }
  }
}

/**
 * What one ballot says about one item, as the one character that a published column holds: "-" is nothing.
 * Whoever chooses or ranks others leaves this one out, which is "0"; who chooses none says nothing.
 */
export function cellAt(answers: Answers, position: number): string {
  switch (answers.form) {
    case 'yes-no':
      return writeMark(answers.marks[position] ?? 'cannot-judge')
    case 'rate9':
      return writeRatings([answers.ratings[position] ?? null])
    case 'choose':
      return isBlank(answers) ? '-' : writeMark(answers.chosen.includes(position) ? 'yes' : 'no')
    case 'rank':
      return isBlank(answers) ? '-' : writeRank(answers.ranking.indexOf(position) + 1)
  }
}

/** A receipt, a stratum and a panel tag at their longest, with their framing. */
const companionBytes = 96
const sealingBlock = 256

/**
 * Bytes that every ballot of a round is padded to before it is sealed, whatever it says:
 * otherwise the length of an envelope would tell how many were chosen or ranked.
 */
export function sealedLength({ form }: BallotForm, items: readonly BallotItem[]): number {
  const longest =
    form === 'yes-no' || form === 'rate9'
      ? items.length
      : items.reduce((bytes, _item, position) => bytes + `${position + 1},`.length, 0)
  return Math.ceil((longest + companionBytes) / sealingBlock) * sealingBlock
}
