export type SeededRandom = Readonly<{
  /** From 0 up to, but not including, 1, in steps of 2⁻³². */
  share(): number
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number
}>

/** Spreads one number over the whole state, so that neighbouring seeds have nothing in common (splitmix32). */
function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}

/** The generator sfc32: the same numbers in the same order for the same seed, on every machine. Never for secrets. */
export function seededRandom(seed: number): SeededRandom {
  const spread = splitmix32(seed)
  let [a, b, c, counter] = [spread(), spread(), spread(), 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let discarded = 0; discarded < 15; discarded += 1) next()
  const share = () => next() / 2 ** 32
  return { share, below: (limit) => Math.floor(share() * limit) }
}
