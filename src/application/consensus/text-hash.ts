import type { Hashing } from '#application/ports.ts'
import type { HexHash, Sha256 } from '#domain/consensus/hash.ts'

const hex = (bytes: Uint8Array): HexHash => Buffer.from(bytes).toString('hex')

/** The domain's hash function, on top of the port. */
export const textHash =
  ({ sha256 }: Hashing): Sha256 =>
  (content) =>
    hex(sha256(typeof content === 'string' ? Buffer.from(content) : content))

/** The lot that a nonce draws: HMAC-SHA256 of an item's id, as hex. */
export const lotOf =
  ({ hmacSha256 }: Hashing, nonce: Uint8Array) =>
  (item: string): string =>
    hex(hmacSha256(nonce, Buffer.from(item)))
