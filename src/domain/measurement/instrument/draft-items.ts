import type { ItemId } from '#domain/kernel/id.ts'
import type { Group } from '../group.ts'
import type { Item, Option } from './item.ts'
import type { Text } from './text.ts'

/** How a later figure is to be compared with an earlier state, where the indicator compares at all. */
export type DraftComparison = 'pair' | 'baseline' | 'none'

/** One row of the project's own wordings, as `seed/draft-items.json` holds them. */
export type DraftRow = Readonly<{
  id: ItemId
  /** Number of the core indicator that it is a question about. */
  indicator: number
  groups: readonly Group[]
  wording:
    | Readonly<{ comparison: 'pair'; before: Text; now: Text }>
    | Readonly<{ comparison: 'baseline' | 'none'; text: Text }>
}>

export type Drafts = Readonly<{ scale: string; options: readonly Option[]; rows: readonly DraftRow[] }>

const idAt = (id: ItemId, role: 'before' | 'now'): ItemId =>
  `${id}-${role === 'before' ? 'fore' : 'nu'}` as ItemId

/** The items of one row: two where the same statement is asked about before and now. */
export function itemsOfDraft({ scale, options }: Drafts, { id, wording }: DraftRow): readonly Item[] {
  const item = (itemId: ItemId, text: Text): Item => ({
    id: itemId,
    version: 1,
    kind: 'scale',
    text,
    options,
    scale,
    origin: 'draft_samsyn',
  })
  if (wording.comparison !== 'pair') return [item(id, wording.text)]
  const [before, now] = [idAt(id, 'before'), idAt(id, 'now')]
  return [
    { ...item(before, wording.before), pair: { with: now, role: 'before' } },
    { ...item(now, wording.now), pair: { with: before, role: 'now' } },
  ]
}

/** What one group is asked, in the order of the indicators. */
export const draftsFor = (drafts: Drafts, group: Group): readonly Item[] =>
  drafts.rows.filter(({ groups }) => groups.includes(group)).flatMap((row) => itemsOfDraft(drafts, row))
