import type { Read } from '#application/ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { type DatabaseHabits, type ShieldFacts, shieldOf } from '#domain/measurement/wave/shield.ts'
import type { Associations, NameOf } from './answer-ports.ts'
import type { WaveStore } from './wave-ports.ts'

type Ports = Readonly<{
  read: Read
  waves: WaveStore
  associations: Associations
  nameOf: NameOf
  /** Null where the database will not say. */
  habits: () => Promise<DatabaseHabits | null>
}>

/** How the answers of a wave are protected, from the day it is activated; for anybody who has its address. */
export const getShield =
  ({ read, waves, associations, nameOf, habits }: Ports) =>
  async (id: WaveId): Promise<ShieldFacts | null> => {
    for (const association of await associations()) {
      const found = await read(association, async (tx) => {
        const wave = await waves.find(tx, id)
        return wave && 'freeze' in wave ? { freeze: wave.freeze, ...(await nameOf(tx)) } : null
      })
      if (found) return shieldOf(found.freeze, found.name, await habits())
    }
    return null
  }
