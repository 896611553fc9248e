import { DomainError } from '#domain/kernel/error.ts'
import { type CardPorts, issueCard, withNextCard } from './card.ts'
import type { Joined, JoinPorts } from './join-conference.ts'
import { findWall } from './voter.ts'

type Ports = JoinPorts & CardPorts

/**
 * Where the conference allows it, whoever has the code on the wall gets a seat without a name:
 * any that is marked present and not taken, so never more than the facilitator has counted in the room.
 */
export const takeFreeSeat =
  (ports: Ports) =>
  async (typed: string): Promise<Joined> => {
    const { association, conference, code } = await findWall(ports.findCode, typed)
    const taken = await ports.write(association, async (tx) => {
      const record = await ports.conferences.find(tx, conference)
      if (!record?.freeSeats) throw new DomainError('consensus.free-seats-closed')
      const free = await ports.roster.lockFreeSeat(tx, conference)
      if (!free) throw new DomainError('consensus.no-free-seat')
      // A card printed for the seat must not open it a second time.
      const next = { ...(await withNextCard(ports, free)), joined: true }
      await ports.roster.saveSeats(tx, [next])
      await ports.announcer.announce(tx, { kind: 'turnout', id: conference, version: 0 })
      return next.seat
    })
    const { code: seatCode } = await issueCard(ports, taken)
    const { id: seat, number, label } = taken
    return { association, conference, seat, number, label, code, seatCode }
  }
