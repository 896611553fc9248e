import type { HandFieldName } from '#contract/consensus/report.ts'
import type { ReportedProposal } from '#contract/consensus/report-facts.ts'
import { count } from '#domain/kernel/figure.ts'
import type { Stated } from '#domain/kernel/report/block.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { formatInstant, formatPartDay } from '#web/i18n/date.ts'
import { flowChart } from './flow-chart.ts'
import {
  callout,
  column,
  figure,
  hashGroups,
  type Making,
  method,
  section,
  stated,
  table,
  text,
  words,
} from './make.ts'
import { actText, conferenceRef, hasSource, roundCount, roundName, sourceNames } from './names.ts'

/** What somebody wrote by hand, or null. */
export const handField = ({ t, facts }: Making, name: HandFieldName): Stated =>
  stated(t(`conferenceReport.field.${name}`), facts.fields[name])

function warnings({ t, facts: { conference } }: Making) {
  const isOver = ['concluded', 'published', 'archived', 'cancelled'].includes(conference.state)
  return [
    ...(conference.isInvented
      ? [callout('invented', t('conferenceReport.invented'), t('conferenceReport.inventedText'))]
      : []),
    ...(conference.isImported
      ? [callout('imported', t('conferenceReport.imported'), t('conferenceReport.importedText'))]
      : []),
    ...(isOver
      ? []
      : [
          callout(
            'not-over',
            t('conferenceReport.notOver'),
            t('conferenceReport.notOverText', { state: stateText(t, conference.state) }),
          ),
        ]),
  ]
}

const stateText = (t: Making['t'], state: Making['facts']['conference']['state']): string =>
  state === 'inviting' || state === 'preparing' ? t('conference.state.draft') : t(`conference.state.${state}`)

/** In short: what was held, what came out of it, and what a reader must know first. */
export function shortPart(making: Making, correction: string | null): Section {
  const { t, facts, language } = making
  const { conference, rounds, proposals, protocols, association } = facts
  const ref = conferenceRef(making)
  const held = rounds.filter(({ present, voided }) => present !== null && voided === null)
  return section('short', t('conferenceReport.short'), [
    ...(correction === null ? [] : [callout('correction', t('conferenceReport.correction'), correction)]),
    text('short-text', t('conferenceReport.shortText', { association, name: conference.name })),
    text(
      'short-where',
      t('conferenceReport.shortWhere', {
        place: conference.place ?? t('report.state.notStated'),
        day: conference.beginsOn ? formatPartDay(language, conference.beginsOn) : t('report.state.notStated'),
      }),
    ),
    text('short-word', t('conferenceReport.word')),
    ...warnings(making),
    {
      id: 'key-figures',
      type: 'keyFigures',
      audience: 'public',
      evidence: [],
      caption: t('conferenceReport.keyFigures'),
      items: [
        { term: t('conferenceReport.keyProposals'), value: figure(count(proposals.length, ref)) },
        { term: t('conferenceReport.keyRounds'), value: figure(count(held.length, ref)) },
        ...(held.length === 0
          ? []
          : [
              {
                term: t('conferenceReport.keyPresent'),
                value: figure(count(Math.max(...held.map(({ present }) => present ?? 0)), ref)),
              },
            ]),
        ...protocols.map(({ id, level, v, entries }) => ({
          term: t('conferenceReport.keyEntries', {
            protocol: `${t(`conferenceReport.protocol.${level}`).toLowerCase()} (v${v})`,
          }),
          value: figure(count(entries, { type: 'protocol', id, version: v })),
        })),
      ],
    },
    ...flowChart(making),
  ])
}

function rulesWhen({ t, facts: { conference }, language }: Making): string | null {
  const { begun, charterHash } = conference
  if (!begun || charterHash === null) return null
  return t('conferenceReport.rulesWhenValue', {
    time: formatInstant(language, begun.at),
    by: begun.by,
    hash: hashGroups(charterHash),
  })
}

/** Who wanted it, who set its rules and when, and who paid. */
export function whoPart(making: Making): Section {
  const { t, facts } = making
  const { created } = facts.conference
  return section('who', t('conferenceReport.who'), [
    method('who-fields', t('conferenceReport.whoCaption'), [
      handField(making, 'aim'),
      handField(making, 'whyConsensus'),
      handField(making, 'steering'),
      handField(making, 'rulesBy'),
      stated(t('conferenceReport.createdWhen'), created ? actText(making, created) : null),
      stated(t('conferenceReport.rulesWhen'), rulesWhen(making)),
      handField(making, 'stopRule'),
      handField(making, 'registration'),
      handField(making, 'funding'),
      handField(making, 'endorsers'),
      handField(making, 'conflicts'),
      handField(making, 'contact'),
    ]),
  ])
}

