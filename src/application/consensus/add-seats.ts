import type { Randomness, WriteTx } from '#application/ports.ts'
import type { ConferenceId, SeatId } from '#domain/kernel/id.ts'
import { type CardPorts, issueCard } from './card.ts'
import type { Expert, RosterStore, SeatRecord } from './roster-ports.ts'

export type SeatPorts = CardPorts & Readonly<{ roster: RosterStore; randomness: Randomness }>

/** Seats after those that are there, numbered on. Each gets its first card. */
export async function addSeats(
  ports: SeatPorts,
  tx: WriteTx,
  conference: ConferenceId,
  experts: readonly (Expert | null)[],
): Promise<readonly SeatRecord[]> {
  const there = await ports.roster.seats(tx, conference)
  const last = Math.max(0, ...there.map(({ seat }) => seat.number))
  const made: SeatRecord[] = []
  for (const [at, expert] of experts.entries()) {
    const number = last + 1 + at
    const seat = {
      id: ports.randomness.uuid() as SeatId,
      conference,
      expert: expert?.id ?? null,
      number,
      label: expert?.name ?? `${number}`,
      card: 1,
      present: false,
    }
    const { secret } = await issueCard(ports, seat)
    made.push({ seat, joined: false, handedOut: false, secret, expert })
  }
  await ports.roster.add(tx, conference, made)
  return made
}
