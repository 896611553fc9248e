import { readAnswers } from '#domain/consensus/ballot.ts'
import { ballotOf, type Freeze } from '#domain/consensus/freeze.ts'
import { type Tally, tallyBallots, tallyCells } from '#domain/consensus/tally.ts'
import type { OpenedBallot } from './ballot-ports.ts'
import type { RoundItem } from './round-ports.ts'

/** Positions from 0 of items that were taken out of the round. */
export const withdrawnPositions = (items: readonly RoundItem[]): ReadonlySet<number> =>
  new Set(items.flatMap(({ withdrawn }, position) => (withdrawn === null ? [] : [position])))

/** The answers of one plenary slot: one item, one character a ballot. */
export const slotTally = (freeze: Freeze, slot: number, ballots: readonly OpenedBallot[]): Tally => {
  const item = freeze.items[slot - 1]
  const form = ballotOf(freeze)
  const answers = ballots
    .filter((ballot) => ballot.slot === slot)
    .map((ballot) => readAnswers(form, item ? [item] : [], ballot.answers))
  return tallyBallots(form, answers, 1)[0] ?? tallyCells(form, [])
}

/**
 * What the opened ballots say of each item. In plenary somebody who did not answer an item has said nothing
 * about it, as somebody who left it blank on a whole ballot has: both are among the `cast`.
 */
export function tallyRound(
  freeze: Freeze,
  ballots: readonly OpenedBallot[],
  withdrawn: ReadonlySet<number>,
  cast: number,
): readonly Tally[] {
  const form = ballotOf(freeze)
  if (freeze.mode === 'self-paced') {
    const answers = ballots.map((ballot) => readAnswers(form, freeze.items, ballot.answers))
    return tallyBallots(form, answers, freeze.items.length, withdrawn)
  }
  return freeze.items.map((_item, position) => {
    if (withdrawn.has(position)) return tallyCells(form, [])
    const tally = slotTally(freeze, position + 1, ballots)
    return { ...tally, abstain: cast - tally.yes - tally.no }
  })
}
