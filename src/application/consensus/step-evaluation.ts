import type { WriteTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { EvaluationId } from '#domain/kernel/id.ts'
import type { ClearIntake } from './ballot-ports.ts'
import {
  type ActDetail,
  type ChangePorts,
  type ConferenceCommand,
  changeConference,
} from './change-conference.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { EvaluationRecord, EvaluationStore } from './evaluation-ports.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'

export type EvaluationPorts = ChangePorts & Readonly<{ evaluations: EvaluationStore }>

export type EvaluationCommand = ConferenceCommand & Readonly<{ expectedVersion: number }>

type Step = Readonly<{ tx: WriteTx; conference: ConferenceRecord; held: EvaluationRecord | null }>

type Act = Readonly<{ action: string; detail?: (became: EvaluationRecord) => ActDetail }>

/** The evaluation of the conference, where there must be one. */
export function heldOf({ held }: Pick<Step, 'held'>): EvaluationRecord {
  if (!held) throw new DomainError('consensus.evaluation-wrong-state', { state: 'none', wanted: ['open'] })
  return held
}

/** One step in the life of an evaluation, taken by whoever leads the conference. */
export const stepEvaluation =
  (ports: EvaluationPorts) =>
  async (
    actor: Actor,
    input: EvaluationCommand,
    { action, detail }: Act,
    decide: (step: Step) => EvaluationRecord | Promise<EvaluationRecord>,
  ): Promise<{ version: number; evaluation: EvaluationId }> => {
    let became: EvaluationRecord | null = null
    return changeConference(ports)(
      actor,
      input,
      {
        verb: 'round.lead',
        action,
        subject: { type: 'evaluation', id: input.conference },
        detail: () => (became && detail ? detail(became) : {}),
      },
      async (tx, conference) => {
        const held = await ports.evaluations.lock(tx, input.conference)
        const next = await decide({ tx, conference, held })
        became = next
        await ports.evaluations.save(tx, next)
        return { version: next.evaluation.version, evaluation: next.evaluation.id }
      },
    )
  }

/** Keys and what is kept in memory go once the step is done; what a stop leaves behind goes at the next start. */
export async function destroyEvaluationKey(
  {
    keys,
    envelopes,
    clearIntake,
  }: Readonly<{ keys: KeyStore; envelopes: Envelopes; clearIntake: ClearIntake }>,
  evaluation: EvaluationId,
): Promise<void> {
  await keys.destroy(evaluation)
  envelopes.forget(evaluation)
  await clearIntake().catch(() => undefined)
}
