import type { Hashing } from '#application/ports.ts'
import { isSeatCode, normaliseCode } from '#domain/consensus/code.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { seatSecret } from './seat-code.ts'

/** Where a code on a wall led. */
export type Topic = Readonly<{ association: AssociationId; conference: ConferenceId }>

/** The hash that a card's code is found by; null, and no question to the database, where it cannot be a code. */
export function cardSecret(hashing: Hashing, { conference }: Topic, typed: string): Uint8Array | null {
  const code = normaliseCode(typed)
  return isSeatCode(code) ? seatSecret(hashing, conference, code) : null
}
