import type { Hashing } from '#application/ports.ts'
import { type ContactId, isUuid } from '#domain/kernel/id.ts'

const macBytes = 12
const idBytes = 16
const length = idBytes + 1 + macBytes

type Invited = Readonly<{ id: ContactId; email: string }>

/**
 * What is in the fragment of an invitation's link: who, which of the wave's units, and that it was written here. It is
 * made anew from the wave's secret whenever it is needed and stored nowhere; with another address it is another.
 */
export function inviteCode(hashing: Hashing, key: Uint8Array, { id, email }: Invited, place: number): string {
  const mac = hashing.hmacSha256(key, Buffer.from(['invite', id, email, place].join('\n')))
  const whole = [Buffer.from(id.replaceAll('-', ''), 'hex'), Buffer.of(place), mac.subarray(0, macBytes)]
  return Buffer.concat(whole).toString('base64url')
}

/** Who a code says it is for, and in which unit; not yet whether it is true. Null where it says nothing. */
export function readInvite(code: string): Readonly<{ contact: ContactId; place: number }> | null {
  const bytes = Buffer.from(code, 'base64url')
  if (bytes.length !== length || bytes.toString('base64url') !== code) return null
  const id = bytes.toString('hex', 0, idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  // The one place where a link becomes an id.
  return isUuid(id) ? { contact: id as ContactId, place: bytes[idBytes] ?? 0 } : null
}

/** Compared through a hash, so that the time it takes tells nothing of where they part. */
export const isSameCode = ({ sha256 }: Hashing, a: string, b: string): boolean =>
  Buffer.compare(sha256(Buffer.from(a)), sha256(Buffer.from(b))) === 0
