/** A keyed hash; which one is the adapter's matter. */
export type Keyed = (key: Uint8Array, text: string) => Uint8Array

const bytes = 16

const hashed = (keyed: Keyed, key: Uint8Array, ...words: readonly string[]): Uint8Array =>
  keyed(key, words.join('\n')).slice(0, bytes)

const hex = (of: Uint8Array): string => [...of].map((byte) => byte.toString(16).padStart(2, '0')).join('')

type Place = Readonly<{ key: Uint8Array; study: string }>

/** What is stored of a card (*kort*). Without the study's key nobody can try codes against it. */
export const cardMark = (keyed: Keyed, { key, study }: Place, code: string): Uint8Array =>
  hashed(keyed, key, 'card', study, code)

/**
 * A card's code in one wave: H(card, wave), under a key that dies with the wave. It stands where a slip's hash stands,
 * so the same card is another slip in every wave, and no two of them can be put together without the keys.
 */
export const codeInWave = (keyed: Keyed, waveKey: Uint8Array, wave: string, card: Uint8Array): Uint8Array =>
  hashed(keyed, waveKey, 'card', wave, hex(card))

/** The name under which one person's answers are put together (*slumpnummer*): 32 hex digits, the same in each wave. */
export const personOf = (keyed: Keyed, { key, study }: Place, code: string): string =>
  hex(hashed(keyed, key, 'person', study, code))

/** What is kept of somebody who has withdrawn: known again among sealed answers, and not among opened ones. */
export const withdrawnMark = (keyed: Keyed, { key, study }: Place, person: string): Uint8Array =>
  hashed(keyed, key, 'withdrawn', study, person)

export const isPerson = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)
