import type { Hashing } from '#application/ports.ts'
import { codeFrom, isReaderCode, readerCodeLength } from '#domain/consensus/code.ts'
import type { ConferenceId, ExpertId } from '#domain/kernel/id.ts'

/**
 * The secret of a personal link. Made from the conference's key by another name than a seat's, so that neither can
 * be worked out from the other; it can be shown again as long as the key is there, and is stored nowhere.
 */
export const linkCode = (hashing: Hashing, key: Uint8Array, expert: ExpertId, link: number): string =>
  codeFrom(hashing.hmacSha256(key, Buffer.from(`utskick|${expert}|${link}`)).subarray(0, readerCodeLength))

const hashOf = (hashing: Hashing, sort: string, conference: ConferenceId, code: string): Uint8Array =>
  hashing.sha256(Buffer.from(`${sort}|${conference}|${code}`))

/** All that the database knows of a link; null, and no question to the database, where it cannot be one. */
export const linkSecret = (hashing: Hashing, conference: ConferenceId, code: string): Uint8Array | null =>
  isReaderCode(code) ? hashOf(hashing, 'utskick', conference, code) : null

/** What a private list is found by; its seal is another key made from the same code. */
export const listHash = (hashing: Hashing, conference: ConferenceId, code: string): Uint8Array | null =>
  isReaderCode(code) ? hashOf(hashing, 'lista', conference, code) : null

/** One for each expert and conference, and nothing to anybody without the conference's key. */
export const contributionKey = (hashing: Hashing, key: Uint8Array, expert: ExpertId): Uint8Array =>
  hashing.hmacSha256(key, Buffer.from(`bidrag|${expert}`)).subarray(0, 16)
