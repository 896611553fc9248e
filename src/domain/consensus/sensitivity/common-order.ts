import { clearLosers, concordance, without } from '#domain/kernel/statistics/concordance.ts'
import { type Measured, measured, unmeasured } from '#domain/kernel/statistics/measured.ts'
import type { Answers, BallotForm } from '../ballot.ts'
import { fewestVoters } from './fewest-voters.ts'

/** How strong a common order is, by Schmidt's rule of thumb (1997): 0.3, 0.5 and 0.7. */
export const orderStrengths = ['very-weak', 'weak', 'moderate', 'strong'] as const
export type OrderStrength = (typeof orderStrengths)[number]

export type CommonOrder = Readonly<{
  /** Kendall's W, corrected for ties. */
  w: number
  /** Voters who put every item in order; no others are in it. */
  voters: number
  items: number
  chiSquare: number
  degreesOfFreedom: number
  /** Items that nine of ten put in the lowest third, which make W greater without agreement on what matters. */
  clearLosers: number
  /** W among the others; null where there are none, or where it is not defined. */
  wWithoutLosers: number | null
  /** Of W without the clear losers, where there are any; null where that is not defined. */
  strength: OrderStrength | null
}>

/**
 * `not-whole`: only answers item by item are published, so there are no ballots to compare. `partial`: the ballot asked
 * for the order of some items only. `too-few`: fewer than five put every item in order.
 */
export const noOrders = ['not-whole', 'partial', 'too-few', 'too-few-items', 'all-tied'] as const
export type NoOrder = (typeof noOrders)[number]

export function strengthOf(w: number): OrderStrength {
  if (w < 0.3) return 'very-weak'
  if (w < 0.5) return 'weak'
  return w < 0.7 ? 'moderate' : 'strong'
}

/** A value for each item, or null where the ballot left more than one out: the last of an order follows by itself. */
function rowOf(answers: Answers, positions: readonly number[]): readonly number[] | null {
  if (answers.form === 'rate9') {
    const ratings = positions.map((position) => answers.ratings[position] ?? null)
    const given = ratings.filter((rating) => rating !== null)
    return given.length === positions.length ? given : null
  }
  if (answers.form !== 'rank') return null
  const places = positions.map((position) => answers.ranking.indexOf(position) + 1)
  if (places.filter((place) => place === 0).length > 1) return null
  return places.map((place) => place || positions.length)
}

type Ordering = Extract<BallotForm, { form: 'rate9' | 'rank' }>

const isOrdering = (ballot: BallotForm): ballot is Ordering =>
  ballot.form === 'rate9' || ballot.form === 'rank'

/** What of the form and the number of items leaves no whole order to compare, whatever the ballots say. */
function noOrderOf(ballot: Ordering, items: number): 'too-few-items' | 'partial' | null {
  if (items < 2) return 'too-few-items'
  return ballot.form === 'rank' && ballot.places < items - 1 ? 'partial' : null
}

/** Whether there is an order to find in whole ballots; where there is none, nobody need read them. */
export const comparesOrders = (ballot: BallotForm, items: number): boolean =>
  isOrdering(ballot) && noOrderOf(ballot, items) === null

/**
 * How alike voters put the items in order, from whole ballots; `positions` are the items that stand, from 0.
 * Null for ballots that hold no order. `ballots` is null where they are not published whole.
 */
export function commonOrder(
  ballot: BallotForm,
  positions: readonly number[],
  ballots: readonly Answers[] | null,
): Measured<CommonOrder, NoOrder> | null {
  if (!isOrdering(ballot)) return null
  const why = noOrderOf(ballot, positions.length)
  if (why !== null) return unmeasured(why)
  if (ballots === null) return unmeasured('not-whole')
  const rows = ballots.flatMap((answers) => {
    const row = rowOf(answers, positions)
    return row ? [row] : []
  })
  if (rows.length < fewestVoters) return unmeasured('too-few')
  const found = concordance(rows)
  if (!found.known) return unmeasured('all-tied')
  const { w, chiSquare, degreesOfFreedom } = found.value
  const losers = clearLosers(rows, ballot.form === 'rank' ? 'greatest' : 'least')
  const hasLosers = losers.length > 0
  const rest = hasLosers ? concordance(without(rows, losers)) : null
  const wWithoutLosers = rest?.known ? rest.value.w : null
  // A W that clear losers have raised says nothing of how strong the order is among the others.
  const told = hasLosers ? wWithoutLosers : w
  return measured({
    ...{ w, chiSquare, degreesOfFreedom, wWithoutLosers },
    voters: rows.length,
    items: positions.length,
    clearLosers: losers.length,
    strength: told === null ? null : strengthOf(told),
  })
}
