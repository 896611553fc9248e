import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/evaluation/evaluation.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type EvaluationPorts, heldOf, stepEvaluation } from './step-evaluation.ts'

type Input = InputOf<(typeof evaluationEndpoints)['reopenEvaluation']>

/** Takes forms again; none has been opened. */
export const reopenEvaluation =
  (ports: EvaluationPorts) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { version } = await stepEvaluation(ports)(actor, input, { action: 'evaluation.reopen' }, (step) => {
      const held = heldOf(step)
      return { ...held, evaluation: life.reopenEvaluation(held.evaluation, input.expectedVersion) }
    })
    return { version }
  }
