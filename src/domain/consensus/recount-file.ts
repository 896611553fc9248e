import { type Answers, markAt, readAnswers, writeAnswers, writeMarks } from './ballot.ts'
import { ballotOf, type Freeze } from './freeze.ts'
import type { HexHash } from './hash.ts'
import type { RoundResult } from './round-result.ts'

/** A whole ballot, without anything that tells whose; with a receipt for a voter who asked for one. */
export type PublishedBallot = Readonly<{ a: string; receipt?: string }>

export type WithdrawnItem = Readonly<{ id: string; reason: string }>

type Votes =
  | Readonly<{ scope: 'ballots'; ballots: readonly PublishedBallot[] }>
  /** One text an item, one character a voter, each shuffled by itself: rows cannot be put together again. */
  | Readonly<{ scope: 'columns'; columns: readonly string[] }>

/** What a closed round publishes, so that anybody can count again without us. */
export type RecountFile = Votes &
  Readonly<{
    format: 'samsyn-recount-1'
    conference: string
    round: string
    freeze: Freeze
    freezeHash: HexHash
    /** The chain's head before the round; the charter's hash before the first. */
    previousHead: HexHash
    /** Voters present when the round closed. */
    electorate: number
    /** Items taken out after the freeze, and why; what was voted on them is not shown. */
    withdrawn?: readonly WithdrawnItem[]
    /** The lot's nonce as hex: its hash was frozen. */
    nonce?: string
    result: RoundResult
    resultHash: HexHash
    head: HexHash
  }>

export type CountedBallot = Readonly<{ answers: Answers; receipt: string | null }>

/** Gives the same things in an order that nobody could have guessed. */
export type Shuffle = <Item extends string | object>(items: readonly Item[]) => readonly Item[]

/** A ballot with nothing said about the items that were withdrawn. */
function masked(answers: Answers, withdrawn: ReadonlySet<number>): Answers {
  return answers.form === 'yes-no'
    ? { ...answers, marks: answers.marks.map((mark, at) => (withdrawn.has(at) ? 'cannot-judge' : mark)) }
    : { ...answers, chosen: answers.chosen.filter((position) => !withdrawn.has(position)) }
}

/** The positions of withdrawn items, in ballot order. */
export const positionsOf = (freeze: Freeze, withdrawn: readonly WithdrawnItem[]): ReadonlySet<number> =>
  new Set(withdrawn.map(({ id }) => freeze.items.findIndex((item) => item.id === id)))

function votesOf(
  freeze: Freeze,
  ballots: readonly CountedBallot[],
  withdrawn: ReadonlySet<number>,
  shuffle: Shuffle,
): Votes {
  const shown = ballots.map(({ answers, receipt }) => ({ answers: masked(answers, withdrawn), receipt }))
  if (freeze.scope === 'ballots') {
    const rows = shown.map(({ answers, receipt }) => ({
      a: writeAnswers(answers),
      ...(receipt === null ? {} : { receipt }),
    }))
    return { scope: 'ballots', ballots: shuffle(rows) }
  }
  const columns = freeze.items.map((_item, position) =>
    shuffle(shown.map(({ answers }) => writeMarks([markAt(answers, position)]))).join(''),
  )
  return { scope: 'columns', columns }
}

/** What is known of a round when it has been counted. */
export type CountedRoundFacts = Readonly<{
  freeze: Freeze
  freezeHash: HexHash
  previousHead: HexHash
  electorate: number
  ballots: readonly CountedBallot[]
  withdrawn: readonly WithdrawnItem[]
  nonce: string | null
  result: RoundResult
  resultHash: HexHash
  head: HexHash
}>

/** The recount file of a counted round. Rows, or each column by itself, come out in `shuffle`'s order. */
export function recountFileOf(facts: CountedRoundFacts, shuffle: Shuffle): RecountFile {
  const { freeze, ballots, withdrawn, nonce, ...rest } = facts
  return {
    format: 'samsyn-recount-1',
    conference: freeze.conference,
    round: freeze.round,
    freeze,
    ...rest,
    ...votesOf(freeze, ballots, positionsOf(freeze, withdrawn), shuffle),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    ...(nonce === null || freeze.rule.tie !== 'lot' ? {} : { nonce }),
  }
}

/** The answers of a published ballot. Errors: as `readAnswers`. */
export const publishedAnswers = (freeze: Freeze, { a }: PublishedBallot): Answers =>
  readAnswers(ballotOf(freeze), freeze.items, a)
