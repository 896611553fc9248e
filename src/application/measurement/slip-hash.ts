import type { Hashing } from '#application/ports.ts'

const bytes = 16

const hashed = ({ hmacSha256 }: Hashing, key: Uint8Array, ...words: readonly string[]): Uint8Array =>
  hmacSha256(key, Buffer.from(words.join('\n'))).subarray(0, bytes)

/** What is stored of a slip's code. Without the key, which is in no backup, nobody can try codes against it. */
export const slipHash = (hashing: Hashing, key: Uint8Array, code: string): Uint8Array =>
  hashed(hashing, key, 'slip', code)

/** What is stored of who used it: one attempt, named by random bytes from the page, and nothing of what it said. */
export const attemptMark = (hashing: Hashing, key: Uint8Array, code: string, attempt: string): Uint8Array =>
  hashed(hashing, key, 'attempt', code, attempt)

/** What is stored of an attempt without a slip, in a slip's place: random bytes from the page, hashed. */
export const openMark = (hashing: Hashing, key: Uint8Array, attempt: string): Uint8Array =>
  hashed(hashing, key, 'open', attempt)

/** What is stored of a blind token that has been used, in a slip's place: without the key nobody can try tokens. */
export const tokenSlip = (hashing: Hashing, key: Uint8Array, token: string): Uint8Array =>
  hashed(hashing, key, 'token', token)
