import type { Hashing } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import type { Seat } from '#domain/consensus/seat.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { KeyStore } from './key-ports.ts'
import type { SeatRecord } from './roster-ports.ts'
import { seatCode, seatSecret } from './seat-code.ts'

export type Card = OutputOf<(typeof conferenceEndpoints)['replaceCard']>

/** Where phones reach this installation, without a slash at the end. */
export type Address = () => string

export type CardPorts = Readonly<{ hashing: Hashing; keys: KeyStore }>

/** A card for a seat: its code, and the hash by which the seat will be found. */
export async function issueCard(
  { hashing, keys }: CardPorts,
  { id, conference, card }: Pick<Seat, 'id' | 'conference' | 'card'>,
): Promise<Readonly<{ code: string; secret: Uint8Array }>> {
  const code = seatCode(hashing, await keys.conferenceKey(conference), id, card)
  return { code, secret: seatSecret(hashing, conference, code) }
}

/** The seat with its next card; the one before no longer opens it. Whose the seat is stays as it was. */
export async function withNextCard(ports: CardPorts, record: SeatRecord): Promise<SeatRecord> {
  const seat = { ...record.seat, card: record.seat.card + 1 }
  return { ...record, seat, joined: false, secret: (await issueCard(ports, seat)).secret }
}

/** What is printed. The seat's code goes into the fragment of the link, which no server ever sees. */
export const printedCard = (
  { seat }: Pick<SeatRecord, 'seat'>,
  { code: wall }: Pick<ConferenceRecord, 'code'>,
  code: string,
  address: Address,
): Card => ({
  seat: seat.id,
  number: seat.number,
  label: seat.label,
  code,
  link: `${address()}/rosta/${wall}#${code}`,
})
