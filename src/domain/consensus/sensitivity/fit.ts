import type { BallotForm } from '../ballot.ts'
import type { ComparedRule } from './criterion.ts'

/** Why a rule is bent to fit the ballots, or cannot be used on them. */
export const fitReasons = [
  'yes-is-top',
  'low-end-not-asked',
  'one-group',
  'nine-for-seven',
  'choices-are-limited',
  'order-is-no-rating',
  'yes-has-no-spread',
] as const
export type FitReason = (typeof fitReasons)[number]

export const fits = ['exact', 'adapted', 'not-applicable'] as const
export type Fit = Readonly<{ fit: (typeof fits)[number]; because: readonly FitReason[] }>

const exact: Fit = { fit: 'exact', because: [] }
const adapted = (...because: readonly FitReason[]): Fit => ({ fit: 'adapted', because })
const notApplicable = (because: FitReason): Fit => ({ fit: 'not-applicable', because: [because] })

const onRatings = (rule: ComparedRule, groups: number): Fit => {
  if (rule === 'delphistar-75') return adapted('nine-for-seven')
  return rule === 'focus' && groups < 2 ? adapted('one-group') : exact
}

const onYesNo = (rule: ComparedRule, groups: number): Fit => {
  switch (rule) {
    case 'rand-ucla':
      return notApplicable('yes-has-no-spread')
    case 'delphistar-75':
      return adapted('yes-is-top')
    case 'comet':
      return adapted('yes-is-top', 'low-end-not-asked')
    case 'focus':
      return adapted('yes-is-top', 'low-end-not-asked', ...(groups < 2 ? (['one-group'] as const) : []))
  }
}

/**
 * How a rule that was made for a scale of its own fits ballots of this form.
 * Where only so many may be chosen, leaving one out is no judgement of it; an order is no rating either.
 */
export function fitOf(rule: ComparedRule, form: BallotForm['form'], groups: number): Fit {
  switch (form) {
    case 'yes-no':
      return onYesNo(rule, groups)
    case 'rate9':
      return onRatings(rule, groups)
    case 'choose':
      return notApplicable('choices-are-limited')
    case 'rank':
      return notApplicable('order-is-no-rating')
  }
}

/** For items that were asked about in different ways: exact only where it is so for all, and every reason once. */
export function fitOfAll(rule: ComparedRule, forms: readonly BallotForm['form'][], groups: number): Fit {
  const found = [...new Set(forms)].map((form) => fitOf(rule, form, groups))
  const [only] = found
  if (only && found.length === 1) return only
  const isUsable = found.some(({ fit }) => fit !== 'not-applicable')
  const isExact = isUsable && found.every(({ fit }) => fit === 'exact')
  return {
    fit: isExact ? 'exact' : isUsable ? 'adapted' : 'not-applicable',
    because: [...new Set(found.flatMap(({ because }) => because))],
  }
}