/** The experts in numbers: never a name. */
export function panelPart(making: Making): Section {
  const { t, facts } = making
  const { panel, rounds } = facts
  const ref = conferenceRef(making)
  const knows = panel.invited > 0
  const whole = (value: number, isKnown = knows) =>
    figure(isKnown ? count(value, ref) : { state: 'notStated', unit: 'count', ref })
  // Where nobody wrote answers down, none is not what they were.
  const hasAnswers = panel.accepted + panel.declined > 0
  return section('panel', t('conferenceReport.panel'), [
    method('panel-fields', t('conferenceReport.panelHow'), [
      handField(making, 'panelCriteria'),
      handField(making, 'incentives'),
      handField(making, 'adaptations'),
    ]),
    ...(knows ? [] : [text('panel-none', t('conferenceReport.noRoster'))]),
    ...(rounds.length === 0
      ? []
      : [
          table('panel-turnout', {
            caption: t('conferenceReport.panelCaption'),
            columns: [
              column('round', t('conferenceReport.round')),
              column('invited', t('conferenceReport.invited')),
              column('accepted', t('conferenceReport.accepted')),
              column('declined', t('conferenceReport.declined')),
              column('present', t('conferenceReport.present')),
              column('cast', t('conferenceReport.cast')),
            ],
            rows: rounds.map((round) => [
              words(roundName(making, round)),
              whole(panel.invited),
              whole(panel.accepted, hasAnswers),
              whole(panel.declined, hasAnswers),
              figure(roundCount(round, round.present)),
              figure(roundCount(round, round.cast)),
            ]),
            note: t('conferenceReport.panelNote'),
          }),
        ]),
    ...(panel.backgrounds.length === 0
      ? []
      : [
          table('panel-backgrounds', {
            caption: t('conferenceReport.backgrounds'),
            columns: [
              column('background', t('conferenceReport.background')),
              column('people', t('conferenceReport.people')),
            ],
            rows: panel.backgrounds.map(({ background, n }) => [
              words(t(`roster.background.${background}`)),
              figure(count(n, ref)),
            ]),
          }),
        ]),
    ...(panel.organisations.length === 0
      ? []
      : [
          text(
            'panel-organisations',
            t('conferenceReport.organisations', { list: panel.organisations.join(', ') }),
          ),
        ]),
  ])
}

/** Where the proposals came from, and what was done to their wordings. */
export function sourcesPart(making: Making): Section {
  const { t, facts } = making
  const { proposals, rewordings } = facts
  const ref = conferenceRef(making)
  const names = sourceNames(making)
  const of = (from: (one: ReportedProposal) => boolean, kind: 'process' | 'effect') =>
    figure(count(proposals.filter((one) => one.kind === kind && from(one)).length, ref))
  const rowOf = (name: string, from: (one: ReportedProposal) => boolean) => [
    words(name),
    of(from, 'process'),
    of(from, 'effect'),
  ]
  const isUnsourced = ({ sources }: ReportedProposal): boolean => sources.length === 0
  const unpublished = proposals.filter(({ text: words }) => words === null).length
  return section('sources', t('conferenceReport.sources'), [
    method('sources-fields', t('conferenceReport.sourcesHow'), [handField(making, 'literature')]),
    ...(proposals.length === 0
      ? []
      : [
          table('sources-table', {
            caption: t('conferenceReport.sourcesCaption'),
            columns: [
              column('source', t('conferenceReport.source')),
              column('process', t('conferenceReport.process')),
              column('effect', t('conferenceReport.effect')),
            ],
            rows: [
              ...names.map((name, at) =>
                rowOf(`${t('conferenceReport.sourceNo', { no: `${at + 1}` })}. ${name}`, hasSource(name)),
              ),
              ...(proposals.some(isUnsourced) ? [rowOf(t('conferenceReport.sourceNone'), isUnsourced)] : []),
            ],
          }),
        ]),
    ...(unpublished > 0
      ? [text('sources-unpublished', t('conferenceReport.unpublishedText', { n: unpublished }))]
      : []),
    rewordings.length === 0
      ? text('changes-none', t('conferenceReport.changesNone'))
      : table('changes', {
          caption: t('conferenceReport.changes'),
          columns: [
            column('when', t('conferenceReport.when')),
            column('change', t('conferenceReport.change')),
            column('about', t('conferenceReport.about')),
            column('reason', t('conferenceReport.reason')),
            column('who', t('conferenceReport.whoDid')),
          ],
          rows: rewordings.map(({ operation, act, reason, proposals: about }) => [
            words(formatInstant(making.language, act.at)),
            words(t(`bank.history.${operation}`)),
            words(about.join('; ')),
            words(reason || t('report.state.notStated')),
            words(act.by),
          ]),
        }),
  ])
}
