import type { Clock, Read, WriteUnaudited } from '#application/ports.ts'
import { isSpent } from '#domain/consensus/preparation/retention.ts'
import type { Associations } from '../recover-rounds.ts'
import type { PreparationEnds } from './preparation-ports.ts'

type Ports = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  clock: Clock
  associations: Associations
  preparationEnds: PreparationEnds
}>

/** Deletes what experts wrote for themselves, and their links, thirty days after their conference ended. */
export const sweepPreparation =
  ({ read, writeUnaudited, clock, associations, preparationEnds }: Ports) =>
  async (): Promise<number> => {
    let swept = 0
    for (const association of await associations()) {
      const ended = await read(association, (tx) => preparationEnds.ended(tx))
      for (const { conference, at } of ended) {
        if (!isSpent(at, clock())) continue
        await writeUnaudited(association, (tx) => preparationEnds.forget(tx, conference))
        swept += 1
      }
    }
    return swept
  }
