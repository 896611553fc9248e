import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import type { RuleInput } from '#contract/consensus/rule.ts'
import { type RuleOf, ruleText } from '#web/i18n/rule-text.ts'
import { stratumWords } from '#web/i18n/stratum-words.ts'
import type { Definition } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'

export type Round = ConferenceDetail['roundList'][number]

/** A round as far as its rule goes. */
type Ruled = Pick<Round, 'form' | 'plan'> & Partial<Pick<Round, 'strata'>>

/** What pages say of a round and of its rule. */
export function useRoundWords() {
  const { t, language } = useText()
  const say = ruleText(language)
  const only = (name: string, is: string | null): readonly Definition[] => (is === null ? [] : [{ name, is }])

  function ruleLines(of: RuleOf, n: number | null): readonly Definition[] {
    const { rule } = of
    return [
      { name: t('plan.form'), is: say.form(of.form) },
      { name: t('rule.advances'), is: say.advances(of) },
      ...only(t('rule.order'), say.order(of)),
      { name: t('rule.drops'), is: say.drops(of, n) },
      { name: t('rule.rest'), is: say.rest(rule) },
      ...(rule.advance === undefined ? [] : [{ name: t('rule.tie'), is: say.tieWithFirst(rule) }]),
      { name: t('rule.count'), is: say.count(of) },
      ...only(t('rule.consensus'), say.consensus(rule)),
      ...only(t('rule.quorum'), say.quorum(rule)),
    ]
  }

  /** The groups that were frozen, or only that there will be some. */
  const backgrounds = (frozen: Round['strata']): string =>
    frozen ? frozen.map((of) => stratumWords(language, of)).join('; ') : t('strata.carried')

  return {
    tie: (rule: RuleInput): string => say.tie(rule),
    name: ({ no, name, parent }: Round): string =>
      parent ? `${no}. ${name} (${t('round.runOffOf')})` : `${no}. ${name}`,

    outcome: (round: Round): string => {
      if (round.voidedReason) return t('round.voidedBecause', { reason: round.voidedReason })
      const fates = round.imported ?? round.fates
      if (!fates) return t('round.notHeld')
      const sums = t('round.fates', {
        advanced: fates.advanced,
        remaining: fates.remaining,
        dropped: fates.dropped,
      })
      return round.fates && round.fates.tied > 0
        ? `${sums}. ${t('round.fatesTied', { tied: round.fates.tied })}`
        : sums
    },

    /** The rule line by line, with whole votes where n is known. */
    rule: ({ form, plan, strata = null }: Ruled, n: number | null): readonly Definition[] => [
      ...ruleLines({ form, places: plan.places, rule: plan.rule }, n),
      ...(plan.strata ? [{ name: t('strata.name'), is: backgrounds(strata) }] : []),
    ],
  }
}
