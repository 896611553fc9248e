import type { HexHash } from '#domain/kernel/hash.ts'

export type { HexHash, Sha256 } from '#domain/kernel/hash.ts'

const hexHash = /^[0-9a-f]{64}$/

export const isHexHash = (text: string): boolean => hexHash.test(text)

export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  )

/** Five groups of four: what a room can compare with the eye. Shown, never trusted by a program. */
export const shortHash = (hash: HexHash): string =>
  [0, 4, 8, 12, 16].map((start) => hash.slice(start, start + 4)).join(' ')
