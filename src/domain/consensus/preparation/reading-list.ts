export const readingMarks = ['for', 'against', 'unsure'] as const
export type ReadingMark = (typeof readingMarks)[number]

/** What an expert has put down about one proposal, for themselves. */
export type Reading = Readonly<{
  proposal: string
  mark: ReadingMark | null
  /** One's own order, from 1; null: not placed. */
  rank: number | null
  note: string | null
}>

export const longestNote = 500

/** Fields as a form sends them. */
export type RawReadings = (proposal: string) => Readonly<{ mark?: unknown; rank?: unknown; note?: unknown }>

const isMark = (word: unknown): word is ReadingMark => readingMarks.some((mark) => mark === word)

const typedIn = (word: unknown): string => (typeof word === 'string' ? word.trim() : '')

function rankFrom(word: unknown, most: number): number | null {
  const typed = typedIn(word)
  if (!/^\d{1,4}$/.test(typed)) return null
  const rank = Number(typed)
  return rank >= 1 && rank <= most ? rank : null
}

function noteFrom(word: unknown): string | null {
  const typed = typeof word === 'string' ? word.replace(/\r\n?/g, '\n').trim() : ''
  return typed === '' ? null : [...typed].slice(0, longestNote).join('')
}

/**
 * What a form says about the proposals there are; those it says nothing of are left out. An order that cannot be read
 * leaves the one that was kept before: only an empty field takes it away.
 */
export const readReadings = (
  proposals: readonly string[],
  raw: RawReadings,
  before: readonly Reading[],
): readonly Reading[] => {
  const unread = unreadRanks(proposals, raw)
  const kept = new Map(before.map(({ proposal, rank }) => [proposal, rank]))
  return proposals.flatMap((proposal) => {
    const { mark, rank, note } = raw(proposal)
    const reading: Reading = {
      proposal,
      mark: isMark(mark) ? mark : null,
      rank: unread.has(proposal) ? (kept.get(proposal) ?? null) : rankFrom(rank, proposals.length),
      note: noteFrom(note),
    }
    return reading.mark === null && reading.rank === null && reading.note === null ? [] : [reading]
  })
}

/** Orders that are no whole number from 1 to as many as there are proposals, as they were typed. */
export const unreadRanks = (proposals: readonly string[], raw: RawReadings): ReadonlyMap<string, string> =>
  new Map(
    proposals.flatMap((proposal) => {
      const { rank } = raw(proposal)
      const typed = typedIn(rank)
      return typed !== '' && rankFrom(rank, proposals.length) === null ? [[proposal, typed] as const] : []
    }),
  )

/** Places that more than one proposal has been given: allowed, and said. */
export function sharedRanks(readings: readonly Reading[]): readonly number[] {
  const seen = new Map<number, number>()
  for (const { rank } of readings) if (rank !== null) seen.set(rank, (seen.get(rank) ?? 0) + 1)
  return [...seen]
    .filter(([, times]) => times > 1)
    .map(([rank]) => rank)
    .toSorted((a, b) => a - b)
}
