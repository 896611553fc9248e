export type PairedChange = Readonly<{
  /** People who went from no to yes, and from yes to no. */
  toYes: number
  toNo: number
  /** McNemar's exact test, two-sided: how likely so lopsided a change is where both ways are as likely. */
  p: number
}>

/** Terms of the binomial with one half, each made from the one before, so that nothing overflows. */
function halfTail(n: number, most: number): number {
  let term = 0.5 ** n
  let sum = term
  for (let k = 1; k <= most; k += 1) {
    term *= (n - k + 1) / k
    sum += term
  }
  return sum
}

/**
 * McNemar's exact test for the same people's yes or no at two votes. Only for votes that can be paired by a tag of the
 * voter's own device; those who did not change carry nothing. p is 1 where nobody changed. Up to 1,000 changes.
 */
export function pairedChange(toYes: number, toNo: number): PairedChange {
  const n = toYes + toNo
  if (n > 1000) throw new RangeError(`too many changes for the exact test: ${n}`)
  return { toYes, toNo, p: Math.min(1, 2 * halfTail(n, Math.min(toYes, toNo))) }
}
