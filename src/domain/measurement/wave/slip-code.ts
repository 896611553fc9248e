/** 29 symbols, a prime: nothing that is read as something else (no 0 and O, 1, I and L, U and V, W). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVXYZ'
const size = alphabet.length

/** Symbols that are drawn; one more checks them. */
const drawn = 8
export const slipCodeLength = drawn + 1

const weighted = (values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + (at + 1) * value, 0)

const valuesOf = (code: string): readonly number[] => [...code].map((symbol) => alphabet.indexOf(symbol))

/** The code on a slip (*lapp*): 8 symbols by `below`, which must be even, and the check symbol. 38.9 bits. */
export function drawSlipCode(below: (limit: number) => number): string {
  const values = Array.from({ length: drawn }, () => below(size))
  // The weighted sum over all nine is 0 modulo 29, and 16 is the inverse of minus nine.
  return [...values, (16 * weighted(values)) % size].map((value) => alphabet.charAt(value)).join('')
}

/** What was meant by what was typed: capitals, no spaces, dashes or dots. */
export const normaliseSlipCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, '')

/** Whether it can stand on a slip: one wrong symbol, or two that changed places, and it cannot. */
export function isSlipCode(code: string): boolean {
  const values = valuesOf(code)
  return values.length === slipCodeLength && !values.includes(-1) && weighted(values) % size === 0
}

/** As printed: K7M-2QX-9TN. */
export const printedSlipCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1-')
