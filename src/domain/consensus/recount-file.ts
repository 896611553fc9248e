import { type Answers, cellAt, readAnswers, withoutItems, writeAnswers } from './ballot.ts'
import { ballotOf, type Freeze } from './freeze.ts'
import type { HexHash } from './hash.ts'
import type { ChannelTotal } from './paper.ts'
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
    /** How many votes came which way; left out where no paper was on the table. */
    channels?: readonly ChannelTotal[]
    result: RoundResult
    resultHash: HexHash
    head: HexHash
  }>

export type CountedBallot = Readonly<{ answers: Answers; receipt: string | null }>

/** Gives the same things in an order that nobody could have guessed. */
export type Shuffle = <Item extends string | object>(items: readonly Item[]) => readonly Item[]

/** The positions of withdrawn items, in ballot order. */
export const positionsOf = (freeze: Freeze, withdrawn: readonly WithdrawnItem[]): ReadonlySet<number> =>
  new Set(withdrawn.map(({ id }) => freeze.items.findIndex((item) => item.id === id)))

/** Opened votes: whole ballots, or in a plenary the answers that each item's own box held, a character each. */
export type OpenedVotes =
  | Readonly<{ ballots: readonly CountedBallot[] }>
  | Readonly<{ boxes: readonly (readonly string[])[]; cast: number }>

/** One text of one character a voter. Whoever did not answer an item in a plenary has said nothing about it. */
function columnsOf(freeze: Freeze, opened: OpenedVotes, withdrawn: ReadonlySet<number>, shuffle: Shuffle) {
  return freeze.items.map((_item, position) => {
    const cells =
      'boxes' in opened
        ? (opened.boxes[position] ?? [])
        : opened.ballots.map(({ answers }) => cellAt(withoutItems(answers, withdrawn), position))
    const cast = 'boxes' in opened ? opened.cast : opened.ballots.length
    const said = withdrawn.has(position) ? [] : cells
    const silent = Array.from({ length: cast - said.length }, () => '-')
    return shuffle([...said, ...silent]).join('')
  })
}

function votesOf(
  freeze: Freeze,
  opened: OpenedVotes,
  withdrawn: ReadonlySet<number>,
  shuffle: Shuffle,
): Votes {
  if (freeze.scope === 'columns' || 'boxes' in opened) {
    return { scope: 'columns', columns: columnsOf(freeze, opened, withdrawn, shuffle) }
  }
  const rows = opened.ballots.map(({ answers, receipt }) => ({
    a: writeAnswers(withoutItems(answers, withdrawn)),
    ...(receipt === null ? {} : { receipt }),
  }))
  return { scope: 'ballots', ballots: shuffle(rows) }
}

/** What is known of a round when it has been counted. */
export type CountedRoundFacts = Readonly<{
  freeze: Freeze
  freezeHash: HexHash
  previousHead: HexHash
  electorate: number
  votes: OpenedVotes
  withdrawn: readonly WithdrawnItem[]
  nonce: string | null
  channels: readonly ChannelTotal[]
  result: RoundResult
  resultHash: HexHash
  head: HexHash
}>

/** The recount file of a counted round. Rows, or each column by itself, come out in `shuffle`'s order. */
export function recountFileOf(facts: CountedRoundFacts, shuffle: Shuffle): RecountFile {
  const { freeze, votes, withdrawn, nonce, channels, ...rest } = facts
  return {
    format: 'samsyn-recount-1',
    conference: freeze.conference,
    round: freeze.round,
    freeze,
    ...rest,
    ...votesOf(freeze, votes, positionsOf(freeze, withdrawn), shuffle),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    ...(nonce === null || freeze.rule.tie !== 'lot' ? {} : { nonce }),
  }
}

/** The answers of a published ballot. Errors: as `readAnswers`. */
export const publishedAnswers = (freeze: Freeze, { a }: PublishedBallot): Answers =>
  readAnswers(ballotOf(freeze), freeze.items, a)
