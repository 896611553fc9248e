import type { Clock, WriteUnaudited } from '#application/ports.ts'
import type { Bucket } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Sealing, ThrottleStore } from './ports.ts'

export type AttemptPorts = Readonly<{
  writeUnaudited: WriteUnaudited
  throttle: ThrottleStore
  sealing: Sealing
  clock: Clock
}>

/** A bucket and what it counts by; kept as a keyed hash, so that neither address nor account is written down. */
export type Counted = Readonly<{ bucket: Bucket; kind: string; by: string }>

const keyOf = (sealing: Sealing, { kind, by }: Counted): Uint8Array => sealing.derive(`throttle ${kind}`, by)

/**
 * Counts an attempt before it is tried, in a transaction of its own: a refusal that follows must not undo it.
 * Errors: too-many-attempts with the seconds to wait.
 */
export async function attempt(ports: AttemptPorts, counted: readonly Counted[]): Promise<void> {
  const { writeUnaudited, throttle, sealing, clock } = ports
  const waits = await writeUnaudited(installation, async (tx) => {
    const found: number[] = []
    for (const one of counted) found.push(await throttle.fill(tx, keyOf(sealing, one), one.bucket, clock()))
    return found
  })
  const seconds = Math.max(0, ...waits)
  if (seconds > 0) throw new DomainError('too-many-attempts', { seconds })
}

/** The attempt was right, so it does not count. */
export async function forgiveAttempt(ports: AttemptPorts, counted: readonly Counted[]): Promise<void> {
  await ports.writeUnaudited(installation, async (tx) => {
    for (const one of counted) await ports.throttle.takeBack(tx, keyOf(ports.sealing, one))
  })
}
