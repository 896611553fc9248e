import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/evaluation/evaluation.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { EvaluationRecord } from './evaluation-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import { type EvaluationPorts, heldOf, stepEvaluation } from './step-evaluation.ts'

type Input = InputOf<(typeof evaluationEndpoints)['closeEvaluation']>

const turnout = ({ evaluation }: EvaluationRecord) =>
  'handedIn' in evaluation ? { cast: evaluation.handedIn, present: evaluation.present } : { cast: 0 }

/**
 * Takes no more forms. How many there are is written here, in a transaction of its own: sharing one with the
 * answers would tie them together.
 */
export const closeEvaluation =
  ({ roster, ...ports }: EvaluationPorts & Readonly<{ roster: RosterStore }>) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { version } = await stepEvaluation(ports)(
      actor,
      input,
      { action: 'evaluation.close', detail: turnout },
      async (step) => {
        const held = heldOf(step)
        const evaluation = life.closeEvaluation(held.evaluation, input.expectedVersion, {
          present: await roster.presentCount(step.tx, input.conference),
          handedIn: await ports.evaluations.handedIn(step.tx, input.conference),
        })
        return { ...held, evaluation }
      },
    )
    return { version }
  }
