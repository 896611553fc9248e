import type { Randomness, WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { replanConference } from '#domain/consensus/conference.ts'
import { draftRound, planRound, type RoundPlan } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { ArgumentStore } from './argument-ports.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { isPlanned } from './conference-detail.ts'
import { newRecord } from './create-conference.ts'
import { planOf } from './round-plan.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['planRounds']>
type Ports = ChangePorts & Readonly<{ rounds: RoundStore; args: ArgumentStore; randomness: Randomness }>

const isDraft = ({ round }: RoundRecord): boolean => round.state === 'draft' || round.state === 'discussing'

function checkedPlan(planned: Input['rounds'][number]): RoundPlan {
  // Item by item each answer stands alone: there is nothing to choose among or to put in order.
  if (planned.mode === 'plenary' && (planned.form === 'choose' || planned.form === 'rank')) {
    throw new DomainError('consensus.rule-impossible', { faults: [`plenary-${planned.form}`] })
  }
  return planOf(planned)
}

async function putRound(
  { rounds, randomness }: Ports,
  tx: WriteTx,
  conference: ConferenceId,
  known: RoundRecord | undefined,
  number: number,
  plan: RoundPlan,
): Promise<void> {
  if (!known) {
    const id = randomness.uuid() as RoundId
    return rounds.add(tx, newRecord(draftRound({ id, conference, number, plan })))
  }
  const round = planRound(known.round, known.round.version, plan)
  await rounds.save(tx, { ...known, round: { ...round, number } })
}

/** A group plan goes with its round. What tables have said does not: somebody wrote it, and it belongs there. */
async function removeRound({ rounds, args }: Ports, tx: WriteTx, { round }: RoundRecord): Promise<void> {
  const of = [round.id]
  const isSpokenOf = (await args.list(tx, of)).length > 0 || (await args.earlier(tx, of)).length > 0
  if (isSpokenOf) throw new DomainError('consensus.round-has-arguments', { no: round.number })
  await rounds.remove(tx, round.id)
}

/** Sets every round that is not frozen, in the order given; those that are left out are taken away. */
export const planRounds =
  (ports: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    changeConference(ports)(
      actor,
      input,
      {
        verb: 'conference.prepare',
        action: 'conference.plan-rounds',
        detail: { rounds: input.rounds.length },
      },
      async (tx, record) => {
        const conference = replanConference(record.conference, input.expectedVersion)
        const planned = (await ports.rounds.list(tx, input.conference)).filter(isPlanned)
        const drafts = new Map(planned.filter(isDraft).map((draft) => [draft.round.id, draft]))
        const held = planned.filter((one) => !isDraft(one))
        const first = 1 + Math.max(0, ...held.map(({ round }) => round.number))

        const kept = new Set(input.rounds.map(({ id }) => id))
        for (const [id, draft] of drafts) if (!kept.has(id)) await removeRound(ports, tx, draft)
        for (const [at, wanted] of input.rounds.entries()) {
          const known = wanted.id === null ? undefined : drafts.get(wanted.id)
          if (wanted.id !== null && !known) throw new DomainError('not-found')
          await putRound(ports, tx, input.conference, known, first + at, checkedPlan(wanted))
        }
        await ports.conferences.save(tx, { ...record, conference })
        return { version: conference.version }
      },
    )
