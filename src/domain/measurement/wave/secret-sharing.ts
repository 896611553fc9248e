/** One holder's part of a secret: the value at `x` of a polynomial over GF(256), byte by byte. */
export type Share = Readonly<{ x: number; bytes: Uint8Array }>

/** AES's field: x⁸ + x⁴ + x³ + x + 1. Without tables, so that no time or cache tells of the bytes. */
export function times(a: number, b: number): number {
  let product = 0
  let [left, right] = [a, b]
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= -(right & 1) & left
    left = (left << 1) ^ (-(left >> 7) & 0x11b)
    right >>= 1
  }
  return product
}

/** a²⁵⁴, which is 1/a; 0 for 0. */
function inverse(a: number): number {
  let power = a
  for (let step = 0; step < 6; step += 1) power = times(times(power, power), a)
  return times(power, power)
}

/**
 * Splits a secret between `holders` people so that any `need` of them have it and fewer know nothing (Shamir 1979).
 * `random(length)` gives bytes nobody can foresee. Errors: RangeError unless 2 ≤ need ≤ holders ≤ 255.
 */
export function splitSecret(
  secret: Uint8Array,
  { need, holders }: Readonly<{ need: number; holders: number }>,
  random: (length: number) => Uint8Array,
): readonly Share[] {
  if (need < 2 || need > holders || holders > 255) throw new RangeError('2 ≤ need ≤ holders ≤ 255')
  const coefficients = Array.from({ length: need - 1 }, () => random(secret.length))
  return Array.from({ length: holders }, (_, index) => {
    const x = index + 1
    const bytes = secret.map((byte, at) => {
      const sum = coefficients.reduceRight((value, of) => times(value ^ (of[at] ?? 0), x), 0)
      return sum ^ byte
    })
    return { x, bytes }
  })
}

/**
 * The secret, from as many shares as were needed; from fewer, or from a damaged one, just other bytes.
 * Errors: RangeError where two shares are of the same holder, or differ in length.
 */
export function joinShares(shares: readonly Share[]): Uint8Array {
  const [first] = shares
  const places = new Set(shares.map(({ x }) => x))
  if (!first || places.size !== shares.length || places.has(0))
    throw new RangeError('shares of different holders')
  if (shares.some(({ bytes }) => bytes.length !== first.bytes.length))
    throw new RangeError('shares differ in length')
  const weights = shares.map(({ x }) =>
    shares.reduce(
      (weight, other) => (other.x === x ? weight : times(weight, times(other.x, inverse(other.x ^ x)))),
      1,
    ),
  )
  return first.bytes.map((_, at) =>
    shares.reduce((sum, { bytes }, holder) => sum ^ times(bytes[at] ?? 0, weights[holder] ?? 0), 0),
  )
}
