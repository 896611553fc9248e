import { isUnderWay, type Round } from '#domain/consensus/round.ts'
import { isPlanned } from './conference-detail.ts'
import type { RoundRecord } from './round-ports.ts'

const isIn =
  (...states: readonly Round['state'][]) =>
  ({ round }: RoundRecord): boolean =>
    states.includes(round.state)

const underWay = (rounds: readonly RoundRecord[]): RoundRecord | undefined =>
  rounds.find(({ round }) => isUnderWay(round))

const runOffOf = (rounds: readonly RoundRecord[], { round }: RoundRecord): RoundRecord | undefined =>
  'runOff' in round && round.runOff.state === 'under-way'
    ? rounds.find((other) => other.round.runOffOf === round.id && other.round.state !== 'voided')
    : undefined

/** The run-off that decides, and that one's run-off, should they tie again. */
const deepest = (rounds: readonly RoundRecord[], record: RoundRecord): RoundRecord => {
  const child = runOffOf(rounds, record)
  return child ? deepest(rounds, child) : record
}

/** The round that the facilitator works with now: under way, else waiting for a decision, else the next. */
export function roundAtWork(rounds: readonly RoundRecord[]): RoundRecord | null {
  const decided = rounds.find(isIn('counted', 'applied'))
  return (
    underWay(rounds) ??
    (decided ? deepest(rounds, decided) : undefined) ??
    rounds.find(isIn('draft', 'discussing', 'frozen')) ??
    null
  )
}

/**
 * The round that the room sees: under way, else the latest result, until the next round is frozen.
 * A round that was frozen well ahead does not push a result off the wall.
 */
export function roundOnWall(rounds: readonly RoundRecord[]): RoundRecord | null {
  const decided = rounds.find(isIn('counted', 'applied'))
  if (!underWay(rounds) && decided) {
    const deciding = deepest(rounds, decided)
    return isIn('frozen', 'counted', 'applied')(deciding) ? deciding : decided
  }
  return (
    underWay(rounds) ??
    rounds.find(isIn('frozen')) ??
    rounds.findLast(isIn('final', 'imported')) ??
    rounds.find((one) => isPlanned(one)) ??
    null
  )
}
