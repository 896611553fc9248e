import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { stabilityBetween, type VotedRound } from '#domain/consensus/sensitivity/stability.ts'
import type { ProposalId, RoundId } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { shareDifference } from '#domain/kernel/statistics/share-difference.ts'
import type { Outcome, RoundRecord } from './round-ports.ts'

export type EarlierVotes = Readonly<{
  /** The latest first. */
  stability: RoundSensitivity['stability']
  before: (proposal: ProposalId) => ComparedItemOutput['before']
}>

const votesIn = ({ round }: RoundRecord, outcomes: readonly Outcome[]): VotedRound => ({
  form: round.plan.ballot.form,
  items: outcomes
    .filter((one) => one.round === round.id)
    .map(({ proposal, v, yes, denom, score }) => ({ id: proposal, v, yes, n: denom, score })),
})

const castIn = ({ round }: RoundRecord): number | null => ('cast' in round ? round.cast : null)

type Pair = Readonly<{
  earlier: RoundRecord
  entry: RoundSensitivity['stability'][number]
  changes: NonNullable<ReturnType<typeof stabilityBetween>>['changes']
}>

function pairOf(earlier: RoundRecord, later: RoundRecord, outcomes: readonly Outcome[]): readonly Pair[] {
  const [before, after] = [castIn(earlier), castIn(later)]
  const found = stabilityBetween(votesIn(earlier, outcomes), votesIn(later, outcomes))
  if (!found || before === null || after === null) return []
  const { changes, reworded, unpublished, typicalChange, order } = found
  return [
    {
      earlier,
      changes,
      entry: {
        round: earlier.round.id,
        no: earlier.round.number,
        name: earlier.round.plan.name,
        common: changes.length,
        ...{ reworded, unpublished, typicalChange },
        rho: order.known ? order.value.rho : null,
        noRho: order.known ? null : order.why,
        cast: { before, after },
      },
    },
  ]
}

/** How the votes of a round compare with the earlier ones of its conference; `rounds` in the order they were held. */
export function earlierVotes(
  rounds: readonly RoundRecord[],
  outcomes: readonly Outcome[],
  id: RoundId,
): EarlierVotes {
  const at = rounds.findIndex(({ round }) => round.id === id)
  const later = rounds[at]
  const pairs = later
    ? rounds
        .slice(0, at)
        .toReversed()
        .flatMap((earlier) => pairOf(earlier, later, outcomes))
    : []
  return {
    stability: pairs.map(({ entry }) => entry),
    before: (proposal) => {
      const [latest] = pairs.flatMap(({ earlier, changes }) =>
        changes.filter((one) => one.id === proposal).map((change) => ({ earlier, change })),
      )
      if (!latest) return null
      const { before, after } = latest.change
      const { yes, n } = before
      const { round } = latest.earlier
      return {
        round: round.id,
        no: round.number,
        ...{ yes, n, points: latest.change.points },
        share: sharePercent(yes, n),
        interval: shareDifference({ x: yes, n }, { x: after.yes, n: after.n }),
      }
    },
  }
}
