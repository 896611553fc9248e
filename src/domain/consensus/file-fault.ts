import type { ErrorDetail } from '#domain/kernel/error.ts'
import { type RuleFaultReason, ruleFaultReasons } from './rule-check.ts'

/** Why a published file is refused. */
export const fileFaultReasons = [
  ...ruleFaultReasons,
  // How it is written
  'not-json',
  'too-deep',
  'doubled-field',
  'unknown-field',
  'missing',
  'wrong-type',
  'unknown-value',
  'out-of-range',
  'wrong-form',
  // What it says
  'empty',
  'doubled',
  'unknown-item',
  'not-in-pool',
  'empty-pool',
  'ballots-and-tally',
  'no-votes',
  'choose-not-used',
  'places-not-used',
  'tally-for-scores',
  'votes-of-another-form',
  'more-ballots-than-electorate',
  'more-yes-than-electorate',
  'too-many-chosen',
  'too-many-ranked',
  'tally-lacks-item',
  'tally-over-choose',
  'wrong-length',
  'scope-differs',
  'unreadable-ballot',
  'nonce-not-used',
] as const
export type FileFaultReason = (typeof fileFaultReasons)[number] | RuleFaultReason

/** A place in a file, as a JSON pointer (RFC 6901), and what is wrong there. */
export type FileFault = Readonly<{ pointer: string; reason: FileFaultReason; detail: ErrorDetail }>

export type Step = string | number

/** RFC 6901: "~" is written ~0 and "/" is written ~1; the whole file is the empty pointer. */
export const pointerTo = (steps: readonly Step[]): string =>
  steps.map((step) => `/${`${step}`.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const fileFault = (
  steps: readonly Step[],
  reason: FileFaultReason,
  detail: ErrorDetail = {},
): FileFault => ({ pointer: pointerTo(steps), reason, detail })

export type Checked<Value> =
  | Readonly<{ ok: true; value: Value }>
  | Readonly<{ ok: false; faults: readonly FileFault[] }>
