import type { ReportedTalk } from '#contract/consensus/report-facts.ts'
import { count, unknown } from '#domain/kernel/figure.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { column, figure, type Making, method, section, table, text, words } from './make.ts'
import { conferenceRef, proposalName, roundAt } from './names.ts'
import { handField } from './opening-part.ts'

/** How the proposals were talked about before each round, and how much was said for and against. */
export function talksPart(making: Making): Section {
  const { t, facts } = making
  const ref = conferenceRef(making)
  const placed = (value: number | null) =>
    figure(value === null ? unknown('notStated', 'count', ref) : count(value, ref))
  const said = (value: number) => figure(count(value, ref))
  const row = ({ place, tables, people, said: { for: inFavour, against, ...other } }: ReportedTalk) => [
    words(roundAt(making, place)),
    placed(tables),
    placed(people),
    said(inFavour),
    said(against),
    said(other.reword + other.unclear),
  ]
  return section('talks', t('conferenceReport.talks'), [
    method('talks-fields', t('conferenceReport.talksHow'), [handField(making, 'discussion')]),
    ...(facts.talks.length === 0
      ? [text('talks-none', t('conferenceReport.talksNone'))]
      : [
          table('talks-table', {
            caption: t('conferenceReport.talksCaption'),
            columns: [
              column('round', t('conferenceReport.before')),
              column('tables', t('conferenceReport.tables')),
              column('people', t('conferenceReport.seated')),
              column('for', t('argument.stance.for')),
              column('against', t('argument.stance.against')),
              column('other', t('conferenceReport.otherStance')),
            ],
            rows: facts.talks.map(row),
            note: t('conferenceReport.talksNote'),
          }),
        ]),
  ])
}

/**
 * Every argument as a table wrote it, by proposal, where somebody has chosen to tell the words. Which table is left
 * out: the report is for anybody to read.
 */
export function argumentsPart(making: Making): Section {
  const { t, facts } = making
  if (facts.arguments.length > 0 && !facts.fields.tellsArguments)
    return section('arguments', t('conferenceReport.arguments'), [
      text('arguments-left-out', t('conferenceReport.argumentsLeftOut')),
    ])
  return section('arguments', t('conferenceReport.arguments'), [
    ...(facts.arguments.length === 0
      ? [text('arguments-none', t('conferenceReport.argumentsNone'))]
      : [
          text('arguments-lead', t('conferenceReport.argumentsLead')),
          table('arguments-table', {
            caption: t('conferenceReport.argumentsCaption'),
            columns: [
              column('proposal', t('conferenceReport.proposal')),
              column('round', t('conferenceReport.before')),
              column('stance', t('argument.stance')),
              column('argument', t('conferenceReport.argument')),
            ],
            rows: facts.arguments.map(({ place, stance, text: said, ...about }) => [
              words(proposalName(making, about)),
              words(roundAt(making, place)),
              words(t(`argument.stance.${stance}`)),
              words(said),
            ]),
          }),
        ]),
  ])
}
