/** ln n! for a whole n ≥ 0: the product itself while it is exact, Stirling's series after that. */
export function logFactorial(n: number): number {
  if (n < 19) {
    let product = 1
    for (let i = 2; i <= n; i += 1) product *= i
    return Math.log(product)
  }
  const over = 1 / n
  const square = over * over
  const rest = over * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)))
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + rest
}

/** ln of how many ways k can be chosen of n. */
export const logChoose = (n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k)
