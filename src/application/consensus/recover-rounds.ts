import type { Read, WriteUnaudited } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, RoundId } from '#domain/kernel/id.ts'
import { type CountPorts, completeCount } from './count-round.ts'
import type { KeyStore } from './key-ports.ts'
import type { RoundStore } from './round-ports.ts'

export type Associations = () => Promise<readonly AssociationId[]>

const afterStart: Actor = {
  kind: 'program',
  account: null,
  name: 'Samsyn',
  grants: [],
  isInstallationAdmin: true,
}

type SweepPorts = Readonly<{
  associations: Associations
  read: Read
  rounds: RoundStore
  keys: KeyStore
}>

/**
 * Destroys keys that a stop came between: of rounds that are known here and have nothing left to open.
 * A round that is not known here may belong to another database and is left alone.
 */
export async function sweepKeys({ associations, read, rounds, keys }: SweepPorts): Promise<number> {
  const kept = await keys.rounds()
  let swept = 0
  for (const association of await associations()) {
    for (const round of await read(association, (tx) => rounds.spent(tx, kept))) {
      await keys.destroy(round)
      swept += 1
    }
  }
  return swept
}

type SpentPorts = Readonly<{ writeUnaudited: WriteUnaudited; rounds: RoundStore; keys: KeyStore }>

/**
 * Destroys this node's keys of a round that another node has counted, thawed or annulled. Under the round's lock, or
 * the round could be frozen anew in between.
 */
export const sweepRound =
  ({ writeUnaudited, rounds, keys }: SpentPorts) =>
  async (association: AssociationId, round: RoundId): Promise<void> => {
    if (!(await keys.rounds()).includes(round)) return
    await writeUnaudited(association, async (tx) => {
      if (!(await rounds.lock(tx, round))) return
      for (const spent of await rounds.spent(tx, [round])) await keys.destroy(spent)
    })
  }

export type Recovery = Readonly<{
  counted: number
  /** Counts that cannot go on here: the key is on another node, or an envelope is damaged. The console says so. */
  waiting: number
  swept: number
}>

/** Whether it came to an end; a refusal is no reason not to start the server. */
async function wentOn(counting: Promise<unknown>): Promise<boolean> {
  try {
    await counting
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/** After a start: counts that were cut short are run again, and keys that are of no use any more destroyed. */
export const recoverRounds = (ports: CountPorts & SweepPorts) => async (): Promise<Recovery> => {
  const ends: boolean[] = []
  for (const association of await ports.associations()) {
    for (const { round } of await ports.read(association, (tx) => ports.rounds.counting(tx))) {
      const where = { association, conference: round.conference, round: round.id }
      ends.push(await wentOn(completeCount(ports)(afterStart, where)))
    }
  }
  const counted = ends.filter((end) => end).length
  return { counted, waiting: ends.length - counted, swept: await sweepKeys(ports) }
}
