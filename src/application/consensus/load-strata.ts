import type { ReadTx } from '#application/ports.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import type { RatingCounts } from '#domain/consensus/rating.ts'
import { type GroupCount, type ToldStrata, toldStrata } from '#domain/consensus/sensitivity/told-strata.ts'
import { inOrder, readStratum, type StratumGroup } from '#domain/consensus/stratum.ts'
import type { Tally } from '#domain/consensus/tally.ts'
import type { ProposalId, RoundId } from '#domain/kernel/id.ts'
import type { BallotStore, OpenedBallot } from './ballot-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { tallyRound, withdrawnPositions } from './tally-round.ts'

export type StrataStores = Readonly<{
  rounds: Pick<RoundStore, 'find' | 'items'>
  ballots: Pick<BallotStore, 'list'>
}>

/** What may be told of an item, and what rules that ask each group may be asked with. */
export type ItemStrata = Readonly<{
  told: ToldStrata
  counts: readonly GroupCount[]
  ratings: readonly RatingCounts[]
}>

export type RoundStrata = Readonly<{
  /** Empty where groups turned out too small to be told apart. */
  groups: readonly StratumGroup[]
  items: ReadonlyMap<ProposalId, ItemStrata>
}>

function groupsIn(ballots: readonly OpenedBallot[]): ReadonlyMap<string, readonly OpenedBallot[]> {
  const found = new Map<string, OpenedBallot[]>()
  for (const ballot of ballots) {
    if (ballot.stratum === undefined) continue
    const group = found.get(ballot.stratum)
    if (group) group.push(ballot)
    else found.set(ballot.stratum, [ballot])
  }
  return found
}

/** Of a rating, those who rated it; else all in the group. */
const countOf = ({ yes, no, counts }: Tally, form: string, n: number): GroupCount => ({
  yes,
  n: form === 'rate9' && counts ? yes + no : n,
})

/** How each group of a counted round voted, as far as it may be told; null where its ballots carry no backgrounds. */
export async function strataOfRound(
  { rounds, ballots }: StrataStores,
  tx: ReadTx,
  id: RoundId,
): Promise<RoundStrata | null> {
  const record = await rounds.find(tx, id)
  if (!record || !('result' in record.round) || !record.round.freeze.strata) return null
  const { freeze } = record.round
  const { form } = ballotOf(freeze)
  const items = await rounds.items(tx, id)
  const withdrawn = withdrawnPositions(items)
  const groups = inOrder(
    [...groupsIn(await ballots.list(tx, id))].flatMap(([text, own]) => {
      const of = readStratum(text)
      return of ? [{ of, n: own.length, tallies: tallyRound(freeze, own, withdrawn, own.length) }] : []
    }),
  )
  const shown = items.flatMap((item, position) => {
    if (item.withdrawn !== null || groups.length === 0) return []
    const tallies = groups.flatMap(({ tallies: own, n }) => {
      const tally = own[position]
      return tally ? [{ tally, n }] : []
    })
    return [{ proposal: item.proposal, tallies }]
  })
  const counts = shown.map(({ tallies }) => tallies.map(({ tally, n }) => countOf(tally, form, n)))
  const told = toldStrata(counts)
  return {
    groups: groups.map(({ of, n }) => ({ of, n })),
    items: new Map(
      shown.map(({ proposal, tallies }, at) => [
        proposal,
        {
          told: told[at] ?? { as: 'untold' },
          counts: counts[at] ?? [],
          ratings: tallies.map(({ tally }) => tally.counts ?? []),
        },
      ]),
    ),
  }
}
