import { pairAgreement } from './agreement.ts'
import { type Measured, measured, unmeasured } from './measured.ts'

export type Kappa = Readonly<{
  /** Fleiss' kappa: 0 what answers drawn by lot would give, 1 all alike in everything; may be negative. */
  kappa: number
  /** How often two people drawn at random answered alike, the mean over the subjects, 0..1. */
  agreement: number
  /** What that would be by lot, with as many of each answer. */
  byChance: number
  subjects: number
}>

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length

/**
 * Agreement of many raters over many subjects, from how many gave each answer: a row for each subject, in it a count
 * for each answer. Subjects may have different numbers of raters; those with fewer than two are left out, and each of
 * the others weighs the same (Gwet's form; with as many raters everywhere it is Fleiss' own).
 * Not defined where all gave one and the same answer throughout: nothing could then have been otherwise.
 */
export function fleissKappa(
  rows: readonly (readonly number[])[],
): Measured<Kappa, 'too-few-raters' | 'no-variation'> {
  const heard = rows.filter((row) => sum(row) >= 2)
  const [first] = heard
  if (!first) return unmeasured('too-few-raters')
  const agreement = mean(heard.map((row) => pairAgreement(row) ?? 0))
  const shares = first.map((_count, answer) => mean(heard.map((row) => (row[answer] ?? 0) / sum(row))))
  const byChance = sum(shares.map((share) => share ** 2))
  if (byChance === 1) return unmeasured('no-variation')
  return measured({
    kappa: (agreement - byChance) / (1 - byChance),
    ...{ agreement, byChance, subjects: heard.length },
  })
}
