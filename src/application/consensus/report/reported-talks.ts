import type { ReadTx } from '#application/ports.ts'
import type { ReportedArgument, ReportedTalk } from '#contract/consensus/report-facts.ts'
import { type Stance, stances } from '#domain/consensus/argument.ts'
import { nameOf, type Proposal } from '#domain/consensus/proposal.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { ArgumentStore } from '../argument-ports.ts'
import type { GroupStore } from '../group-ports.ts'
import type { RoundRecord } from '../round-ports.ts'

export type TalkPorts = Readonly<{ args: ArgumentStore; groups: GroupStore }>

/** By the proposal's number, then by round and stance, then by letter: no order tells who spoke when. */
const inOrder = (a: ReportedArgument, b: ReportedArgument): number =>
  (a.originalNo ?? Number.MAX_SAFE_INTEGER) - (b.originalNo ?? Number.MAX_SAFE_INTEGER) ||
  (a.name ?? '').localeCompare(b.name ?? '', 'sv') ||
  a.place - b.place ||
  stances.indexOf(a.stance) - stances.indexOf(b.stance) ||
  a.text.localeCompare(b.text, 'sv')

/** What was said before each round that was talked about, and at how many tables; of who, nothing. */
export async function reportedTalks(
  { args, groups }: TalkPorts,
  tx: ReadTx,
  conference: ConferenceId,
  rounds: readonly RoundRecord[],
  bank: readonly Proposal[],
): Promise<Readonly<{ talks: readonly ReportedTalk[]; arguments: readonly ReportedArgument[] }>> {
  const placeOf = (id: RoundId): number => rounds.findIndex(({ round }) => round.id === id) + 1
  const known = new Map(bank.map((proposal) => [proposal.id, proposal]))
  const said = (
    await args.list(
      tx,
      rounds.map(({ round }) => round.id),
    )
  )
    .map(({ round, proposal, stance, text }): ReportedArgument => {
      const about = known.get(proposal)
      return {
        place: placeOf(round),
        proposal,
        originalNo: about?.originalNo ?? null,
        name: about ? nameOf(about.current) : null,
        stance,
        text,
      }
    })
    .toSorted(inOrder)
  const plans = await groups.plans(tx, conference)
  const talks = rounds.flatMap(({ round }, at): readonly ReportedTalk[] => {
    const plan = plans.find((one) => one.plan.round === round.id)?.plan ?? null
    const own = said.filter(({ place }) => place === at + 1)
    if (!plan && own.length === 0) return []
    const n = (stance: Stance): number => own.filter((one) => one.stance === stance).length
    return [
      {
        place: at + 1,
        tables: plan?.tables ?? null,
        people: plan?.seats.length ?? null,
        said: { for: n('for'), against: n('against'), reword: n('reword'), unclear: n('unclear') },
      },
    ]
  })
  return { talks, arguments: said }
}
