import { type Answers, type Mark, markAt } from './ballot.ts'

/** What all ballots together say about one item. yes + no + abstain is the number of ballots. */
export type Tally = Readonly<{ yes: number; no: number; abstain: number }>

export function tallyMarks(marks: readonly Mark[]): Tally {
  const yes = marks.filter((mark) => mark === 'yes').length
  const no = marks.filter((mark) => mark === 'no').length
  return { yes, no, abstain: marks.length - yes - no }
}

/** The tallies of a round, one for each position. A withdrawn item keeps its place and shows nothing. */
export const tallyBallots = (
  ballots: readonly Answers[],
  itemCount: number,
  withdrawn: ReadonlySet<number> = new Set(),
): readonly Tally[] =>
  Array.from({ length: itemCount }, (_, position) =>
    tallyMarks(withdrawn.has(position) ? [] : ballots.map((answers) => markAt(answers, position))),
  )
