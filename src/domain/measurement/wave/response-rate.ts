import { sharePercent } from '#domain/kernel/share.ts'
import { hideSiblings } from '../disclosure/siblings.ts'
import type { Mode } from '../mode.ts'

/** One unit's part of a wave (*kohort*): its group and period are the wave's. */
export type Cohort = Readonly<{
  answers: number
  /** Slips handed to the unit, and those it says it never gave out; mode A. Cards in mode C. */
  slipsOut: number
  slipsReturned: number
  /** On the list; mode B. */
  invited: number
}>

/** `rounded`: to the nearest 5 %, because so few were asked. */
export type ResponseRate =
  | Readonly<{ is: 'hidden' }>
  | Readonly<{ is: 'not-defined' }>
  | Readonly<{ is: 'exact' | 'rounded'; percent: number; asked: number }>

const fewAsked = 20
const step = 5

/** Those that could answer; null where nobody can know. */
export function askedOf(mode: Mode, cohort: Cohort): number | null {
  if (mode === 'open') return null
  return mode === 'blind' ? cohort.invited : cohort.slipsOut - cohort.slipsReturned
}

/**
 * The response rate (*svarsfrekvens*) in whole percent. Nothing before `k` answers are there; in a group under 20 the
 * nearest 5 %, so that nobody's answer can be worked out from who was away. More answers than slips, as when returned
 * ones were counted wrong, is not a rate.
 */
export function responseRate(mode: Mode, cohort: Cohort, k: number): ResponseRate {
  const asked = askedOf(mode, cohort)
  if (asked === null) return { is: 'not-defined' }
  if (cohort.answers < k) return { is: 'hidden' }
  const percent = sharePercent(cohort.answers, asked)
  if (percent === null || asked < cohort.answers) return { is: 'not-defined' }
  if (asked >= fewAsked) return { is: 'exact', percent, asked }
  const fives = Math.floor((2 * cohort.answers * (100 / step) + asked) / (2 * asked))
  return { is: 'rounded', percent: step * fives, asked }
}

/** A wave's cohorts as one. */
export const wholeWave = (cohorts: readonly Cohort[]): Cohort =>
  cohorts.reduce(
    (sum, cohort) => ({
      answers: sum.answers + cohort.answers,
      slipsOut: sum.slipsOut + cohort.slipsOut,
      slipsReturned: sum.slipsReturned + cohort.slipsReturned,
      invited: sum.invited + cohort.invited,
    }),
    { answers: 0, slipsOut: 0, slipsReturned: 0, invited: 0 },
  )

/** Rates by unit beside the wave's own. `beside`: not shown because a small unit's could be worked out from it. */
export type UnitRate = ResponseRate | Readonly<{ is: 'beside' }>

/** The wave's rate and its units', so that no hidden unit's number of answers follows from those that are shown. */
export function ratesOf(
  mode: Mode,
  cohorts: readonly Cohort[],
  k: number,
): Readonly<{ whole: ResponseRate; units: readonly UnitRate[] }> {
  // A unit that nobody in was asked has no number to be found out.
  const siblings = cohorts.map(({ answers, slipsOut, invited }) => ({
    n: answers,
    hidden: answers < k && answers + slipsOut + invited > 0,
  }))
  const hidden = hideSiblings(siblings, k)
  return {
    whole: responseRate(mode, wholeWave(cohorts), k),
    units: cohorts.map((cohort, at) =>
      hidden[at] && cohort.answers >= k ? { is: 'beside' } : responseRate(mode, cohort, k),
    ),
  }
}
