import { canonicalJson } from './canonical-json.ts'

/** One row of an association's history. Names are copied: the row outlives the account. */
export type AuditRow = Readonly<{
  association: string
  /** Counted from 1 without gaps. */
  seq: number
  at: string
  actorName: string
  actorRole: string
  action: string
  subject: Readonly<{ type: string; id: string; version: number | null }>
  within: string | null
  reason: string | null
  detail: Readonly<Record<string, string | number>>
}>

export type ChainedRow = Readonly<{ row: AuditRow; previousHash: Uint8Array; hash: Uint8Array }>

/** Where the chain ends: kept apart from the rows, so that a cut-off end is seen. */
export type AuditHead = Readonly<{ seq: number; hash: Uint8Array }>

/** SHA-256 of the earlier hash followed by the text in UTF-8. */
export type LinkHash = (previous: Uint8Array, text: string) => Uint8Array

/** What the first row is chained to. */
export const auditOrigin: AuditHead = { seq: 0, hash: new Uint8Array(32) }

export const rowHash = (previous: Uint8Array, row: AuditRow, linkHash: LinkHash): Uint8Array =>
  linkHash(previous, canonicalJson(row))

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/**
 * The number of the first row that is not as it was written, or is missing; null where all hold.
 * `after` is the last row known to hold, so that a long history can be followed piece by piece.
 */
export function firstBrokenRow(
  after: AuditHead,
  rows: readonly ChainedRow[],
  linkHash: LinkHash,
): number | null {
  let last = after
  for (const { row, previousHash, hash } of rows) {
    const seq = last.seq + 1
    if (row.seq !== seq) return seq
    if (!same(previousHash, last.hash) || !same(hash, rowHash(last.hash, row, linkHash))) return seq
    last = { seq, hash }
  }
  return null
}

/** As `firstBrokenRow`, for the end of the chain: the last row must be the one the head names. */
export const endHolds = (last: AuditHead, head: AuditHead): boolean =>
  last.seq === head.seq && same(last.hash, head.hash)
