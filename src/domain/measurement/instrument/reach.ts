import type { ItemId } from '#domain/kernel/id.ts'
import type { Answer } from './answer-set.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import type { Item } from './item.ts'
import { type Candidate, candidatesFor } from './reach-candidates.ts'
import { compileRelevance, itemsIn, type Leaf, leavesOf, type Rule } from './relevance.ts'

/** How many ways of answering are tried for one item before it is said that it cannot be settled. */
export const mostCombinations = 100_000

export type Reach = Readonly<{
  /** Items that no way of answering ever shows. */
  unreachable: readonly ItemId[]
  /** Items whose conditions have too many ways of answering to try them all. */
  undecided: readonly ItemId[]
}>

/**
 * Which items can be shown at all. Tries the answers of the items that a condition rests on, in the order they are
 * asked, a hidden one without an answer. Ways of answering that no condition tells apart are tried once.
 * For an instrument whose structure holds: references to earlier items only.
 */
export function findReach(instrument: Instrument, limit = mostCombinations): Reach {
  const items = itemsOf(instrument)
  const byId = new Map(items.map((item) => [item.id, item]))
  const unreachable: ItemId[] = []
  const undecided: ItemId[] = []
  for (const item of items) {
    const result = item.relevance ? search(item, items, byId, limit) : 'reached'
    if (result === 'never') unreachable.push(item.id)
    if (result === 'undecided') undecided.push(item.id)
  }
  return { unreachable, undecided }
}

type Step = Readonly<{ id: ItemId; shown: Rule | null; candidates: readonly Candidate[] }>

function search(
  target: Item,
  items: readonly Item[],
  byId: ReadonlyMap<ItemId, Item>,
  limit: number,
): 'reached' | 'never' | 'undecided' {
  const needed = restsOn(target, byId)
  const leaves = [target, ...items.filter(({ id }) => needed.has(id))].flatMap(({ relevance }) =>
    relevance ? leavesOf(relevance) : [],
  )
  const steps: Step[] = []
  for (const item of items) {
    if (!needed.has(item.id)) continue
    const candidates = candidatesFor(item, leavesAbout(item, leaves), byId)
    if (!candidates) return 'undecided'
    steps.push({ id: item.id, shown: ruleOf(item, byId), candidates })
  }
  const isShown = ruleOf(target, byId)
  return isShown ? tryAll(steps, isShown, limit) : 'reached'
}

const ruleOf = ({ relevance }: Item, byId: ReadonlyMap<ItemId, Item>): Rule | null =>
  relevance ? compileRelevance(relevance, byId) : null

const leavesAbout = (item: Item, leaves: readonly Leaf[]) => leaves.filter((leaf) => leaf.item === item.id)

function tryAll(steps: readonly Step[], isShown: Rule, limit: number): 'reached' | 'never' | 'undecided' {
  const answers = new Map<ItemId, Answer | undefined>()
  const answerOf = (id: ItemId) => answers.get(id)
  let tried = 0
  const from = (index: number): boolean => {
    const step = steps[index]
    if (!step) {
      tried += 1
      return isShown(answerOf)
    }
    const candidates: readonly Candidate[] =
      !step.shown || step.shown(answerOf) ? step.candidates : [undefined]
    for (const candidate of candidates) {
      if (tried >= limit) return false
      answers.set(step.id, candidate)
      if (from(index + 1)) return true
    }
    answers.delete(step.id)
    return false
  }
  if (from(0)) return 'reached'
  return tried >= limit ? 'undecided' : 'never'
}

/** The items that decide whether one is shown, and those that decide whether they are. */
function restsOn(target: Item, byId: ReadonlyMap<ItemId, Item>): ReadonlySet<ItemId> {
  const found = new Set<ItemId>()
  const follow = ({ relevance }: Item) => {
    for (const id of relevance ? itemsIn(relevance) : []) {
      const item = byId.get(id)
      if (!item || found.has(id)) continue
      found.add(id)
      follow(item)
    }
  }
  follow(target)
  return found
}
