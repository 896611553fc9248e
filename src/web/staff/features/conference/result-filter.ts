import type { RoundResult } from '#contract/consensus/round-result.ts'

type Item = Pick<
  RoundResult['items'][number],
  'originalNo' | 'pos' | 'shortName' | 'text' | 'fate' | 'tied' | 'withdrawn'
>

/** What the table says became of an item, from the best. */
export const shownFates = ['advanced', 'tied', 'remains', 'dropped', 'unknown'] as const
export type ShownFate = (typeof shownFates)[number]

export const shownFate = ({ fate, tied }: Pick<Item, 'fate' | 'tied'>): ShownFate =>
  tied && fate === 'remains' ? 'tied' : fate

/** Those that occur. */
export const fatesIn = (items: readonly Item[]): readonly ShownFate[] =>
  shownFates.filter((fate) => items.some((item) => shownFate(item) === fate))

/** Items with every word in their name, text or number, and with the fate where one is asked for. */
export function itemsLike<Of extends Item>(
  items: readonly Of[],
  { words, fate }: Readonly<{ words: string; fate: ShownFate | null }>,
): readonly Of[] {
  const sought = words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const hasAll = ({ originalNo, pos, shortName, text }: Item): boolean => {
    const number = `${originalNo ?? pos}`
    const written = `${shortName ?? ''} ${text ?? ''}`.toLocaleLowerCase('sv')
    return sought.every((word) => word === number || written.includes(word))
  }
  return items.filter((item) => hasAll(item) && (fate === null || shownFate(item) === fate))
}
