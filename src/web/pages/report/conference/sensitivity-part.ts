import { count, type Figure, unknown } from '#domain/kernel/figure.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { ruleNames } from '#web/charts/sensitivity/rule-words.ts'
import { column, figure, type Making, section, table, text, words } from './make.ts'
import { conferenceRef, proposalName, roundAt } from './names.ts'

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
  ])
}
