import type { Fate } from '../proposal.ts'
import type { RatingCounts } from '../rating.ts'
import {
  type ComparedRule,
  comparedRules,
  isPerGroup,
  type Verdict,
  verdictOfRatings,
  verdictOfShare,
  verdictOfShares,
} from './criterion.ts'
import { type Fit, fitOf } from './fit.ts'
import type { GroupCount } from './told-strata.ts'

/**
 * What the ballots say of one item. Null counts were never published. `groups`: where the panel's groups may be told
 * apart. `isUntold`: it has groups, and nothing may be told of them here, so rules that ask each group are silent.
 */
export type Judged = Readonly<{ isUntold?: boolean }> &
  (
    | Readonly<{ form: 'yes-no' | 'choose'; yes: number | null; n: number; groups?: readonly GroupCount[] }>
    | Readonly<{ form: 'rate9'; groups: readonly RatingCounts[] }>
    | Readonly<{ form: 'rank' }>
  )

export type ComparedItem<Id extends string = string> = Readonly<{ id: Id; fate: Fate; judged: Judged }>

/** `enters`: the round's own rule left it out and this one would not have; `leaves`: the other way round. */
export type Flip = 'enters' | 'leaves'

export type Reading = Readonly<{ rule: ComparedRule; verdict: Verdict | null; flip: Flip | null }>

export type RuleReading<Id extends string = string> = Fit &
  Readonly<{
    rule: ComparedRule
    /** How many it would have let in; null where it cannot be used, or is silent about all. */
    chosen: number | null
    enters: readonly Id[]
    leaves: readonly Id[]
    /** Items of which it says nothing, since their counts were never published or nobody judged them. */
    silent: number
  }>

export type Comparison<Id extends string = string> = Readonly<{
  rules: readonly RuleReading<Id>[]
  items: readonly Readonly<{ id: Id; readings: readonly Reading[] }>[]
}>

const groupsIn = (judged: Judged): number => ('groups' in judged && judged.groups ? judged.groups.length : 1)

export function verdictOf(rule: ComparedRule, judged: Judged): Verdict | null {
  if (fitOf(rule, judged.form, groupsIn(judged)).fit === 'not-applicable') return null
  if (judged.isUntold && isPerGroup(rule)) return null
  if (judged.form === 'rate9') return verdictOfRatings(rule, judged.groups)
  if (judged.form === 'rank' || rule === 'rand-ucla' || judged.yes === null) return null
  return judged.groups && isPerGroup(rule)
    ? verdictOfShares(rule, judged.groups)
    : verdictOfShare(rule, judged.yes, judged.n)
}

/** A fate that is not known cannot turn over, and neither can one that the other rule is silent about. */
const flipOf = (fate: Fate, verdict: Verdict | null): Flip | null => {
  if (verdict === null || fate === 'unknown') return null
  const isIn = fate === 'advanced'
  return isIn === (verdict === 'in') ? null : isIn ? 'leaves' : 'enters'
}

const readingsOf = ({ fate, judged }: ComparedItem): readonly Reading[] =>
  comparedRules.map((rule) => {
    const verdict = verdictOf(rule, judged)
    return { rule, verdict, flip: flipOf(fate, verdict) }
  })

/** The same ballots by each of the compared rules: what would have been chosen, and which items turn over. */
export function compareRules<Id extends string>(
  items: readonly ComparedItem<Id>[],
  fitting: (rule: ComparedRule) => Fit,
): Comparison<Id> {
  const read = items.map((item) => ({ id: item.id, readings: readingsOf(item) }))
  return {
    items: read,
    rules: comparedRules.map((rule) => {
      const own = read.flatMap(({ id, readings }) =>
        readings.flatMap((one) => (one.rule === rule ? [{ id, ...one }] : [])),
      )
      const flipped = (flip: Flip) => own.filter((one) => one.flip === flip).map(({ id }) => id)
      const heard = own.filter(({ verdict }) => verdict !== null)
      return {
        rule,
        ...fitting(rule),
        chosen: heard.length === 0 ? null : heard.filter(({ verdict }) => verdict === 'in').length,
        enters: flipped('enters'),
        leaves: flipped('leaves'),
        silent: own.length - heard.length,
      }
    }),
  }
}
