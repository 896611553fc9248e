/** SHA-256 as 64 lower-case hex digits. */
export type HexHash = string

/** Passed in: the domain computes nothing cryptographic itself. Text is hashed as UTF-8. */
export type Sha256 = (content: string | Uint8Array) => HexHash
