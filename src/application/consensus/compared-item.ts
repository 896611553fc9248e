import type { RoundResult } from '#contract/consensus/round-result.ts'
import type { ComparedItemOutput } from '#contract/consensus/sensitivity.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import type { Gate } from '#domain/consensus/gate-rule.ts'
import type { Comparison, Judged } from '#domain/consensus/sensitivity/compare.ts'
import { chosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import { fateReason } from '#domain/consensus/sensitivity/fate-reason.ts'
import { ratingSpread } from '#domain/consensus/sensitivity/rating-spread.ts'
import { pairAgreement } from '#domain/kernel/statistics/agreement.ts'
import type { ItemStrata } from './load-strata.ts'

/** An item as the result of its round tells of it. */
export type VotedItem = RoundResult['items'][number]

/** What decided about an item. */
export type Decision = Readonly<{
  gate: Gate
  form: BallotForm['form']
  n: number
  /** Somebody voted and the quorum was reached. */
  isApplied: boolean
}>

/**
 * What the ballots say of an item, as the rules of others can read it. A rating nobody published has no groups; where
 * ballots carry backgrounds, groups are read as far as they may be told. A rule reads the low ratings of each group too,
 * and with the room's own it would undo the words: groups are rated only where their counts are told.
 */
export function judgedAs(
  { yes, n, counts }: VotedItem,
  { form }: Pick<Decision, 'form'>,
  strata: ItemStrata | null,
): Judged {
  if (form === 'rank') return { form }
  const told = strata?.told.as
  const isUntold = told === 'untold' || (form === 'rate9' && told === 'words')
  const apart = isUntold ? null : strata
  if (form === 'rate9') return { form, isUntold, groups: apart?.ratings ?? (counts ? [counts] : []) }
  return { form, isUntold, yes, n, ...(apart ? { groups: apart.counts } : {}) }
}

/** Only where both answers were open to everybody, for every item. */
const agreementOf = ({ yes, no }: VotedItem, { form }: Decision): number | null =>
  form !== 'yes-no' || yes === null || no === null ? null : pairAgreement([yes, no])

/** Median, middle half and disagreement of an item that enough rated. */
function ratingsOfItem({ counts }: VotedItem, { form }: Decision): ComparedItemOutput['ratings'] {
  if (form !== 'rate9' || !counts) return null
  const found = ratingSpread(counts)
  if (!found.known) return null
  const { p30: _p30, p70: _p70, centre: _centre, asymmetry: _asymmetry, ...told } = found.value
  return told
}

/** One row of the comparison: what the votes say, why it went as it did, and each rule's reading. */
export const presentCompared = (
  item: VotedItem,
  decision: Decision,
  readings: Comparison['items'][number]['readings'],
): Omit<ComparedItemOutput, 'no' | 'before' | 'strata'> => ({
  proposal: item.proposal,
  v: item.v,
  originalNo: item.originalNo,
  kind: item.kind,
  shortName: item.shortName,
  text: item.text,
  form: decision.form,
  byMedian: decision.gate.score === 'median',
  score: item.score,
  answered: item.yes === null || item.no === null ? null : item.yes + item.no,
  abstain: item.abstain,
  ratings: ratingsOfItem(item, decision),
  yes: item.yes,
  n: item.n,
  share: item.share,
  // Whoever ranks an item does not say yes to it: there is no share to have an interval.
  interval: decision.form === 'rank' ? null : item.interval,
  agreement: agreementOf(item, decision),
  fate: item.fate,
  why: fateReason(decision.gate, item, decision),
  word: chosenWord(
    { isAdvanced: item.fate === 'advanced', yes: item.yes, n: item.n },
    decision.gate.consensus,
  ),
  readings: readings.map((reading) => ({ ...reading })),
})
