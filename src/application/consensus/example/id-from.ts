import type { Sha256 } from '#domain/consensus/hash.ts'
import type { Id } from '#domain/kernel/id.ts'

/**
 * The same id for the same thing on every installation, so that a link into the example holds everywhere and
 * a second import finds the first. A UUID of version 8: it says of itself that it is not random.
 */
export const idFrom =
  (sha256: Sha256) =>
  <T extends Id<string>>(thing: string): T => {
    const hex = sha256(`samsyn-example/${thing}`)
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
    const parts = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ]
    return parts.join('-') as T
  }
