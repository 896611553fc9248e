import type { GateFate } from './gate.ts'
import type { Pool } from './gate-rule.ts'
import { type Kind, type Perspective, perspectives } from './proposal.ts'
import type { Entries } from './tie.ts'

/** What the latest round that was about an item has made of it. */
export type Standing = Readonly<{
  fate: GateFate
  /** The order of that round among all rounds. */
  round: number
  /** At the cut, and left to a run-off. */
  isTied: boolean
  yes: number | null
}>

/** By item id. */
export type Standings = ReadonlyMap<string, Standing>

type Pooled = Readonly<{ id: string; kind: Kind }>

/**
 * The items a round is about. A tie waits in `remaining` too, and `tied` is the ties of the latest round that
 * left any, among the kind asked for.
 */
export function poolOf<Item extends Pooled>(
  items: readonly Item[],
  { kind, from }: Pool,
  standings: Standings,
): readonly Item[] {
  const ofKind = items.filter((item) => kind === undefined || item.kind === kind)
  if (from === 'all') return ofKind
  if (from !== 'tied') return ofKind.filter(({ id }) => standings.get(id)?.fate === from)
  const tied = ofKind.filter(({ id }) => standings.get(id)?.isTied)
  const latest = Math.max(...tied.map(({ id }) => standings.get(id)?.round ?? -1))
  return tied.filter(({ id }) => standings.get(id)?.round === latest)
}

/** Those who have advanced and are not up for a new vote, counted per perspective. */
export function entriesBeside<Item extends Pooled & Readonly<{ perspective?: Perspective | null }>>(
  pool: readonly Item[],
  items: readonly Item[],
  standings: Standings,
): Entries {
  const voted = new Set(pool)
  const entries = items.filter((item) => !voted.has(item) && standings.get(item.id)?.fate === 'advanced')
  const of = (perspective: Perspective) => entries.filter((item) => item.perspective === perspective).length
  const [participant, staff, organisation, society] = perspectives.map(of)
  return {
    participant: participant ?? 0,
    staff: staff ?? 0,
    organisation: organisation ?? 0,
    society: society ?? 0,
  }
}
