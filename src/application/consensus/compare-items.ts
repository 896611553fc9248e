import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { compareRules } from '#domain/consensus/sensitivity/compare.ts'
import { fitOfAll } from '#domain/consensus/sensitivity/fit.ts'
import { type Decision, judgedAs, presentCompared, type VotedItem } from './compared-item.ts'

/** An item with what decided about it, its number in a protocol, and its vote before. */
export type Decided = Readonly<{ item: VotedItem; decision: Decision }> &
  Pick<ComparedItemOutput, 'no' | 'before'>

type Compared = Pick<RoundSensitivity, 'chosen' | 'rules' | 'items'>

/** The same ballots by the rules of others. Ballots carry no strata: the panel is one group. */
export function compareItems(decided: readonly Decided[]): Compared {
  const forms = decided.map(({ decision }) => decision.form)
  const { rules, items } = compareRules(
    decided.map(({ item, decision }) => ({
      id: item.proposal,
      fate: item.fate,
      judged: judgedAs(item, decision),
    })),
    (rule) => fitOfAll(rule, forms, 1),
  )
  const readings = new Map(items.map((one) => [one.id, one.readings]))
  return {
    chosen: decided.filter(({ item }) => item.fate === 'advanced').length,
    rules: rules.map(({ because, enters, leaves, ...one }) => ({
      ...one,
      because: [...because],
      enters: [...enters],
      leaves: [...leaves],
    })),
    items: decided.map(({ item, decision, no, before }) => ({
      ...presentCompared(item, decision, readings.get(item.proposal) ?? []),
      no,
      before,
    })),
  }
}
