import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/evaluation/evaluation.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ClearIntake } from './ballot-ports.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'
import { destroyEvaluationKey, type EvaluationPorts, heldOf, stepEvaluation } from './step-evaluation.ts'

type Input = InputOf<(typeof evaluationEndpoints)['discardEvaluation']>
type Ports = EvaluationPorts & Readonly<{ keys: KeyStore; envelopes: Envelopes; clearIntake: ClearIntake }>

/** Ends it unopened: too few answered, or the key is lost. How many there were stays on record. */
export const discardEvaluation =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { version, evaluation } = await stepEvaluation(ports)(
      actor,
      input,
      { action: 'evaluation.discard' },
      async (step) => {
        const held = heldOf(step)
        const discarded = life.discardEvaluation(held.evaluation, input.expectedVersion)
        await ports.evaluations.empty(step.tx, input.conference)
        await ports.announcer.announce(step.tx, { kind: 'boxes', id: discarded.id, version: 0 })
        return { ...held, evaluation: discarded }
      },
    )
    await destroyEvaluationKey(ports, evaluation)
    return { version }
  }
