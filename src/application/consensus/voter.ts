import type { Hashing, ReadTx } from '#application/ports.ts'
import { isConferenceCode, isSeatCode, normaliseCode, spacedCode } from '#domain/consensus/code.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import type { FindCode, RosterStore, SeatRecord } from './ports.ts'
import { seatSecret } from './seat-code.ts'

/** What a phone brings: the code on the wall, and the one on the card. */
export type VoterCodes = Readonly<{ code: string; seatCode: string }>

export type Whereabouts = Readonly<{ association: AssociationId; conference: ConferenceId; code: string }>

/** The conference behind the code on the wall, however it was typed. */
export async function findWall(findCode: FindCode, typed: string): Promise<Whereabouts> {
  const code = normaliseCode(typed)
  const found = isConferenceCode(code) ? await findCode(code) : null
  if (!found) throw new DomainError('consensus.conference-unknown', { code: shownCode(code) })
  return { ...found, code }
}

// What was typed is shown back, cut so that a page cannot be filled with it.
const shownCode = (code: string): string => (isConferenceCode(code) ? spacedCode(code) : code.slice(0, 12))

/** The hash that a card's code is found by; refused before the database is asked where it cannot be a code. */
export function cardSecret(hashing: Hashing, { conference }: Whereabouts, typed: string): Uint8Array {
  const code = normaliseCode(typed)
  if (!isSeatCode(code)) throw new DomainError('consensus.seat-unknown')
  return seatSecret(hashing, conference, code)
}

export async function findSeatByCard(
  roster: RosterStore,
  tx: ReadTx,
  { conference }: Whereabouts,
  secret: Uint8Array,
): Promise<SeatRecord> {
  const found = await roster.seatBySecret(tx, conference, secret)
  if (!found) throw new DomainError('consensus.seat-unknown')
  return found
}
