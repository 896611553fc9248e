import type { ItemId } from '#domain/kernel/id.ts'
import { isMissing } from './answer-set.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import type { Item } from './item.ts'
import { compileRelevance, itemsIn, type Rule } from './relevance.ts'
import { type CheckSubmission, compileSubmission, type Raw } from './submission.ts'

/** A locked questionnaire made ready to be walked through, page by page. */
export type Walk = Readonly<{
  pages: readonly (readonly Item[])[]
  /** Of each page, the items that are asked after these answers; none: the page is passed by. */
  shown(raw: Raw): readonly (readonly Item[])[]
  check: CheckSubmission
}>

export const isAsked = ({ kind }: Pick<Item, 'kind'>): boolean => kind !== 'info'

const isWritten = ({ kind }: Pick<Item, 'kind'>): boolean => kind === 'text' || kind === 'longtext'

const conditionsOf = ({ relevance }: Item): readonly ItemId[] => (relevance ? itemsIn(relevance) : [])

/** The two sides of a pair, asked next to each other, are read together. */
const belongTogether = (before: Item, next: Item): boolean =>
  before.kind === 'info' || (before.pair !== undefined && before.pair.with === next.id)

/**
 * One question a page; a text with nothing to answer stands over the question that follows, and a pair on one page.
 * What is written freely comes last, all on one page, unless a later question depends on it: then it stays in place.
 */
export function answerPages(instrument: Pick<Instrument, 'blocks'>): readonly (readonly Item[])[] {
  const items = itemsOf(instrument)
  const needed = new Set(items.flatMap(conditionsOf))
  const isLast = (item: Item): boolean => isWritten(item) && !needed.has(item.id)
  const pages: Item[][] = []
  for (const item of items.filter((one) => !isLast(one))) {
    const page = pages.at(-1)
    const before = page?.at(-1)
    const isFree = !conditionsOf(item).some((id) => page?.some((one) => one.id === id))
    if (page && before && isFree && belongTogether(before, item)) page.push(item)
    else pages.push([item])
  }
  const last = items.filter(isLast)
  return last.length === 0 ? pages : [...pages, last]
}

export function compileWalk(instrument: Instrument): Walk {
  const pages = answerPages(instrument)
  const check = compileSubmission(instrument)
  const byId = new Map(
    itemsOf(instrument)
      .filter(isAsked)
      .map((item) => [item.id, item]),
  )
  const told = new Map<ItemId, Rule>(
    itemsOf(instrument).flatMap((item) =>
      !isAsked(item) && item.relevance ? [[item.id, compileRelevance(item.relevance, byId)] as const] : [],
    ),
  )
  return {
    pages,
    check,
    shown(raw) {
      const { answers } = check(raw)
      const isShown = (item: Item): boolean => {
        if (!isAsked(item)) return told.get(item.id)?.((id) => answers[id]) ?? true
        const answer = answers[item.id]
        return !(isMissing(answer) && answer.missing === 'not_shown')
      }
      return pages.map((page) => page.filter(isShown))
    },
  }
}
