import type { Gate, TieCriterion } from './gate-rule.ts'
import { type Draw, drawn } from './lot.ts'
import type { Perspective } from './proposal.ts'

/** What a tie criterion may ask about an item. */
export type Candidate = Readonly<{
  id: string
  perspective?: Perspective | null
  previousYes?: number | null
}>

export type Entries = Readonly<Record<Perspective, number>>

/** Facts from outside the count that the rule may need. */
export type TieFacts = Readonly<{ entries: Entries; draw: Draw | null }>

export type Settled<Item> = Readonly<{
  advanced: readonly Item[]
  /** Left for a run-off among them. */
  undecided: readonly Item[]
  /** They follow the rule for the rest. */
  out: readonly Item[]
}>

const countFor = (criterion: TieCriterion, { entries }: TieFacts, item: Candidate): number | null => {
  if (criterion === 'perspective') return item.perspective ? entries[item.perspective] : null
  // Most yes first, fewest entries first: one order serves both.
  return item.previousYes == null ? null : -item.previousYes
}

/**
 * Tied items in groups, first the group that a criterion favours.
 * Where it is not known of every item the criterion parts nobody: nothing is lost by being unknown.
 */
function groupsBy<Item extends Candidate>(
  criterion: TieCriterion,
  facts: TieFacts,
  tied: readonly Item[],
): readonly (readonly Item[])[] {
  const groups = new Map<number, Item[]>()
  for (const item of tied) {
    const count = countFor(criterion, facts, item)
    if (count === null) return [tied]
    groups.set(count, [...(groups.get(count) ?? []), item])
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group)
}

/** Fills the places group by group; a group that does not fit is asked the next criterion. */
function part<Item extends Candidate>(
  tied: readonly Item[],
  places: number,
  facts: TieFacts,
  [criterion, ...others]: readonly TieCriterion[],
): Settled<Item> {
  if (tied.length <= places) return { advanced: tied, undecided: [], out: [] }
  if (places === 0) return { advanced: [], undecided: [], out: tied }
  if (!criterion) return { advanced: [], undecided: tied, out: [] }
  const [first = [], ...after] = groupsBy(criterion, facts, tied)
  if (first.length > places || after.length === 0) {
    const within = part(first, places, facts, others)
    return { ...within, out: [...within.out, ...after.flat()] }
  }
  const rest = part(after.flat(), places - first.length, facts, [criterion, ...others])
  return { ...rest, advanced: [...first, ...rest.advanced] }
}

/**
 * Decides between items at the cut when there are fewer places than items: first the criteria, in order,
 * then the tie rule among those still equal. `include` may exceed the places, `exclude` leaves them empty.
 */
export function settleTie<Item extends Candidate>(
  gate: Pick<Gate, 'tie' | 'tieFirst'>,
  tied: readonly Item[],
  places: number,
  facts: TieFacts,
): Settled<Item> {
  const { advanced, undecided, out } = part(tied, places, facts, gate.tieFirst ?? [])
  const left = places - advanced.length
  switch (gate.tie) {
    case 'run-off':
      return { advanced, undecided, out }
    case 'include':
      return { advanced: [...advanced, ...undecided], undecided: [], out }
    case 'exclude':
      return { advanced, undecided: [], out: [...undecided, ...out] }
    case 'lot': {
      if (undecided.length === 0) return { advanced, undecided, out }
      if (!facts.draw) throw new RangeError('a lot needs its nonce')
      const order = drawn(undecided, facts.draw)
      return {
        advanced: [...advanced, ...order.slice(0, left)],
        undecided: [],
        out: [...order.slice(left), ...out],
      }
    }
  }
}
