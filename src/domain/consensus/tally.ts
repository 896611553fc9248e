import { type Answers, type BallotForm, cellAt, withoutItems } from './ballot.ts'
import { markOf } from './mark.ts'
import { noRanks, type RankCounts, rankOf } from './ranking.ts'
import { countRatings, favourable, type RatingCounts, ratingOf } from './rating.ts'

/**
 * What all ballots together say about one item. yes + no + abstain is the number of ballots.
 * `rate9`: yes is 7–9, no is 1–6, abstain is "kan inte bedöma". `rank`: yes is ranked, no is left out by somebody who
 * ranked others, abstain is a blank ballot.
 */
export type Tally = Readonly<{
  yes: number
  no: number
  abstain: number
  /** `rate9`: how many gave 1, 2 … 9. `rank`: how many put it first, second … last. Else absent. */
  counts?: RatingCounts | RankCounts
}>

const present = <T>(values: readonly (T | null | undefined)[]): readonly T[] =>
  values.filter((value): value is T => value !== null && value !== undefined)

function tallyMarks(cells: readonly string[]): Tally {
  let [yes, no] = [0, 0]
  for (const cell of cells) {
    const mark = markOf(cell)
    if (mark === 'yes') yes += 1
    else if (mark === 'no') no += 1
  }
  return { yes, no, abstain: cells.length - yes - no }
}

function tallyRatings(cells: readonly string[]): Tally {
  const ratings = present(cells.map(ratingOf))
  const counts = countRatings(ratings)
  const yes = favourable(counts)
  return { yes, no: ratings.length - yes, abstain: cells.length - ratings.length, counts }
}

function tallyRanks(cells: readonly string[], places: number): Tally {
  const ranks = present(cells.map((cell) => rankOf(cell, places)))
  const counts = noRanks(places).map((_none, at) => ranks.filter((rank) => rank === at + 1).length)
  const yes = ranks.filter((rank) => rank > 0).length
  return { yes, no: ranks.length - yes, abstain: cells.length - ranks.length, counts }
}

/** The tally of one item from what each ballot says of it, one character a ballot. */
export function tallyCells(form: BallotForm, cells: readonly string[]): Tally {
  if (form.form === 'rate9') return tallyRatings(cells)
  return form.form === 'rank' ? tallyRanks(cells, form.places) : tallyMarks(cells)
}

/** Whether a character says something that the form can say, "-" for nothing. */
export function isCell(form: BallotForm, cell: string): boolean {
  if (cell === '-') return true
  if (form.form === 'rate9') return ratingOf(cell) !== undefined
  return form.form === 'rank' ? rankOf(cell, form.places) !== undefined : markOf(cell) !== undefined
}

/** The tallies of a round, one for each position. A withdrawn item keeps its place and shows nothing. */
export const tallyBallots = (
  form: BallotForm,
  ballots: readonly Answers[],
  itemCount: number,
  withdrawn: ReadonlySet<number> = new Set(),
): readonly Tally[] => {
  const counted = withdrawn.size === 0 ? ballots : ballots.map((answers) => withoutItems(answers, withdrawn))
  return Array.from({ length: itemCount }, (_, position) =>
    tallyCells(form, withdrawn.has(position) ? [] : counted.map((answers) => cellAt(answers, position))),
  )
}
