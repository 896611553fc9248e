import type { RoundId } from '#domain/kernel/id.ts'

/** Level 3: a ticket that the phone blinds before it is signed, or a single-use card drawn from a bowl. */
export const ticketWays = ['blind', 'card'] as const
export type TicketWay = (typeof ticketWays)[number]

/** What a freeze says of it. The modulus of the round's signing key as hex; its exponent is 65537. */
export type TicketFreeze = Readonly<{ way: 'blind'; modulus: string }> | Readonly<{ way: 'card' }>

export const ticketExponent = 65_537
export const ticketBits = 2_048

/** 32 bytes of random prefix (RFC 9474, 4.1) and 32 bytes of nonce: all that the phone keeps secret until it votes. */
export const tokenBytes = 64

const isHex = (text: string, bytes: number): boolean => text.length === 2 * bytes && /^[0-9a-f]+$/.test(text)

export const isTicketToken = (text: string): boolean => isHex(text, tokenBytes)
export const isTicketSignature = (text: string): boolean => isHex(text, ticketBits / 8)

/** What is signed: prefix, nonce, round. A ticket of one round says nothing in another. */
export function ticketMessage(token: Uint8Array, round: RoundId | string): Uint8Array {
  const name = Array.from(round, (character) => character.charCodeAt(0))
  const message = new Uint8Array(token.length + name.length)
  message.set(token)
  message.set(name, token.length)
  return message
}

/** A phone gets a ticket only over a line that nobody beside it can read: elsewhere it has no tools to make one. */
export const isPrivateAddress = (address: string): boolean =>
  /^https:/.test(address) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address)
