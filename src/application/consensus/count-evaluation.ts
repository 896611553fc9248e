import type { Randomness, WriteTx } from '#application/ports.ts'
import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/evaluation/evaluation.ts'
import { type EvaluationForm, openForm } from '#domain/consensus/evaluation/form.ts'
import { commentsOf, pilesOf } from '#domain/consensus/evaluation/summary.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import type { ClearIntake } from './ballot-ports.ts'
import { evaluationBox, missingEvaluationKey } from './evaluation-box.ts'
import type { EvaluationRecord } from './evaluation-ports.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'
import { destroyEvaluationKey, type EvaluationPorts, heldOf, stepEvaluation } from './step-evaluation.ts'

type Input = InputOf<(typeof evaluationEndpoints)['countEvaluation']>
type Ports = EvaluationPorts &
  Readonly<{ keys: KeyStore; envelopes: Envelopes; clearIntake: ClearIntake; randomness: Randomness }>

const opened = (open: (sealed: Uint8Array) => string, sealed: Uint8Array): EvaluationForm | null => {
  try {
    return openForm(open(sealed))
  } catch {
    return null
  }
}

async function openForms(
  { evaluations, envelopes, keys }: Ports,
  tx: WriteTx,
  held: EvaluationRecord,
): Promise<readonly EvaluationForm[]> {
  const { evaluation } = held
  const publicKey = await evaluations.secret(tx, evaluation.conference)
  const open = publicKey && (await envelopes.opener(evaluationBox(tx.association, evaluation, publicKey)))
  if (!open) throw await missingEvaluationKey(keys, held)
  const found = (await evaluations.envelopes(tx, evaluation.conference)).map((sealed) => opened(open, sealed))
  const damaged = found.filter((form) => form === null).length
  if (damaged > 0) throw new DomainError('consensus.envelope-damaged', { damaged })
  return found.filter((form) => form !== null)
}

/**
 * The one transaction: open, take apart, mix each question by itself, write, delete. Nothing that is left leads from
 * an answer to a seat, to its form, or to what the same person answered on another question.
 */
export const countEvaluation =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { evaluations, randomness } = ports
    const mixed = <T extends object | string>(pile: readonly T[]) => shuffled(pile, randomness.below)
    const { version, evaluation } = await stepEvaluation(ports)(
      actor,
      input,
      { action: 'evaluation.count' },
      async (step) => {
        const { tx, conference } = step
        const held = heldOf(step)
        const counted = life.countEvaluation(
          held.evaluation,
          input.expectedVersion,
          conference.conference.kOpen,
        )
        const forms = await openForms(ports, tx, held)
        await evaluations.saveAnswers(tx, input.conference, pilesOf(forms).flatMap(mixed))
        await evaluations.saveComments(tx, input.conference, mixed(commentsOf(forms)))
        await evaluations.empty(tx, input.conference)
        await ports.announcer.announce(tx, { kind: 'boxes', id: counted.id, version: 0 })
        return { ...held, evaluation: counted }
      },
    )
    await destroyEvaluationKey(ports, evaluation)
    return { version }
  }
