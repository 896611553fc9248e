import { type Answers, markAt } from './ballot.ts'

/** What all ballots together say about one item. yes + no + abstain is the number of ballots. */
export type Tally = Readonly<{ yes: number; no: number; abstain: number }>

/** The tallies of a round, one for each position. A withdrawn item keeps its place and shows nothing. */
export function tallyBallots(
  ballots: readonly Answers[],
  itemCount: number,
  withdrawn: ReadonlySet<number> = new Set(),
): readonly Tally[] {
  return Array.from({ length: itemCount }, (_, position) => {
    if (withdrawn.has(position)) return { yes: 0, no: 0, abstain: 0 }
    const marks = ballots.map((answers) => markAt(answers, position))
    const yes = marks.filter((mark) => mark === 'yes').length
    const no = marks.filter((mark) => mark === 'no').length
    return { yes, no, abstain: marks.length - yes - no }
  })
}
