const rootPi = Math.sqrt(Math.PI)

/** erf by a series whose terms are all positive, so that nothing cancels. */
function seriesErf(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / rootPi) * Math.exp(-x * x) * sum
}

/** erfc's continued fraction, from the inside out. */
function fractionErfc(x: number): number {
  let fraction = x
  for (let k = 200; k >= 1; k -= 1) fraction = x + k / 2 / fraction
  return Math.exp(-x * x) / (rootPi * fraction)
}

/** The complementary error function for x ≥ 0, to about 13 digits far out in the tail as well. */
export const erfc = (x: number): number => (x < 2 ? 1 - seriesErf(x) : fractionErfc(x))
