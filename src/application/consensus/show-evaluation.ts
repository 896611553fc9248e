import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/evaluation/evaluation.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type EvaluationPorts, heldOf, stepEvaluation } from './step-evaluation.ts'

type Input = InputOf<(typeof evaluationEndpoints)['showEvaluation']>

/** Hangs the counted table on the wall, or takes it down. Words that people wrote are never on the wall. */
export const showEvaluation =
  (ports: EvaluationPorts) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const action = input.isOnWall ? 'evaluation.show' : 'evaluation.hide'
    const { version } = await stepEvaluation(ports)(actor, input, { action }, (step) => {
      const held = heldOf(step)
      return {
        ...held,
        evaluation: life.putOnWall(held.evaluation, input.expectedVersion, input.isOnWall),
      }
    })
    return { version }
  }
