import type { Gate, ProtocolLevel, Quorum, Rest, TieCriterion, TieRule } from './gate-rule.ts'
import { mostBelow, percentText, ratioOf } from './ratio.ts'

/** A rule as sentences without language: a page, a wall and a report put the same words to them. */
export type RuleSentence =
  | Readonly<{ says: 'advance'; places: number }>
  | Readonly<{ says: 'advance-per-kind'; process: number; effect: number }>
  /** `percent` is exact, with a point: "62.5". */
  | Readonly<{ says: 'drop'; percent: string; of: Gate['denominator'] }>
  /** The median as in the rule, with a point: "6.5". */
  | Readonly<{ says: 'drop-median'; median: string }>
  | Readonly<{ says: 'rest'; rest: Rest }>
  | Readonly<{ says: 'tie-first'; criterion: TieCriterion }>
  | Readonly<{ says: 'tie'; tie: TieRule }>
  | Readonly<{ says: 'denominator'; denominator: Gate['denominator'] }>
  | Readonly<{ says: 'quorum'; num: number; den: number; min: number }>
  | Readonly<{ says: 'consensus'; percent: string; voters: number | null }>
  | Readonly<{ says: 'to'; level: ProtocolLevel }>

/** In the order in which the rule is applied. A tie rule is left out where there are no places to tie for. */
export function ruleSentences(rule: Gate & Readonly<{ to?: ProtocolLevel }>): readonly RuleSentence[] {
  const { advance, dropBelow, denominator, rest, quorum, consensus, to } = rule
  return [
    ...(quorum ? [{ says: 'quorum', num: quorum.num, den: quorum.den, min: quorum.min } as const] : []),
    ...(dropBelow === undefined
      ? []
      : rule.score === 'median'
        ? [{ says: 'drop-median', median: dropBelow } as const]
        : [{ says: 'drop', percent: percentText(dropBelow), of: denominator } as const]),
    ...(typeof advance === 'number' ? [{ says: 'advance', places: advance } as const] : []),
    ...(typeof advance === 'object' ? [{ says: 'advance-per-kind', ...advance } as const] : []),
    ...(advance === undefined ? [] : tieSentences(rule)),
    { says: 'rest', rest },
    { says: 'denominator', denominator },
    ...(consensus
      ? [
          {
            says: 'consensus',
            percent: percentText(consensus.share),
            voters: consensus.voters ?? null,
          } as const,
        ]
      : []),
    ...(to ? [{ says: 'to', level: to } as const] : []),
  ]
}

const tieSentences = ({ tie, tieFirst = [] }: Gate): readonly RuleSentence[] => [
  ...tieFirst.map((criterion) => ({ says: 'tie-first', criterion }) as const),
  { says: 'tie', tie },
]

/** "Av 23 faller högst 11 ja": what the line is in votes, once n is known. */
export type WholeCut = Readonly<{ n: number; atMost: number | null }>

/** The most yes votes, ratings 7–9 or points that still fall, of n; null when the rule lets none fall by a count. */
export const dropsAtMost = (
  { dropBelow, score }: Pick<Gate, 'dropBelow' | 'score'>,
  n: number,
): number | null => (dropBelow === undefined || score === 'median' ? null : mostBelow(n, ratioOf(dropBelow)))

/** The line in votes for every n that the round may end with (CO14): printed before the vote. */
export const wholeCuts = (
  gate: Pick<Gate, 'dropBelow' | 'score'>,
  fewest: number,
  most: number,
): readonly WholeCut[] =>
  Array.from({ length: Math.max(0, most - fewest + 1) }, (_, step) => ({
    n: fewest + step,
    atMost: dropsAtMost(gate, fewest + step),
  }))

/** Ballots that the quorum asks for when so many may vote. */
export const ballotsForQuorum = ({ num, den, min }: Quorum, electorate: number): number =>
  Math.max(min, Math.ceil((num * electorate) / den))
