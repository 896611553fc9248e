import { z } from 'zod'
import { groups } from '#domain/measurement/group.ts'
import type { DraftRow, Drafts } from '#domain/measurement/instrument/draft-items.ts'
import { item, itemId, text } from './instrument-content.ts'

const common = { id: itemId, indicator: z.number().int(), groups: z.array(z.enum(groups)).min(1) }

const row = z
  .discriminatedUnion('comparison', [
    z.object({ ...common, comparison: z.literal('pair'), before: text, now: text }),
    z.object({ ...common, comparison: z.enum(['baseline', 'none']), text }),
  ])
  .transform(
    ({ id, indicator, groups: asked, ...wording }): DraftRow => ({
      id,
      indicator,
      groups: asked,
      wording,
    }),
  )

/** `seed/draft-items.json`: the project's own wordings for the core indicators. */
export const draftItemsFile = z
  .object({
    origin: z.literal('draft_samsyn'),
    banner: text,
    scale: z.string(),
    options: item.shape.options.unwrap(),
    items: z.array(row),
  })
  .transform(({ banner, scale, options, items }): Drafts & Readonly<{ banner: typeof banner }> => ({
    banner,
    scale,
    options,
    rows: items,
  }))
