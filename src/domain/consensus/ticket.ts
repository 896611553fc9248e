/** Level 3: a ticket that the phone blinds before it is signed, or a single-use card drawn from a bowl. */
export const ticketWays = ['blind', 'card'] as const
export type TicketWay = (typeof ticketWays)[number]

/** What a freeze says of it. The modulus of the round's signing key as hex; its exponent is 65537. */
export type TicketFreeze = Readonly<{ way: 'blind'; modulus: string }> | Readonly<{ way: 'card' }>

/** A phone gets a ticket only over a line that nobody beside it can read: elsewhere it has no tools to make one. */
export const isPrivateAddress = (address: string): boolean =>
  /^https:/.test(address) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address)
