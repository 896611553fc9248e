import { type Gate, placesFor, type TieRule } from '../gate-rule.ts'
import { dropsAtMost } from '../gate-words.ts'
import type { Fate, Kind } from '../proposal.ts'
import { isBelow, medianRatio, percentText, ratioOf } from '../ratio.ts'
import type { Score } from '../score.ts'

/** Why an item went the way it went, without language. `kind` is null where all items share the places. */
export type FateReason =
  | Readonly<{ says: 'among-most'; places: number; kind: Kind | null }>
  /** At the cut, and let in by the tie rule. */
  | Readonly<{ says: 'tied-in'; places: number; kind: Kind | null; tie: TieRule }>
  /** At the cut, and left out or waiting by it. */
  | Readonly<{ says: 'tied-out'; places: number; kind: Kind | null; tie: TieRule }>
  | Readonly<{ says: 'under-line'; percent: string; atMost: number; n: number }>
  /** Its score under the line: a share of 7–9, of the points it could have had, or a median. */
  | Readonly<{ says: 'under-share'; percent: string }>
  | Readonly<{ says: 'under-median'; median: string }>
  | Readonly<{ says: 'no-place'; places: number; kind: Kind | null }>
  | Readonly<{ says: 'no-places-given' }>
  | Readonly<{ says: 'not-applied' }>
  | Readonly<{ says: 'unknown' }>

/** `score` where the ballot form has one of its own. */
export type Decided = Readonly<{
  kind: Kind
  yes: number | null
  score: Score | null
  fate: Fate
  tied: boolean
}>

function underScore({ dropBelow, score: by }: Gate, score: Score | null): FateReason | null {
  if (dropBelow === undefined || !score) return null
  const line = by === 'median' ? medianRatio(dropBelow) : ratioOf(dropBelow)
  if (!isBelow(score.points, score.of, line)) return null
  return by === 'median'
    ? { says: 'under-median', median: dropBelow }
    : { says: 'under-share', percent: percentText(dropBelow) }
}

/** `isApplied`: somebody voted and the quorum was reached. */
export function fateReason(
  gate: Gate,
  { kind, yes, score, fate, tied }: Decided,
  { n, isApplied }: Readonly<{ n: number; isApplied: boolean }>,
): FateReason {
  if (!isApplied) return { says: 'not-applied' }
  if (fate === 'unknown') return { says: 'unknown' }
  const under = fate === 'dropped' ? underScore(gate, score) : null
  if (under) return under
  const atMost = score ? null : dropsAtMost(gate, n)
  if (
    fate === 'dropped' &&
    yes !== null &&
    gate.dropBelow !== undefined &&
    atMost !== null &&
    yes <= atMost
  ) {
    return { says: 'under-line', percent: percentText(gate.dropBelow), atMost, n }
  }
  if (gate.advance === undefined) return { says: 'no-places-given' }
  const list = typeof gate.advance === 'object' ? kind : null
  const places = { places: placesFor(gate.advance, list), kind: list }
  if (fate === 'advanced') {
    return tied ? { says: 'tied-in', ...places, tie: gate.tie } : { says: 'among-most', ...places }
  }
  return tied ? { says: 'tied-out', ...places, tie: gate.tie } : { says: 'no-place', ...places }
}
