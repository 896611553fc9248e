import { type Gate, placesFor, type TieRule } from '../gate-rule.ts'
import { dropsAtMost } from '../gate-words.ts'
import type { Fate, Kind } from '../proposal.ts'
import { percentText } from '../ratio.ts'

/** Why an item went the way it went, without language. `kind` is null where all items share the places. */
export type FateReason =
  | Readonly<{ says: 'among-most'; places: number; kind: Kind | null }>
  /** At the cut, and let in by the tie rule. */
  | Readonly<{ says: 'tied-in'; places: number; kind: Kind | null; tie: TieRule }>
  /** At the cut, and left out or waiting by it. */
  | Readonly<{ says: 'tied-out'; places: number; kind: Kind | null; tie: TieRule }>
  | Readonly<{ says: 'under-line'; percent: string; atMost: number; n: number }>
  | Readonly<{ says: 'no-place'; places: number; kind: Kind | null }>
  | Readonly<{ says: 'no-places-given' }>
  | Readonly<{ says: 'not-applied' }>
  | Readonly<{ says: 'unknown' }>

export type Decided = Readonly<{ kind: Kind; yes: number | null; fate: Fate; tied: boolean }>

/** `isApplied`: somebody voted and the quorum was reached. */
export function fateReason(
  gate: Gate,
  { kind, yes, fate, tied }: Decided,
  { n, isApplied }: Readonly<{ n: number; isApplied: boolean }>,
): FateReason {
  if (!isApplied) return { says: 'not-applied' }
  if (fate === 'unknown') return { says: 'unknown' }
  const atMost = dropsAtMost(gate, n)
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
