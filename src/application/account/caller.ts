import type { Hashing, Randomness } from '#application/ports.ts'

/** What the connection tells about whoever asks. Nothing of it is kept but the agent, and that for oneself. */
export type Caller = Readonly<{
  /** The session's token, from the cookie. */
  token: string | null
  /** The role a guest plays; only set where guests are let in. */
  guestRole: string | null
  /** Shows that somebody has signed in to an account on this computer before. */
  device: string | null
  address: string
  /** Browser and system in a few words. */
  agent: string
  /** The address the person sees, without a path. */
  origin: string
}>

export const hashOfToken = (hashing: Hashing, token: string): Uint8Array =>
  hashing.sha256(new TextEncoder().encode(token))

/** 256 random bits, as text that fits in a cookie or an address. */
export const newToken = (randomness: Randomness): string =>
  Buffer.from(randomness.bytes(32)).toString('base64url')
