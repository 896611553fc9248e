import type { Read } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { type CountPorts, completeCount } from './count-round.ts'
import type { KeyStore, RoundStore } from './ports.ts'

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

/** After a start: counts that were cut short are run again, and keys that are of no use any more destroyed. */
export const recoverRounds =
  (ports: CountPorts & SweepPorts) => async (): Promise<Readonly<{ counted: number; swept: number }>> => {
    let counted = 0
    for (const association of await ports.associations()) {
      for (const { round } of await ports.read(association, (tx) => ports.rounds.counting(tx))) {
        await completeCount(ports)(afterStart, {
          association,
          conference: round.conference,
          round: round.id,
        })
        counted += 1
      }
    }
    return { counted, swept: await sweepKeys(ports) }
  }
