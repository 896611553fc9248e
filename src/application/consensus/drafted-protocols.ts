import type { ReadTx } from '#application/ports.ts'
import { type Admission, admissionsOf } from '#domain/consensus/admission.ts'
import type { ProtocolLevel } from '#domain/consensus/gate-rule.ts'
import { type Admitted, numberEntries, type ProtocolEntry } from '#domain/consensus/protocol.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { Outcome, RoundItem, RoundRecord, RoundStore } from './round-ports.ts'

/** What a conference has decided so far, as one snapshot. */
export type Verdicts = Readonly<{
  rounds: readonly RoundRecord[]
  outcomes: readonly Outcome[]
  /** Wordings that were voted on, by proposal and version. */
  items: ReadonlyMap<string, RoundItem>
}>

export const itemKey = (proposal: string, v: number): string => `${proposal}@${v}`

const holds = ({ round }: RoundRecord): boolean => ['applied', 'final', 'imported'].includes(round.state)

export async function loadVerdicts(
  rounds: RoundStore,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<Verdicts> {
  const held = (await rounds.list(tx, conference)).filter(holds)
  const items = new Map<string, RoundItem>()
  for (const { round } of held)
    for (const item of await rounds.items(tx, round.id)) items.set(itemKey(item.proposal, item.v), item)
  return { rounds: held, outcomes: await rounds.outcomes(tx, conference), items }
}

/** The entries that the conference's rounds give each protocol, numbered the same in both. */
export function draftedProtocols({
  rounds,
  outcomes,
  items,
}: Verdicts): Readonly<Record<ProtocolLevel, readonly ProtocolEntry[]>> {
  const levels = new Map(rounds.map(({ round }) => [round.id, round.plan.rule.to]))
  const admissions = admissionsOf(
    outcomes.flatMap((outcome) => {
      const to = levels.get(outcome.round)
      return to === undefined ? [] : [{ ...outcome, to }]
    }),
  )
  const admitted = ({ proposal, v, round }: Admission): readonly Admitted[] => {
    const item = items.get(itemKey(proposal, v))
    if (!item) return []
    const { kind, originalNo, wording } = item
    return [{ proposal, proposalVersion: v, kind, wording, round, originalNo }]
  }
  const core = new Set(admissions.core.map(({ proposal }) => proposal))
  return {
    extended: numberEntries(admissions.extended.flatMap(admitted), core),
    core: numberEntries(admissions.core.flatMap(admitted), core),
  }
}
