/**
 * Crockford's 32: no I, L, O or U, and whoever types one of the first three gets what they saw (1, 1, 0).
 * 256 is a multiple of 32, so one random byte gives one character without bias.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** On the wall, typed by a whole room: KV4 7PN. */
export const conferenceCodeLength = 6
/** On one person's card: 40 bits. */
export const seatCodeLength = 8
/** On a card drawn from a bowl: 60 bits, since nothing but the card stands between a vote and a guess. */
export const ballotCardLength = 12
/** Of a personal link, and of a private reading list: 80 bits, scanned or copied rather than typed. */
export const readerCodeLength = 16

/** A code from random bytes, one byte a character. */
export const codeFrom = (randomBytes: Uint8Array): string =>
  Array.from(randomBytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** What was meant by what was typed: capitals, no spaces or dashes, lookalikes set right. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, '')
    .replace(/[OIL]/g, (letter) => lookalikes[letter] ?? letter)

const isCode = (code: string, length: number): boolean =>
  code.length === length && [...code].every((character) => alphabet.includes(character))

export const isConferenceCode = (code: string): boolean => isCode(code, conferenceCodeLength)
export const isSeatCode = (code: string): boolean => isCode(code, seatCodeLength)
export const isReaderCode = (code: string): boolean => isCode(code, readerCodeLength)
export const isBallotCard = (code: string): boolean => isCode(code, ballotCardLength)

/** As printed and read aloud: two halves. */
export const spacedCode = (code: string): string =>
  `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`

/** A long code, in groups of four. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
