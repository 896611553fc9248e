import type { RuleInput } from '#contract/consensus/rule.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import { dropsAtMost } from '#domain/consensus/gate-words.ts'
import { votersAsked } from '#domain/consensus/sensitivity/consensus-word.ts'
import type { Language } from './language.ts'
import { formatPercent } from './number.ts'
import { translator } from './translate.ts'

/** A rule with the ballot it is read from; `places` is how many may be ranked. */
export type RuleOf = Readonly<{
  form: BallotForm['form']
  places: number | null | undefined
  rule: RuleInput
}>

const denominators = {
  votes: { cast: 'plan.denominatorCast', electorate: 'plan.denominatorElectorate' },
  rated: { cast: 'plan.denominatorRated', electorate: 'plan.denominatorCouldRate' },
} as const

const percentOf = (share: string): number => Math.round(Number(share) * 10_000) / 100

const isYes = (form: BallotForm['form']): boolean => form === 'yes-no' || form === 'choose'

/** A rule in words: the same on staff pages, in the pack and in the report. */
export const ruleText = (language: Language) => {
  const t = translator(language)
  const mark = language === 'sv' ? ',' : '.'
  const percent = (share: string): string => formatPercent(language, percentOf(share))

  const ties = (tie: RuleInput['tie']): string =>
    ({
      'run-off': t('plan.tieRunOff'),
      include: t('plan.tieInclude'),
      exclude: t('plan.tieExclude'),
      lot: t('plan.tieLot'),
    })[tie]

  const dropsScored = ({ form, places, rule }: RuleOf, n: number | null): string => {
    const { dropBelow = '' } = rule
    if (rule.score === 'median') return t('rule.dropsMedian', { median: dropBelow.replace('.', mark) })
    const share = percent(dropBelow)
    const most = form === 'rank' ? (places ?? 0) * (n ?? 0) : (n ?? 0)
    const count = n === null ? null : dropsAtMost(rule, most)
    if (form === 'rank') {
      return count === null || n === null
        ? t('rule.dropsPoints', { percent: share })
        : t('rule.dropsPointsWhole', { percent: share, n, points: count, most })
    }
    // Each proposal has a number of its own: all present but those who could not judge it.
    if (form === 'rate9' && rule.denominator === 'electorate')
      return t('rule.dropsPresent', { percent: share })
    return count === null || n === null
      ? t('rule.dropsRated', { percent: share })
      : t('rule.dropsRatedWhole', { percent: share, n, yes: count })
  }

  return {
    form: (form: BallotForm['form']): string =>
      ({
        'yes-no': t('plan.formYesNo'),
        choose: t('plan.formChoose'),
        rate9: t('plan.formRate'),
        rank: t('plan.formRank'),
      })[form],

    advances: ({ form, rule: { advance } }: RuleOf): string => {
      if (advance === undefined) return t('rule.advancesNone')
      return typeof advance === 'number'
        ? t(isYes(form) ? 'rule.advancesMost' : 'rule.advancesBest', { n: advance })
        : t(isYes(form) ? 'rule.advancesPerKind' : 'rule.advancesBestPerKind', advance)
    },

    /** What decides the order; null where it is the yes votes. */
    order: ({ form, places, rule }: RuleOf): string | null => {
      if (isYes(form)) return null
      if (form === 'rank') return t('rule.orderPoints', { n: places ?? 0 })
      if (rule.score === 'median') return t('rule.orderMedian')
      return t(rule.denominator === 'electorate' ? 'rule.orderPresent' : 'rule.orderRated')
    },

    /** With whole votes where the number of voters, n, is known. */
    drops: (of: RuleOf, n: number | null): string => {
      const { dropBelow } = of.rule
      if (dropBelow === undefined) return t('rule.dropsNone')
      if (!isYes(of.form)) return dropsScored(of, n)
      const share = percent(dropBelow)
      const yes = n === null ? null : dropsAtMost(of.rule, n)
      return n === null || yes === null
        ? t('rule.dropsUnder', { percent: share })
        : t('rule.dropsUnderWhole', { percent: share, n, yes })
    },

    rest: ({ rest }: RuleInput): string =>
      rest === 'remains' ? t('plan.restRemains') : t('plan.restDropped'),

    tie: ({ tie }: RuleInput): string => ties(tie),

    tieWithFirst: ({ tie, tieFirst }: Pick<RuleInput, 'tie' | 'tieFirst'>): string =>
      [
        ...(tieFirst ?? []).map((first) =>
          first === 'perspective' ? t('rule.tieFirstPerspective') : t('rule.tieFirstPrevRound'),
        ),
        ties(tie),
      ].join(', '),

    /** What a share is a share of. */
    count: ({ form, rule }: Pick<RuleOf, 'form' | 'rule'>): string =>
      t(denominators[form === 'rate9' ? 'rated' : 'votes'][rule.denominator]),

    /** Null where no threshold for the word was declared. */
    consensus: ({ consensus }: RuleInput): string | null =>
      consensus
        ? t('rule.consensusAt', { percent: percent(consensus.share), voters: votersAsked(consensus) })
        : null,

    quorum: ({ quorum }: RuleInput): string | null =>
      quorum ? t('rule.quorumAt', { num: quorum.num, den: quorum.den, min: quorum.min }) : null,
  }
}
