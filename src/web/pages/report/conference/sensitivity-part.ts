import type { ReportedSensitivity } from '#contract/consensus/report-facts.ts'
import { count, type Figure, shareOf, unknown } from '#domain/kernel/figure.ts'
import type { Block, Cell } from '#domain/kernel/report/block.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { ruleNames } from '#web/charts/sensitivity/rule-words.ts'
import { stratumHeading } from '#web/i18n/stratum-words.ts'
import { column, figure, type Making, section, table, text, words } from './make.ts'
import { conferenceRef, proposalName, roundAt, roundRef } from './names.ts'

/** The same ballots by the rules of others: reads, and changes nothing. */
export function sensitivityPart(making: Making): Section {
  const { t, facts } = making
  const ref = conferenceRef(making)
  const whole = (value: number | null): Figure =>
    value === null ? unknown('notApplicable', 'count', ref) : count(value, ref)
  const names = (all: readonly Readonly<{ originalNo: number | null; name: string | null }>[]): string =>
    all.map((one) => proposalName(making, one)).join('; ') || t('sensitivity.turnsNone')
  return section('sensitivity', t('sensitivity.heading'), [
    text('sensitivity-lead', t('sensitivity.lead')),
    facts.sensitivity.length === 0
      ? text('sensitivity-none', t('conferenceReport.sensitivityNone'))
      : table('sensitivity-table', {
          caption: t('sensitivity.rules'),
          columns: [
            column('round', t('conferenceReport.round')),
            column('rule', t('sensitivity.rule')),
            column('fit', t('sensitivity.fits')),
            column('own', t('conferenceReport.ownChosen')),
            column('would', t('sensitivity.chosen')),
            column('enters', t('sensitivity.flip.enters')),
            column('leaves', t('sensitivity.flip.leaves')),
          ],
          rows: facts.sensitivity.flatMap(({ place, chosen, rules }) =>
            rules.map(({ rule, fit, chosen: would, enters, leaves }) => [
              words(roundAt(making, place)),
              words(ruleNames[rule]),
              words(t(`sensitivity.fit.${fit}`)),
              figure(whole(chosen)),
              figure(whole(would)),
              words(would === null ? t('report.state.notApplicable') : names(enters)),
              words(would === null ? t('report.state.notApplicable') : names(leaves)),
            ]),
          ),
        }),
    ...strataBlocks(making),
  ])
}

type Told = NonNullable<ReportedSensitivity['strata']>['items'][number]['told']

function toldCell({ t }: Making, { id }: ReportedSensitivity, told: Told, place: number): Cell {
  if (told.as === 'counts') {
    const { yes = 0, n = 0 } = told.groups[place] ?? {}
    return figure(shareOf(yes, n, roundRef({ id })))
  }
  const word = told.as === 'words' ? told.words[place] : undefined
  return words(t(word ? `strata.word.${word}` : 'strata.untold'))
}

/** How each group voted in the rounds whose ballots carried backgrounds, with what keeps some of it back. */
function strataBlocks(making: Making): readonly Block[] {
  const { t, language, facts } = making
  const carrying = facts.sensitivity.flatMap((one) => (one.strata ? [{ one, ...one.strata }] : []))
  if (carrying.length === 0) return []
  return [
    text('strata-lead', t('strata.lead')),
    text('strata-words', t('strata.wordsWhy')),
    text('strata-untold', t('strata.untoldWhy')),
    ...carrying.map(({ one, groups, items }) =>
      groups.length === 0
        ? text(`strata-${one.place}`, `${roundAt(making, one.place)}: ${t('strata.tooFew')}`)
        : table(`strata-${one.place}`, {
            caption: `${t('strata.heading')} ${roundAt(making, one.place)}`,
            columns: [
              column('proposal', t('conferenceReport.proposal')),
              ...groups.map((group) => column(group.of.join('-'), stratumHeading(language, group))),
            ],
            rows: items.map(({ told, ...item }) => [
              words(proposalName(making, item)),
              ...groups.map((_group, place) => toldCell(making, one, told, place)),
            ]),
          }),
    ),
  ]
}
