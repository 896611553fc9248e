import type { practiceEndpoints } from '#contract/consensus/practice.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { endSeenPractice } from '#domain/consensus/practice.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type PracticePorts, stepPractice } from './step-practice.ts'

type Input = InputOf<(typeof practiceEndpoints)['endPractice']>

/** Deletes the questions and everybody's answers; the conference goes on where it was. */
export const endPractice =
  (ports: PracticePorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepPractice(ports)(actor, input, 'practice.end', ({ held }) =>
      endSeenPractice(held, input.expectedVersion),
    )
