import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { HexHash, Sha256 } from './hash.ts'
import type { ProposalVersion } from './proposal.ts'

/** Characters in a short name: what a phone's row and a wall's bar have room for. */
export const shortNameMost = 45

/** Characters in a text or an explanation; the longest published one has 294. */
export const wordingMost = 2000

/** What is voted on: the words a voter can read. Perspective and category are not among them. */
export type Words = Pick<ProposalVersion, 'text' | 'shortName' | 'explanation' | 'easyText'>

/** Pins a wording: two versions have the same hash only where a voter reads the same. */
export const wordingHash = ({ text, shortName, explanation, easyText }: Words, sha256: Sha256): HexHash =>
  sha256(canonicalJson({ easyText, explanation, shortName, text }))

export const sameWords = (one: Words, other: Words): boolean =>
  one.text === other.text &&
  one.shortName === other.shortName &&
  one.explanation === other.explanation &&
  one.easyText === other.easyText
