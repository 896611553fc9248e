import type { Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type CardPorts, issueCard, withNextCard } from './card.ts'
import type { ConferenceStore } from './conference-ports.ts'
import type { JoinPorts } from './join-conference.ts'
import type { Topic } from './voter.ts'

/** Whether whoever has the code on the wall may sit down without a card. */
export const hasFreeSeats =
  ({ read, conferences }: Readonly<{ read: Read; conferences: ConferenceStore }>) =>
  ({ association, conference }: Topic): Promise<boolean> =>
    read(association, async (tx) => (await conferences.find(tx, conference))?.freeSeats === true)

/**
 * Gives a seat without a name, and answers its code; null when all are taken. Any seat that is marked present:
 * never more than the facilitator has counted in the room, and not in an order that tells who came when.
 */
export const takeFreeSeat =
  (ports: JoinPorts & CardPorts) =>
  async ({ association, conference }: Topic): Promise<string | null> => {
    const taken = await ports.writeUnaudited(association, async (tx) => {
      const record = await ports.conferences.find(tx, conference)
      if (!record?.freeSeats) throw new DomainError('consensus.free-seats-closed')
      const free = await ports.roster.lockFreeSeat(tx, conference)
      if (!free) return null
      // A card printed for the seat must not open it a second time.
      const next = { ...(await withNextCard(ports, free)), joined: true, handedOut: true }
      await ports.roster.saveSeats(tx, [next])
      await ports.announcer.announce(tx, { kind: 'turnout', id: conference, version: 0 })
      return next.seat
    })
    return taken && (await issueCard(ports, taken)).code
  }
