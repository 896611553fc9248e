/**
 * Likeness of texts by shared groups of three letters: words are lower-cased, padded with two spaces before
 * and one after, and cut into threes. The measure is shared threes divided by all threes, 0 to 1.
 */
export type Trigrams = ReadonlySet<string>

/** From here two wordings are shown to people as possibly the same (CO3). People decide. */
export const similarFrom = 0.5

const words = /[\p{L}\p{N}]+/gu

export function trigramsOf(text: string): Trigrams {
  const found = new Set<string>()
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(words)) {
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3))
  }
  return found
}

/** 0 to 1; texts without letters or digits are like nothing, not even each other. */
export function likeness(one: Trigrams, other: Trigrams): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  if (fewer.size === 0) return 0
  let shared = 0
  for (const trigram of fewer) if (more.has(trigram)) shared += 1
  return shared / (fewer.size + more.size - shared)
}

export type SimilarPair<T> = Readonly<{ one: T; other: T; likeness: number }>

/** Pairs at or above the limit, the most alike first; each pair once. */
export function similarPairs<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  limit = similarFrom,
): readonly SimilarPair<T>[] {
  const prepared = items.map((item) => ({ item, trigrams: trigramsOf(textOf(item)) }))
  return prepared
    .flatMap(({ item: one, trigrams }, index) =>
      prepared.slice(index + 1).flatMap(({ item: other, trigrams: others }) => {
        // The smaller set is all that can be shared: most pairs need no counting.
        const most = Math.min(trigrams.size, others.size) / Math.max(trigrams.size, others.size)
        const measured = most >= limit ? likeness(trigrams, others) : 0
        return measured >= limit ? [{ one, other, likeness: measured }] : []
      }),
    )
    .toSorted((a, b) => b.likeness - a.likeness)
}
