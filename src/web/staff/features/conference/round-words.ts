import type { ConferenceDetail } from '#contract/consensus/conference.ts'
import type { RuleInput } from '#contract/consensus/rule.ts'
import { dropsAtMost } from '#domain/consensus/gate-words.ts'
import type { Definition } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'

export type Round = ConferenceDetail['roundList'][number]

const percentOf = (dropBelow: string): number => Math.round(Number(dropBelow) * 10_000) / 100

/** What pages say of a round and of its rule. */
export function useRoundWords() {
  const { t, percent } = useText()

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

  const advances = ({ advance }: RuleInput): string =>
    advance === undefined
      ? t('rule.advancesNone')
      : typeof advance === 'number'
        ? t('rule.advancesMost', { n: advance })
        : t('rule.advancesPerKind', advance)

  const drops = (rule: RuleInput, n: number | null): string => {
    if (rule.dropBelow === undefined) return t('rule.dropsNone')
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
    rule: (rule: RuleInput, n: number | null): readonly Definition[] => [
      { name: t('rule.advances'), is: advances(rule) },
      { name: t('rule.drops'), is: drops(rule, n) },
      { name: t('rule.rest'), is: rule.rest === 'remains' ? t('plan.restRemains') : t('plan.restDropped') },
      ...(rule.advance === undefined ? [] : [{ name: t('rule.tie'), is: tieWithFirst(rule) }]),
      {
        name: t('rule.count'),
        is: rule.denominator === 'cast' ? t('plan.denominatorCast') : t('plan.denominatorElectorate'),
      },
      ...(rule.quorum
        ? [
            {
              name: t('rule.quorum'),
              is: t('rule.quorumAt', { num: rule.quorum.num, den: rule.quorum.den, min: rule.quorum.min }),
            },
          ]
        : []),
    ],
  }
}
