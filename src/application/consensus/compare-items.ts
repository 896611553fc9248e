import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { compareRules } from '#domain/consensus/sensitivity/compare.ts'
import { fitOfAll } from '#domain/consensus/sensitivity/fit.ts'
import { type Decision, judgedAs, presentCompared, type VotedItem } from './compared-item.ts'
import type { ItemStrata } from './load-strata.ts'

/** An item with what decided about it, its number in a protocol, and its vote before. */
export type Decided = Readonly<{
  item: VotedItem
  decision: Decision
  /** How each group of its round voted; null where its ballots carry no backgrounds. */
  strata: ItemStrata | null
}> &
  Pick<ComparedItemOutput, 'no' | 'before'>

type Compared = Pick<RoundSensitivity, 'chosen' | 'rules' | 'items'>

const toldOf = (strata: ItemStrata | null): ComparedItemOutput['strata'] => {
  if (!strata) return null
  const { told } = strata
  if (told.as === 'counts') return { as: told.as, groups: told.groups.map((group) => ({ ...group })) }
  return told.as === 'words' ? { as: told.as, words: [...told.words] } : told
}

/** The same ballots by the rules of others. Where ballots carry no backgrounds, the panel is one group. */
export function compareItems(decided: readonly Decided[]): Compared {
  const forms = decided.map(({ decision }) => decision.form)
  const groups = Math.min(...decided.map(({ strata }) => strata?.counts.length ?? 1))
  const { rules, items } = compareRules(
    decided.map(({ item, decision, strata }) => ({
      id: item.proposal,
      fate: item.fate,
      judged: judgedAs(item, decision, strata),
    })),
    (rule) => fitOfAll(rule, forms, groups),
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
    items: decided.map(({ item, decision, strata, no, before }) => ({
      ...presentCompared(item, decision, readings.get(item.proposal) ?? []),
      strata: toldOf(strata),
      no,
      before,
    })),
  }
}
