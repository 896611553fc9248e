import type { WriteTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import {
  type ActDetail,
  type ChangePorts,
  type ConferenceCommand,
  changeConference,
} from './change-conference.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'

export type StepPorts = ChangePorts & Readonly<{ rounds: RoundStore }>

export type RoundCommand = ConferenceCommand & Readonly<{ round: RoundId; expectedVersion: number }>

/** What history says of a step; the detail may be read off the round as it became. */
export type StepAct = Readonly<{
  action: string
  reason?: string
  detail?: ActDetail | ((next: RoundRecord) => ActDetail)
}>

export type Step = Readonly<{ tx: WriteTx; record: RoundRecord; conference: ConferenceRecord }>

/** The round of this conference, locked: no ballot comes in until the transaction ends. */
export async function lockRound(
  rounds: RoundStore,
  tx: WriteTx,
  conference: ConferenceId,
  round: RoundId,
): Promise<RoundRecord> {
  const record = await rounds.lock(tx, round)
  if (record?.round.conference !== conference) throw new DomainError('not-found')
  return record
}

/** One step in the life of a round, taken by whoever leads it. */
export const stepRound =
  (ports: StepPorts) =>
  async (
    actor: Actor,
    input: RoundCommand,
    { detail, ...said }: StepAct,
    decide: (step: Step) => RoundRecord | Promise<RoundRecord>,
  ): Promise<{ version: number }> => {
    let became: RoundRecord | null = null
    const told = (): ActDetail =>
      typeof detail === 'function' ? (became ? detail(became) : {}) : (detail ?? {})
    return changeConference(ports)(
      actor,
      input,
      { verb: 'round.lead', subject: { type: 'round', id: input.round }, ...said, detail: told },
      async (tx, conference) => {
        const record = await lockRound(ports.rounds, tx, input.conference, input.round)
        became = await decide({ tx, record, conference })
        await ports.rounds.save(tx, became)
        return { version: became.round.version }
      },
    )
  }
