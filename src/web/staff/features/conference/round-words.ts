import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import type { RuleInput } from '#contract/consensus/rule.ts'
import { dropsAtMost } from '#domain/consensus/gate-words.ts'
import { votersAsked } from '#domain/consensus/sensitivity/consensus-word.ts'
import type { Definition } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'

export type Round = ConferenceDetail['roundList'][number]

/** A round as far as its rule goes. */
type Ruled = Pick<Round, 'form' | 'plan'>

const denominators = {
  votes: { cast: 'plan.denominatorCast', electorate: 'plan.denominatorElectorate' },
  rated: { cast: 'plan.denominatorRated', electorate: 'plan.denominatorCouldRate' },
} as const

const percentOf = (dropBelow: string): number => Math.round(Number(dropBelow) * 10_000) / 100

/** What pages say of a round and of its rule. */
export function useRoundWords() {
  const { t, percent, language } = useText()
  const mark = language === 'sv' ? ',' : '.'

  const tie = (rule: RuleInput): string =>
    ({
      'run-off': t('plan.tieRunOff'),
      include: t('plan.tieInclude'),
      exclude: t('plan.tieExclude'),
      lot: t('plan.tieLot'),
    })[rule.tie]

  const tieWithFirst = (rule: RuleInput): string =>
    [
      ...(rule.tieFirst ?? []).map((first) =>
        first === 'perspective' ? t('rule.tieFirstPerspective') : t('rule.tieFirstPrevRound'),
      ),
      tie(rule),
    ].join(', ')

  const advances = (form: Round['form'], { advance }: RuleInput): string => {
    if (advance === undefined) return t('rule.advancesNone')
    const isYes = form === 'yes-no' || form === 'choose'
    return typeof advance === 'number'
      ? t(isYes ? 'rule.advancesMost' : 'rule.advancesBest', { n: advance })
      : t(isYes ? 'rule.advancesPerKind' : 'rule.advancesBestPerKind', advance)
  }

  const forms = {
    'yes-no': t('plan.formYesNo'),
    choose: t('plan.formChoose'),
    rate9: t('plan.formRate'),
    rank: t('plan.formRank'),
  } as const

  /** What decides the order, where it is not the yes votes. */
  const order = ({ form, plan }: Ruled): readonly Definition[] => {
    if (form === 'yes-no' || form === 'choose') return []
    const is =
      form === 'rank'
        ? t('rule.orderPoints', { n: plan.places ?? 0 })
        : t(plan.rule.score === 'median' ? 'rule.orderMedian' : 'rule.orderRated')
    return [{ name: t('rule.order'), is }]
  }

  const dropsScored = ({ form, plan }: Ruled, n: number | null): string => {
    const { rule, places = 0 } = plan
    const { dropBelow = '' } = rule
    if (rule.score === 'median') return t('rule.dropsMedian', { median: dropBelow.replace('.', mark) })
    const share = percent(percentOf(dropBelow))
    const most = form === 'rank' ? places * (n ?? 0) : (n ?? 0)
    const count = n === null ? null : dropsAtMost(rule, most)
    if (form === 'rank') {
      return count === null || n === null
        ? t('rule.dropsPoints', { percent: share })
        : t('rule.dropsPointsWhole', { percent: share, n, points: count, most })
    }
    return count === null || n === null
      ? t('rule.dropsRated', { percent: share })
      : t('rule.dropsRatedWhole', { percent: share, n, yes: count })
  }

  const drops = (of: Ruled, n: number | null): string => {
    const { rule } = of.plan
    if (rule.dropBelow === undefined) return t('rule.dropsNone')
    if (of.form === 'rate9' || of.form === 'rank') return dropsScored(of, n)
    const share = percent(percentOf(rule.dropBelow))
    const yes = n === null ? null : dropsAtMost(rule, n)
    return n === null || yes === null
      ? t('rule.dropsUnder', { percent: share })
      : t('rule.dropsUnderWhole', { percent: share, n, yes })
  }

  return {
    tie,
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
    rule: (of: Ruled, n: number | null): readonly Definition[] => ruleLines(of, of.plan.rule, n),
  }

  function ruleLines(of: Ruled, rule: RuleInput, n: number | null): readonly Definition[] {
    return [
      { name: t('plan.form'), is: forms[of.form] },
      { name: t('rule.advances'), is: advances(of.form, rule) },
      ...order(of),
      { name: t('rule.drops'), is: drops(of, n) },
      { name: t('rule.rest'), is: rule.rest === 'remains' ? t('plan.restRemains') : t('plan.restDropped') },
      ...(rule.advance === undefined ? [] : [{ name: t('rule.tie'), is: tieWithFirst(rule) }]),
      {
        name: t('rule.count'),
        is: t(denominators[of.form === 'rate9' ? 'rated' : 'votes'][rule.denominator]),
      },
      ...(rule.consensus
        ? [
            {
              name: t('rule.consensus'),
              is: t('rule.consensusAt', {
                percent: percent(percentOf(rule.consensus.share)),
                voters: votersAsked(rule.consensus),
              }),
            },
          ]
        : []),
      ...(rule.quorum
        ? [
            {
              name: t('rule.quorum'),
              is: t('rule.quorumAt', { num: rule.quorum.num, den: rule.quorum.den, min: rule.quorum.min }),
            },
          ]
        : []),
    ]
  }
}
