import type { RoundAgreementOutput } from '#contract/consensus/agreement.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatNumber, formatPercent } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'

type Form = BallotForm['form']

const inPercent = (language: Language, share: number): string =>
  formatPercent(language, Math.round(100 * share))

function pairsWords(
  language: Language,
  { items, kappa, agreement, byChance, none }: NonNullable<RoundAgreementOutput['pairs']>,
): readonly string[] {
  const t = translator(language)
  if (agreement === null || byChance === null || kappa === null) {
    return [t(`agreement.pairs.${none ?? 'too-few'}`)]
  }
  return [
    t('agreement.pairs', { n: items, share: inPercent(language, agreement) }),
    t('agreement.pairsChance', {
      share: inPercent(language, byChance),
      kappa: formatNumber(language, kappa, 2),
    }),
  ]
}

function choiceWords(
  language: Language,
  form: Form,
  { kind, items, chosen, common, byChance }: RoundAgreementOutput['choices'][number],
): readonly string[] {
  const t = translator(language)
  const said = t(form === 'rank' ? 'agreement.ranked' : 'agreement.chose', {
    chosen: formatNumber(language, chosen, 1),
    items,
  })
  const list = kind === null ? said : `${t(`chart.kind.${kind}`)}: ${said}`
  // Whoever put all of them in order has all of them in common with everybody else.
  if (chosen === items) return [list]
  return [
    list,
    t('agreement.common', { common: formatNumber(language, common, 1) }),
    t('agreement.chance', { chance: formatNumber(language, byChance, 1) }),
  ]
}

function orderWords(
  language: Language,
  { order, noOrder, voters: all }: RoundAgreementOutput,
): readonly string[] {
  const t = translator(language)
  if (!order) return noOrder === null ? [] : [t(`agreement.noOrder.${noOrder}`)]
  const { w, voters, items, strength, clearLosers, wWithoutLosers } = order
  return [
    t('agreement.order', { w: formatNumber(language, w, 2), voters, all, items }),
    ...(clearLosers > 0 ? [t('agreement.losers', { n: clearLosers })] : []),
    ...(wWithoutLosers === null
      ? []
      : [t('agreement.withoutLosers', { w: formatNumber(language, wWithoutLosers, 2) })]),
    ...(strength === null ? [] : [t(`agreement.strength.${strength}`)]),
  ]
}

function classWords(
  language: Language,
  { tooFew, disagreement, splitInThirds, ...classes }: NonNullable<RoundAgreementOutput['classes']>,
): readonly string[] {
  const t = translator(language)
  const told = classes.in + classes.uncertain + classes.out
  return [
    ...(told === 0
      ? []
      : [
          t('agreement.classes', classes),
          t('agreement.disagreement', { ipras: disagreement, thirds: splitInThirds }),
        ]),
    ...(tooFew > 0 ? [t('agreement.tooFew', { n: tooFew })] : []),
  ]
}

/** How agreed the voters were, a paragraph for each measure that the ballots allow, in plain sentences. */
export function agreementParagraphs(
  language: Language,
  form: Form,
  of: RoundAgreementOutput,
): readonly string[] {
  const t = translator(language)
  const takesChoices = form === 'choose' || form === 'rank'
  return [
    of.pairs ? pairsWords(language, of.pairs) : [],
    ...of.choices.map((choice) => choiceWords(language, form, choice)),
    takesChoices && of.choices.length === 0 ? [t('agreement.choicesNone')] : [],
    orderWords(language, of),
    of.classes ? classWords(language, of.classes) : [],
  ]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
}

/** What the measures mean, for those who ask; only those that were used. */
export function agreementMeanings(
  language: Language,
  form: Form,
  { order }: RoundAgreementOutput,
): readonly string[] {
  const t = translator(language)
  return [
    ...(form === 'yes-no' ? [t('agreement.means.pairs'), t('agreement.means.kappa')] : []),
    ...(form === 'choose' || form === 'rank' ? [t('agreement.means.choices')] : []),
    ...(form === 'rate9'
      ? [
          t('agreement.means.cannotJudge'),
          t('agreement.means.spread'),
          t('agreement.means.class'),
          t('agreement.means.ipras'),
          t('agreement.means.thirds'),
        ]
      : []),
    ...(order
      ? [
          t('agreement.means.order'),
          ...(order.strength === null ? [] : [t('agreement.means.strength')]),
          t('agreement.means.chiSquare', {
            chi: formatNumber(language, order.chiSquare, 1),
            df: order.degreesOfFreedom,
          }),
        ]
      : []),
    t('agreement.means.few'),
  ]
}
