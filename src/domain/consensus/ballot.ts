import { DomainError } from '#domain/kernel/error.ts'
import { type Kind, kinds } from './proposal.ts'

export const ballotForms = ['yes-no', 'choose'] as const

/** `choose`: at most so many of each kind, fewer allowed; a kind without a number is not on the ballot. */
export type BallotForm =
  | Readonly<{ form: 'yes-no' }>
  | Readonly<{ form: 'choose'; choose: Readonly<Partial<Record<Kind, number>>> }>

/** What a ballot needs to know of the items it is about, in ballot order. */
export type BallotItem = Readonly<{ kind: Kind }>

/** "Kan inte bedöma" is not a no, and neither is an item left untouched (CO15). */
export type Mark = 'yes' | 'no' | 'cannot-judge'

export type Answers =
  | Readonly<{ form: 'yes-no'; marks: readonly Mark[] }>
  /** Positions from 0, ascending. */
  | Readonly<{ form: 'choose'; chosen: readonly number[] }>

const characterOf: Readonly<Record<Mark, string>> = { yes: '1', no: '0', 'cannot-judge': '-' }
const marks: Readonly<Record<string, Mark>> = { '1': 'yes', '0': 'no', '-': 'cannot-judge' }

/** The mark that a character stands for. */
export const markOf = (character: string): Mark | undefined => marks[character]

export const writeMarks = (given: readonly Mark[]): string => given.map((mark) => characterOf[mark]).join('')

/**
 * Answers as sent, sealed and published: one character per item ("1", "0", "-"),
 * or for `choose` the chosen positions from 1, ascending, with commas between.
 */
export const writeAnswers = (answers: Answers): string =>
  answers.form === 'yes-no'
    ? writeMarks(answers.marks)
    : answers.chosen.map((position) => position + 1).join(',')

export type BallotFault =
  | Readonly<{ reason: 'wrong-length'; length: number; expected: number }>
  | Readonly<{ reason: 'unknown-mark' | 'unknown-position' | 'doubled'; position: number }>
  | Readonly<{ reason: 'too-many'; kind: Kind; chosen: number; most: number }>

const tooMany = (
  chosen: readonly number[],
  items: readonly BallotItem[],
  choose: Readonly<Partial<Record<Kind, number>>>,
): readonly BallotFault[] =>
  kinds.flatMap((kind) => {
    const count = chosen.filter((position) => items[position]?.kind === kind).length
    const most = choose[kind] ?? 0
    return count > most ? [{ reason: 'too-many', kind, chosen: count, most }] : []
  })

type Reading = Readonly<{ answers: Answers; faults: readonly BallotFault[] }>

const readMarks = (items: readonly BallotItem[], text: string): Reading => {
  if (text.length !== items.length) {
    const fault = { reason: 'wrong-length', length: text.length, expected: items.length } as const
    return { answers: { form: 'yes-no', marks: [] }, faults: [fault] }
  }
  const read = Array.from(text, markOf)
  return {
    answers: { form: 'yes-no', marks: read.map((mark) => mark ?? 'cannot-judge') },
    faults: read.flatMap((mark, position) => (mark ? [] : [{ reason: 'unknown-mark', position }])),
  }
}

const readChosen = (
  items: readonly BallotItem[],
  text: string,
  choose: Readonly<Partial<Record<Kind, number>>>,
): Reading => {
  const written = text === '' ? [] : text.split(',')
  const positions = written.map((part) => (/^[1-9]\d{0,3}$/.test(part) ? Number(part) - 1 : -1))
  const chosen = [...new Set(positions)].toSorted((a, b) => a - b)
  const unknown = chosen.filter((position) => items[position] === undefined)
  const doubled = chosen.filter((position) => positions.indexOf(position) !== positions.lastIndexOf(position))
  return {
    answers: { form: 'choose', chosen },
    faults: [
      ...unknown.map((position) => ({ reason: 'unknown-position', position }) as const),
      ...doubled.map((position) => ({ reason: 'doubled', position }) as const),
      ...tooMany(chosen, items, choose),
    ],
  }
}

const readBallot = (form: BallotForm, items: readonly BallotItem[], text: string): Reading =>
  form.form === 'yes-no' ? readMarks(items, text) : readChosen(items, text, form.choose)

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
    throw new DomainError('consensus.ballot-too-many', {
      kind: excess.kind,
      chosen: excess.chosen,
      most: excess.most,
    })
  }
  const positions = faults.flatMap((fault) => ('position' in fault ? [`${fault.position + 1}`] : []))
  throw new DomainError('consensus.ballot-invalid', { reason: first.reason, items: positions })
}

export const blankAnswers = (form: BallotForm, items: readonly BallotItem[]): Answers =>
  form.form === 'yes-no'
    ? { form: 'yes-no', marks: items.map(() => 'cannot-judge') }
    : { form: 'choose', chosen: [] }

export const isBlank = (answers: Answers): boolean =>
  answers.form === 'yes-no'
    ? answers.marks.every((mark) => mark === 'cannot-judge')
    : answers.chosen.length === 0

/** What one ballot says about one item. Who chooses others leaves this one out; who chooses none says nothing. */
export const markAt = (answers: Answers, position: number): Mark => {
  if (answers.form === 'yes-no') return answers.marks[position] ?? 'cannot-judge'
  if (isBlank(answers)) return 'cannot-judge'
  return answers.chosen.includes(position) ? 'yes' : 'no'
}

/** A receipt, a stratum and a panel tag at their longest, with their framing. */
const companionBytes = 96
const sealingBlock = 256

/**
 * Bytes that every ballot of a round is padded to before it is sealed, whatever it says:
 * otherwise the length of an envelope would tell how many were chosen.
 */
export function sealedLength(form: BallotForm, items: readonly BallotItem[]): number {
  const longest =
    form.form === 'yes-no'
      ? items.length
      : items.reduce((bytes, _item, position) => bytes + `${position + 1},`.length, 0)
  return Math.ceil((longest + companionBytes) / sealingBlock) * sealingBlock
}
