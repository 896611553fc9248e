import type { Freeze } from './freeze.ts'
import type { HexHash } from './hash.ts'
import type { RoundState } from './round.ts'

/**
 * How votes on paper get their right to be counted. `roster`: the paper is handed out against the list and the seat's
 * phone is blocked. `card`: the card from the bowl is itself the paper, and its token counts once.
 */
export type PaperWay = 'roster' | 'card'

/**
 * Null where a round takes no papers: blind tickets live in phones, a practice round is not worth two people's time,
 * and where each item is revealed at once the papers would be what is missing from an interim result.
 */
export function paperWay({ level, ticket, mode, reveal }: Freeze): PaperWay | null {
  if (mode === 'plenary' && reveal === 'item') return null
  if (level === 2) return 'roster'
  return ticket?.way === 'card' ? 'card' : null
}

/** Electors are known and nothing is closed: papers may be handed out and taken back. */
export const mayHandOut = (state: RoundState): boolean => state === 'open' || state === 'paused'

/**
 * What stands on every paper of a round, so that a pile cannot be keyed into another: the round's number and four
 * digits of its freeze that are not among those on the wall. The same on all papers: it leads to nobody.
 */
export const pileCode = (no: number, freezeHash: HexHash): string =>
  `${no}-${freezeHash.slice(20, 24).toUpperCase()}`

/** Votes of a channel below this would show what a few people did. */
export const smallestChannel = 5

/** `both`: papers and phones together, where one of them is too small to be told apart. `invalid`: papers put aside. */
export const channels = ['phone', 'paper', 'both', 'invalid'] as const
export type Channel = (typeof channels)[number]
export type ChannelTotal = Readonly<{ channel: Channel; n: number }>

/** What is written down of how the votes came; nothing where no paper was on the table. */
export function channelTotals({
  phone,
  paper,
  invalid,
}: Readonly<{ phone: number; paper: number; invalid: number }>): readonly ChannelTotal[] {
  if (paper + invalid === 0) return []
  const aside: readonly ChannelTotal[] = invalid > 0 ? [{ channel: 'invalid', n: invalid }] : []
  if (phone >= smallestChannel && paper >= smallestChannel) {
    return [{ channel: 'phone', n: phone }, { channel: 'paper', n: paper }, ...aside]
  }
  return [{ channel: 'both', n: phone + paper }, ...aside]
}

/** Whether what is told of the channels is the votes that were counted, and no channel too small to be told. */
export function addUp(totals: readonly ChannelTotal[], cast: number): boolean {
  const votes = totals.filter(({ channel }) => channel !== 'invalid')
  if (totals.length === 0) return true
  const isTold = votes.every(({ channel, n }) => channel === 'both' || n >= smallestChannel)
  return isTold && votes.reduce((sum, { n }) => sum + n, 0) === cast
}
