import type { ReadTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, ExpertId } from '#domain/kernel/id.ts'
import type { Expert, RosterStore, SeatRecord } from './roster-ports.ts'

/** The seat of an expert of this conference, and of no other. */
export async function seatOfExpert(
  roster: RosterStore,
  tx: ReadTx,
  conference: ConferenceId,
  expert: ExpertId,
): Promise<SeatRecord & Readonly<{ expert: Expert }>> {
  const found = (await roster.seats(tx, conference)).find((record) => record.expert?.id === expert)
  if (!found?.expert) throw new DomainError('not-found')
  return { ...found, expert: found.expert }
}
