import { favourable, type RatingCounts, ratedBy } from '../rating.ts'
import { randUcla } from './rand-ucla.ts'
import { ratedFrom, together } from './rating-groups.ts'

/** Rules of others that the same ballots are read by, beside the round's own. They never change the outcome. */
export const comparedRules = ['comet', 'delphistar-75', 'focus', 'rand-ucla'] as const
export type ComparedRule = (typeof comparedRules)[number]

/** `carried`: strong in some group but not in all, and taken to a last discussion. */
export const verdicts = ['in', 'out', 'undecided', 'carried'] as const
export type Verdict = (typeof verdicts)[number]

/** Least percent in the top category by which a rule lets an item in; RAND/UCLA has none. */
export const leastPercent: Readonly<Record<Exclude<ComparedRule, 'rand-ucla'>, number>> = {
  comet: 70,
  'delphistar-75': 75,
  focus: 80,
}

const isAtLeast = (x: number, n: number, percent: number): boolean => 100 * x >= percent * n
const isAtMost = (x: number, n: number, percent: number): boolean => 100 * x <= percent * n
const isUnder = (x: number, n: number, percent: number): boolean => 100 * x < percent * n

/**
 * Yes and no: yes stands for the top category. What a rule asks of the bottom of the scale cannot be asked,
 * since a no is not a rating of 1–3. Null for nobody.
 */
export function verdictOfShare(
  rule: Exclude<ComparedRule, 'rand-ucla'>,
  yes: number,
  n: number,
): Verdict | null {
  if (n === 0) return null
  if (isAtLeast(yes, n, leastPercent[rule])) return 'in'
  return rule === 'comet' && isAtMost(yes, n, 50) ? 'out' : 'undecided'
}

/** Rules that ask each group of the panel; the others ask the panel as a whole. */
export const isPerGroup = (rule: ComparedRule): rule is 'comet' | 'focus' =>
  rule === 'comet' || rule === 'focus'

/**
 * The same for each group of the panel that was declared: COMET lets an item in or out where all groups do, FOCUS takes
 * what is strong in some group but not in all to a last discussion.
 */
export function verdictOfShares(
  rule: 'comet' | 'focus',
  groups: readonly Readonly<{ yes: number; n: number }>[],
): Verdict | null {
  if (groups.length === 0 || groups.some(({ n }) => n === 0)) return null
  const found = groups.map(({ yes, n }) => verdictOfShare(rule, yes, n))
  if (found.every((one) => one === 'in')) return 'in'
  if (rule === 'comet') return found.every((one) => one === 'out') ? 'out' : 'undecided'
  return found.includes('in') ? 'carried' : 'undecided'
}

const low = (group: RatingCounts): number => ratedFrom(group, 1, 3)

function comet(groups: readonly RatingCounts[]): Verdict {
  const isIn = (group: RatingCounts) =>
    isAtLeast(favourable(group), ratedBy(group), 70) && isUnder(low(group), ratedBy(group), 15)
  if (groups.every(isIn)) return 'in'
  return groups.every((group) => isAtMost(favourable(group), ratedBy(group), 50)) ? 'out' : 'undecided'
}

function focus(groups: readonly RatingCounts[]): Verdict {
  const isStrong = (group: RatingCounts) =>
    isAtLeast(favourable(group), ratedBy(group), 80) && isAtMost(low(group), ratedBy(group), 10)
  if (groups.every(isStrong)) return 'in'
  return groups.some(isStrong) ? 'carried' : 'undecided'
}

/**
 * Ratings 1–9, one histogram for each group of the panel, or a single one where no groups were declared.
 * Percent are of those who rated. Null where nobody in some group did.
 */
export function verdictOfRatings(rule: ComparedRule, groups: readonly RatingCounts[]): Verdict | null {
  if (groups.length === 0 || groups.some((group) => ratedBy(group) === 0)) return null
  switch (rule) {
    case 'comet':
      return comet(groups)
    case 'focus':
      return focus(groups)
    case 'delphistar-75': {
      const all = together(groups)
      return isAtLeast(favourable(all), ratedBy(all), 75) ? 'in' : 'undecided'
    }
    case 'rand-ucla': {
      const found = randUcla(together(groups))
      if (!found.known) return null
      return found.value.verdict === 'uncertain' ? 'undecided' : found.value.verdict
    }
  }
}
