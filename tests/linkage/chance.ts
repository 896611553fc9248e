/** The chance that a number that is Poisson with this mean is greater than `most`. */
export function chanceBeyond(mean: number, most: number): number {
  let [sum, term] = [0, Math.exp(-mean)]
  for (let k = 0; k <= most; k += 1) {
    sum += term
    term *= mean / (k + 1)
  }
  return Math.max(0, 1 - sum)
}

/** The least number that chance passes less often than once in so many times. */
export function mostOnceIn(times: number, mean: number): number {
  let most = 0
  while (chanceBeyond(mean, most) >= 1 / times) most += 1
  return most
}
