/** No 0, O, 1, I, L or U: a code is read from paper. 5 bits a sign. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

export const recoveryCodeCount = 10

/** One code of sixteen signs (78 bits) from a source of whole numbers below a limit. */
export const makeRecoveryCode = (below: (limit: number) => number): string =>
  Array.from({ length }, () => signs[below(signs.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** What was typed, as it is kept: capitals, no gaps; null when it cannot be a code. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null
}
