import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { leastPercent } from '#domain/consensus/sensitivity/criterion.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatPercent } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'

export type RuleReading = RoundSensitivity['rules'][number]
type Rule = RuleReading['rule']

/** Proper names, the same in every language. */
export const ruleNames: Readonly<Record<Rule, string>> = {
  comet: 'COMET',
  focus: 'FOCUS',
  'rand-ucla': 'RAND/UCLA',
  'delphistar-75': 'DELPHISTAR-75',
}

/** What a rule asks of an item on these ballots; nothing where it cannot be used. */
export function asksWords(
  language: Language,
  { rule, fit }: Pick<RuleReading, 'rule' | 'fit'>,
  areRatings: boolean,
): string | null {
  const t = translator(language)
  if (fit === 'not-applicable') return null
  if (areRatings || rule === 'rand-ucla') return t(`sensitivity.asksRatings.${rule}`)
  return t('sensitivity.asksYes', { percent: formatPercent(language, leastPercent[rule]) })
}

const longest = 60

/** A short name, or the beginning of the wording, with the number that people know it by. */
export function nameOf({ no, originalNo, shortName, text }: ComparedItemOutput): string {
  const words = shortName ?? text ?? ''
  const cut = words.length > longest ? `${words.slice(0, words.lastIndexOf(' ', longest))} …` : words
  const number = no ?? originalNo
  return number === null ? `”${cut}”` : cut === '' ? `${number}` : `${number} ”${cut}”`
}

const mostNames = 8

function namesWords(language: Language, items: readonly ComparedItemOutput[], ids: readonly ProposalId[]) {
  const names = items.filter(({ proposal }) => ids.includes(proposal)).map(nameOf)
  const rest = names.length - mostNames
  const shown = rest > 1 ? names.slice(0, mostNames) : names
  const more = rest > 1 ? [translator(language)('sensitivity.andMore', { n: rest })] : []
  return [...shown, ...more].join('; ')
}

const sameFlips = (one: RuleReading, other: RuleReading): boolean =>
  `${one.enters} ${one.leaves}` === `${other.enters} ${other.leaves}`

/** "FOCUS och DELPHISTAR-75" */
function rulesWords(language: Language, rules: readonly RuleReading[]): string {
  const names = rules.map(({ rule }) => ruleNames[rule])
  const last = names.at(-1) ?? ''
  const first = names.slice(0, -1).join(', ')
  return first === '' ? last : translator(language)('sensitivity.ruleAnd', { first, last })
}

/**
 * Which items turn over, in a sentence or two for each rule; rules that turn the same items over share theirs,
 * and one that cannot be used has none.
 */
export function flipSentences(
  language: Language,
  rules: readonly RuleReading[],
  items: readonly ComparedItemOutput[],
): readonly string[] {
  const t = translator(language)
  const usable = rules.filter(({ fit, chosen }) => fit !== 'not-applicable' && chosen !== null)
  const leaders = usable.filter((one, at) => usable.findIndex((other) => sameFlips(one, other)) === at)
  return leaders.flatMap((leader) => {
    const { enters, leaves } = leader
    const rule = rulesWords(
      language,
      usable.filter((one) => sameFlips(one, leader)),
    )
    if (enters.length + leaves.length === 0) return [t('sensitivity.same', { rule })]
    const slots = (ids: readonly ProposalId[]) => ({
      ...{ rule, n: ids.length },
      names: namesWords(language, items, ids),
    })
    return [
      ...(leaves.length > 0 ? [t('sensitivity.leaves', slots(leaves))] : []),
      ...(enters.length > 0 ? [t('sensitivity.enters', slots(enters))] : []),
    ]
  })
}
