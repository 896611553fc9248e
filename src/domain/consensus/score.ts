import type { BallotForm } from './ballot.ts'
import type { Gate } from './gate-rule.ts'
import { pointsOf } from './ranking.ts'
import { medianTwice } from './rating.ts'
import type { Tally } from './tally.ts'

/** What items are ordered by: a fraction of whole numbers, so that nothing is ever compared in floating point. */
export type Score = Readonly<{ points: number; of: number }>

/** An item's standing in the count: its own denominator, and its score, null where nobody answered. */
export type Scored = Readonly<{ n: number; score: Score | null }>

/** Those who could have answered: voters present at close, and ballots counted. */
export type Turnout = Readonly<{ electorate: number; cast: number }>

/** Best first; an item without a score has no place and comes last. */
export function byScore(a: Score | null, b: Score | null): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1)
  return b.points * a.of - a.points * b.of
}

function scoreRatings(gate: Gate, { yes, no, abstain, counts = [] }: Tally, { electorate }: Turnout): Scored {
  const rated = yes + no
  // "Kan inte bedöma" is out of the item's denominator, whoever else is in it.
  const n = gate.denominator === 'electorate' ? electorate - abstain : rated
  if (rated === 0) return { n, score: null }
  if (gate.score !== 'median') return { n, score: { points: yes, of: n } }
  return { n, score: { points: medianTwice(counts) ?? 0, of: 2 } }
}

/**
 * Score and denominator of an item where the form has its own; null where it is ordered by its share of yes.
 * `rate9`: the share of 7–9 among those who rated it, or the median where the rule names it.
 * `rank`: its points of those it could have been given.
 */
export function scoreOf(form: BallotForm, gate: Gate, tally: Tally, turnout: Turnout): Scored | null {
  if (form.form === 'rate9') return scoreRatings(gate, tally, turnout)
  if (form.form !== 'rank') return null
  const n = gate.denominator === 'electorate' ? turnout.electorate : turnout.cast
  const said = tally.yes + tally.no
  return { n, score: said === 0 ? null : { points: pointsOf(tally.counts ?? []), of: form.places * n } }
}
