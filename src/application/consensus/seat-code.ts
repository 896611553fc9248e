import type { Hashing } from '#application/ports.ts'
import { codeFrom, seatCodeLength } from '#domain/consensus/code.ts'
import type { ConferenceId, SeatId } from '#domain/kernel/id.ts'

/** The code on a card. It can be printed again as long as the conference's key is there, and is stored nowhere. */
export const seatCode = (hashing: Hashing, key: Uint8Array, seat: SeatId, card: number): string =>
  codeFrom(hashing.hmacSha256(key, Buffer.from(`${seat}|${card}`)).subarray(0, seatCodeLength))

/** All that the database knows of a code. */
export const seatSecret = (hashing: Hashing, conference: ConferenceId, code: string): Uint8Array =>
  hashing.sha256(Buffer.from(`${conference}|${code}`))
