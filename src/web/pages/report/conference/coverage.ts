import type { HandFieldName } from '#contract/consensus/report.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { type Key, rawText } from '#web/i18n/translate.ts'
import { column, type Making, section, table, text, words } from './make.ts'
import { knowsCounts, knowsFreezes, knowsInvited } from './missing.ts'

type Answer = 'yes' | 'partly' | 'no'
type Topic = Readonly<{ topic: Key; where: Key; answer: Answer }>

const yesIf = (holds: boolean, otherwise: Answer = 'no'): Answer => (holds ? 'yes' : otherwise)

/** Topics in our own words; where each is answered, and whether it is. */
function topicsOf({ facts }: Making): readonly Topic[] {
  const { fields, rounds, panel, protocols, conference, proposals } = facts
  const byHand = (name: HandFieldName, where: Key): Topic => ({
    topic: `conferenceReport.field.${name}`,
    where,
    answer: yesIf(fields[name] !== null),
  })
  const topic = (key: Key, where: Key, answer: Answer): Topic => ({ topic: key, where, answer })
  const some = rounds.length > 0
  const hasFallen = rounds.some(({ items }) => items.some(({ fate }) => fate === 'dropped'))
  return [
    byHand('aim', 'conferenceReport.who'),
    byHand('steering', 'conferenceReport.who'),
    byHand('rulesBy', 'conferenceReport.who'),
    byHand('funding', 'conferenceReport.who'),
    byHand('conflicts', 'conferenceReport.who'),
    byHand('stopRule', 'conferenceReport.who'),
    byHand('panelCriteria', 'conferenceReport.panel'),
    topic('conferenceReport.topic.panelSize', 'conferenceReport.panel', yesIf(knowsInvited(facts))),
    topic('conferenceReport.topic.panelMix', 'conferenceReport.panel', yesIf(panel.backgrounds.length > 0)),
    topic(
      'conferenceReport.topic.turnout',
      'conferenceReport.panel',
      yesIf(some && rounds.every(({ present, voided }) => present !== null || voided !== null), 'partly'),
    ),
    byHand('information', 'conferenceReport.panel'),
    byHand('discussion', 'conferenceReport.panel'),
    byHand('feedback', 'conferenceReport.panel'),
    topic(
      'conferenceReport.topic.items',
      'conferenceReport.sources',
      yesIf(
        proposals.every(({ sources }) => sources.length > 0),
        'partly',
      ),
    ),
    topic('conferenceReport.topic.rewording', 'conferenceReport.sources', 'yes'),
    topic('conferenceReport.topic.rounds', 'conferenceReport.votes', yesIf(some)),
    topic('conferenceReport.topic.options', 'conferenceReport.votes', yesIf(some)),
    topic('conferenceReport.topic.rule', 'conferenceReport.votes', yesIf(some)),
    topic('conferenceReport.topic.denominator', 'conferenceReport.votes', yesIf(some)),
    topic('conferenceReport.topic.before', 'conferenceReport.votes', yesIf(knowsFreezes(facts))),
    topic('conferenceReport.topic.results', 'conferenceReport.votes', yesIf(knowsCounts(facts), 'partly')),
    topic('conferenceReport.topic.dropped', 'conferenceReport.votes', yesIf(hasFallen, 'partly')),
    topic('conferenceReport.topic.ties', 'conferenceReport.ties', yesIf(!conference.isImported && some)),
    topic('conferenceReport.topic.list', 'conferenceReport.outcome', yesIf(protocols.length > 0)),
    topic(
      'conferenceReport.topic.deviations',
      'conferenceReport.deviations',
      yesIf(!conference.isImported || fields.otherDeviations !== null, 'partly'),
    ),
    topic('conferenceReport.topic.protection', 'conferenceReport.protection', yesIf(!conference.isImported)),
    byHand('dissent', 'conferenceReport.dissent'),
    topic(
      'conferenceReport.field.evaluation',
      'conferenceReport.evaluation',
      yesIf(facts.evaluation !== null || fields.evaluation !== null),
    ),
    topic('conferenceReport.topic.sensitivity', 'sensitivity.heading', yesIf(facts.sensitivity.length > 0)),
    topic('conferenceReport.topic.recount', 'conferenceReport.codes', yesIf(knowsFreezes(facts))),
  ]
}

/** What guidelines for such reports ask about, put in our own words: theirs were not to be had. */
export function coveragePart(making: Making): Section {
  const { t } = making
  return section('coverage', t('conferenceReport.coverage'), [
    text('coverage-lead', t('conferenceReport.coverageLead')),
    table('coverage-table', {
      caption: t('conferenceReport.coverageCaption'),
      columns: [
        column('topic', t('conferenceReport.topic')),
        column('answered', t('conferenceReport.answered')),
        column('where', t('conferenceReport.where')),
      ],
      rows: topicsOf(making).map(({ topic, where, answer }) => [
        words(translated(making, topic)),
        words(t(`conferenceReport.answered.${answer}`)),
        words(translated(making, where)),
      ]),
      note: t('conferenceReport.coverageNote'),
    }),
  ])
}

const translated = ({ language }: Making, key: Key): string => rawText(language, key)
