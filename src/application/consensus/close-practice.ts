import type { practiceEndpoints } from '#contract/consensus/practice.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/practice.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type PracticePorts, stepPractice } from './step-practice.ts'

type Input = InputOf<(typeof practiceEndpoints)['closePractice']>

/** Takes no more answers, and hangs who answered what on the wall: that is the point of it. */
export const closePractice =
  (ports: PracticePorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepPractice(ports)(actor, input, 'practice.close', ({ held }) =>
      life.closePractice(held, input.expectedVersion),
    )
