/** Blobs that must lie together before their order may be taken away: fewer would hide nobody among the others. */
export const fewestToMix = (k: number): number => Math.max(k, 10)

/** Blobs of one mixed batch; more become several rows, so that none grows beyond what a database likes. */
export const mostInABatch = 2_000

/**
 * Whether the intake is to be mixed and moved to the pool: when enough lie there, and in any case at the close,
 * when nothing more can come.
 */
export const mustFlush = (waiting: number, of: Readonly<{ k: number; isClosing: boolean }>): boolean =>
  waiting > 0 && (of.isClosing || waiting >= fewestToMix(of.k))

const kibibyte = 1024
/** The length that stands before the content, so that what pads it can be told from it. */
export const lengthBytes = 4

/** Whole KiB that hold the longest answer set an instrument allows: every envelope of a wave is as long. */
export const paddedLength = (mostBytes: number): number =>
  Math.ceil((mostBytes + lengthBytes) / kibibyte) * kibibyte
