import type { ReadTx } from '#application/ports.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { GroupPlanRecord, GroupStore } from './group-ports.ts'
import { isFixed } from './load-groups.ts'
import type { RoundRecord } from './round-ports.ts'

export type ShownPlan = Readonly<{ round: RoundRecord; plan: GroupPlanRecord }>

/** The tables that wall and phones show now: of a discussion whose vote has not begun; null where none are. */
export async function shownPlan(
  { groups }: Readonly<{ groups: GroupStore }>,
  tx: ReadTx,
  conference: ConferenceId,
  rounds: readonly RoundRecord[],
): Promise<ShownPlan | null> {
  const shown = await groups.shown(tx, conference)
  const round = shown === null ? undefined : rounds.find((one) => one.round.id === shown)
  if (!round || isFixed(round)) return null
  const held = (await groups.plans(tx, conference)).find(({ plan }) => plan.round === round.round.id)
  return held ? { round, plan: held.plan } : null
}

/** Changes whenever the tables that are shown do: round and plan. */
export const planMark = ({ round, plan }: ShownPlan): string => `${round.round.number}.${plan.no}`
