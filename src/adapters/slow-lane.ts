import type { SlowLane } from '#application/measurement/wave-ports.ts'
import { DomainError } from '#domain/kernel/error.ts'

type Limits = Readonly<{ pause: number; most: number }>

/** A second each, fifty at a time: nobody is told apart, so nobody's address is kept. */
const usual: Limits = { pause: 1_000, most: 50 }

/** Lets guesses wait. Errors: `too-many-attempts` where so many wait already. */
export function makeSlowLane({ pause, most }: Limits = usual): SlowLane {
  let waiting = 0
  return async () => {
    if (waiting >= most) throw new DomainError('too-many-attempts')
    waiting += 1
    try {
      await new Promise<void>((resolve) => setTimeout(resolve, pause).unref())
    } finally {
      waiting -= 1
    }
  }
}
