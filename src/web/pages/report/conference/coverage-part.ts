import type { Section } from '#domain/kernel/report/report.ts'
import { type AccordNumber, accordCoverage, accordNumbers, type Covered } from './coverage.ts'
import { column, type Making, section, table, text, words } from './make.ts'

function whereWords({ t }: Making, covered: Covered): string {
  const places = covered.where.map((place) => t(`conferenceReport.${place}`)).join(', ')
  const why = 'why' in covered && covered.why !== null ? t(`conferenceReport.why.${covered.why}`) : null
  return [...(places === '' ? [] : [places]), ...(why === null ? [] : [why])].join('. ')
}

/** The points of a guideline by its numbers, what each asks in our own words, and where it is answered. */
export function coveragePart(making: Making): Section {
  const { t, facts } = making
  const covered = accordCoverage(facts)
  const row = (no: AccordNumber) => [
    words(no),
    words(t(`conferenceReport.accord.${no}`)),
    words(t(`conferenceReport.answered.${covered[no].answer}`)),
    words(whereWords(making, covered[no])),
  ]
  return section('coverage', t('conferenceReport.coverage'), [
    text('coverage-lead', t('conferenceReport.coverageLead')),
    table('coverage-table', {
      caption: t('conferenceReport.coverageCaption'),
      columns: [
        column('item', t('conferenceReport.point')),
        column('topic', t('conferenceReport.topic')),
        column('answered', t('conferenceReport.answered')),
        column('where', t('conferenceReport.where')),
      ],
      rows: accordNumbers.map(row),
      note: t('conferenceReport.coverageNote'),
    }),
    text('coverage-others', t('conferenceReport.coverageOthers')),
  ])
}
