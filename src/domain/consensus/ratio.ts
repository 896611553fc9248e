/** A share as a fraction of whole numbers, so that no comparison is ever made in floating point. */
export type Ratio = Readonly<{ numerator: bigint; denominator: bigint }>

const shareText = /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/

/** Whether a text is a decimal from 0 to 1, such as "0.5". */
export const isShareText = (text: string): boolean => shareText.test(text)

const medianText = /^[1-9](?:\.[05])?$/

/** Whether a text is a median of ratings, such as "6.5". */
export const isMedianText = (text: string): boolean => medianText.test(text) && text !== '9.5'

const fractionOf = (decimal: string): Ratio => {
  const [whole = '', decimals = ''] = decimal.split('.')
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) }
}

/** "0.5" is 5/10. Errors: RangeError for anything that `isShareText` refuses. */
export function ratioOf(decimal: string): Ratio {
  if (!isShareText(decimal)) throw new RangeError(`not a share from 0 to 1: ${decimal}`)
  return fractionOf(decimal)
}

/** "6.5" is 65/10. Errors: RangeError for anything that `isMedianText` refuses. */
export function medianRatio(decimal: string): Ratio {
  if (!isMedianText(decimal)) throw new RangeError(`not a median from 1 to 9: ${decimal}`)
  return fractionOf(decimal)
}

/** yes/n < numerator/denominator, multiplied out. */
export const isBelow = (yes: number, n: number, { numerator, denominator }: Ratio): boolean =>
  BigInt(yes) * denominator < numerator * BigInt(n)

/** The most yes votes of n that still fall under the line; null when none do. */
export function mostBelow(n: number, { numerator, denominator }: Ratio): number | null {
  const line = numerator * BigInt(n)
  return line === 0n ? null : Number((line - 1n) / denominator)
}

/** A number's shortest decimal text, written without an exponent: 1e-7 is "0.0000001". */
export function decimalText(number: number): string {
  const [mantissa = '', exponent] = String(number).split('e')
  if (exponent === undefined) return mantissa
  const [whole = '', decimals = ''] = mantissa.split('.')
  const shift = -Number(exponent)
  return shift > 0 ? `0.${'0'.repeat(shift - whole.length)}${whole}${decimals}` : number.toFixed(0)
}

/** A share's decimal text in percent, exact: "0.625" is "62.5". */
export function percentText(decimal: string): string {
  const { numerator, denominator } = ratioOf(decimal)
  const whole = (numerator * 100n) / denominator
  const rest = (numerator * 100n) % denominator
  if (rest === 0n) return `${whole}`
  const decimals = `${rest}`.padStart(`${denominator}`.length - 1, '0').replace(/0+$/, '')
  return `${whole}.${decimals}`
}
