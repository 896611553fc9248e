import type { WriteTx } from '#application/ports.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { TicketStore } from './ticket-ports.ts'

/** When a round is frozen anew, annulled, or about to be counted: who had a ticket is nobody's business any more. */
export async function removeTickets(tickets: TicketStore, tx: WriteTx, round: RoundId): Promise<void> {
  await tickets.removeIssued(tx, round)
  await tickets.removeCards(tx, round)
}
