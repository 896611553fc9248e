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

const measure = (one: number, other: number, shared: number): number => shared / (one + other - shared)

/** 0 to 1; texts without letters or digits are like nothing, not even each other. */
export function likeness(one: Trigrams, other: Trigrams): number {
  if (one.size === 0) return 0
  return measure(one.size, other.size, [...one].filter((trigram) => other.has(trigram)).length)
}

export type Similar<T> = Readonly<{ item: T; likeness: number }>

/** Texts that can be asked which of them are like another: the threes are looked up, not each text read. */
export type SimilarityIndex<T> = Readonly<{
  add(item: T, text: string): void
  /** Those at or above the limit, the most alike first, then in the order they were added. */
  similar(text: string, limit?: number): readonly Similar<T>[]
}>

export function makeSimilarityIndex<T>(): SimilarityIndex<T> {
  const entries: { item: T; size: number }[] = []
  const holders = new Map<string, number[]>()
  return {
    add(item, text) {
      const trigrams = trigramsOf(text)
      const place = entries.push({ item, size: trigrams.size }) - 1
      for (const trigram of trigrams) {
        const known = holders.get(trigram)
        if (known) known.push(place)
        else holders.set(trigram, [place])
      }
    },
    similar(text, limit = similarFrom) {
      const trigrams = trigramsOf(text)
      const shared = new Map<number, number>()
      for (const trigram of trigrams)
        for (const place of holders.get(trigram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
      return [...shared]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([place, count]) => {
          const entry = entries[place]
          const measured = entry ? measure(trigrams.size, entry.size, count) : 0
          return entry && measured >= limit ? [{ item: entry.item, likeness: measured }] : []
        })
        .toSorted((a, b) => b.likeness - a.likeness)
    },
  }
}

export type SimilarPair<T> = Readonly<{ one: T; other: T; likeness: number }>

/** Pairs at or above the limit, the most alike first; each pair once. */
export function similarPairs<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  limit = similarFrom,
): readonly SimilarPair<T>[] {
  const index = makeSimilarityIndex<T>()
  return items
    .flatMap((other) => {
      const text = textOf(other)
      const earlier = index.similar(text, limit)
      index.add(other, text)
      return earlier.map(({ item: one, likeness: measured }) => ({ one, other, likeness: measured }))
    })
    .toSorted((a, b) => b.likeness - a.likeness)
}
