import type { Block } from '#domain/kernel/report/block.ts'
import { code, plain } from '#domain/kernel/report/inline.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { formatInstant, formatPartDay } from '#web/i18n/date.ts'
import { ruleText } from '#web/i18n/rule-text.ts'
import { evaluationBlocks } from './evaluation-blocks.ts'
import {
  column,
  hashGroups,
  list,
  type Making,
  method,
  paragraphs,
  section,
  stated,
  table,
  text,
  words,
} from './make.ts'
import { proposalName, roundAt, roundName } from './names.ts'
import { handField } from './opening-part.ts'

/** Which proposals were tied at a cut, and how that was settled. */
export function tiesPart(making: Making): Section {
  const { t, facts, language } = making
  const tied = facts.rounds.flatMap((round) => (round.tie ? [{ round, tie: round.tie }] : []))
  const how = ({ round, tie }: (typeof tied)[number]): string => {
    if (tie.round !== null) return t('conferenceReport.tieByRound', { round: roundAt(making, tie.round) })
    if (tie.act)
      return t('conferenceReport.actBy', { time: formatInstant(language, tie.act.at), by: tie.act.by })
    return round.rule.tie === 'run-off' ? t('conferenceReport.tieOpen') : t('conferenceReport.tieByRule')
  }
  return section('ties', t('conferenceReport.ties'), [
    tied.length === 0
      ? text('ties-none', t('conferenceReport.tiesNone'))
      : table('ties-table', {
          caption: t('conferenceReport.tiesCaption'),
          columns: [
            column('round', t('conferenceReport.round')),
            column('proposals', t('conferenceReport.proposal')),
            column('rule', t('conferenceReport.tieRule')),
            column('how', t('conferenceReport.tieHow')),
          ],
          rows: tied.map((one) => [
            words(roundName(making, one.round)),
            words(
              one.round.items
                .filter((item) => item.tied)
                .map((item) => proposalName(making, item))
                .join('; '),
            ),
            words(ruleText(making.language).tieWithFirst(one.round.rule)),
            words(how(one)),
          ]),
        }),
  ])
}

/** What was adopted, by whom, and where it stays. */
export function outcomePart(making: Making): Section {
  const { t, facts, language } = making
  const blocks = facts.protocols.map(
    ({ id, level, name, v, hash, adoptedAt, entries, body, path }): Block => {
      const called = t(`conferenceReport.protocol.${level}`)
      return {
        id: `protocol-${level}-${id.slice(0, 8)}-${v}`,
        type: 'decision',
        audience: 'public',
        evidence: [
          { ref: { type: 'protocol', id, version: v }, role: 'shows', hash, takenAt: adoptedAt ?? '' },
        ],
        caption: t('conferenceReport.outcomeCaption', {
          protocol: `${called.toLowerCase()}, ${name}, version ${v}`,
        }),
        fields: [
          stated(t('conferenceReport.entries'), `${entries}`),
          stated(
            t('conferenceReport.adopted'),
            adoptedAt === null ? null : formatPartDay(language, adoptedAt),
          ),
          stated(t('conferenceReport.adoptedBy'), body ?? t('conferenceReport.adoptedByConference')),
          stated(t('report.hash'), hashGroups(hash)),
          { term: t('conferenceReport.address'), of: [code(path)] },
        ],
      }
    },
  )
  return section(
    'outcome',
    t('conferenceReport.outcome'),
    blocks.length === 0 ? [text('outcome-none', t('conferenceReport.outcomeNone'))] : blocks,
  )
}

/** What did not go as planned, as the audit trail has it and as people add. */
export function deviationsPart(making: Making): Section {
  const { t, facts, language } = making
  const { otherDeviations } = facts.fields
  return section('deviations', t('conferenceReport.deviations'), [
    facts.deviations.length === 0
      ? text('deviations-none', t('conferenceReport.deviationsNone'))
      : table('deviations-table', {
          caption: t('conferenceReport.deviationsCaption'),
          columns: [
            column('when', t('conferenceReport.when')),
            column('what', t('conferenceReport.change')),
            column('round', t('conferenceReport.round')),
            column('reason', t('conferenceReport.reason')),
            column('who', t('conferenceReport.whoDid')),
          ],
          rows: facts.deviations.map(({ what, act, round, reason }) => [
            words(formatInstant(language, act.at)),
            words(t(`conferenceReport.deviation.${what}`)),
            words(roundAt(making, round)),
            words(reason ?? t('report.state.notStated')),
            words(act.by),
          ]),
        }),
    ...(otherDeviations === null ? [] : paragraphs('deviations-other', otherDeviations)),
  ])
}

/** Who could have seen a vote, party by party; no more is claimed than the level holds. */
export function protectionPart(making: Making): Section {
  const { t, facts } = making
  const { level, kOpen, isImported } = facts.conference
  const title = t('conferenceReport.protection')
  if (isImported) {
    return section('protection', title, [
      text('protection-imported', t('conferenceReport.protectionImported')),
    ])
  }
  return section('protection', title, [
    method('protection-fields', t('conferenceReport.protectionCaption'), [
      stated(t('conferenceReport.level'), t(`conferenceReport.level.${level}`)),
      stated(t('conferenceReport.peers'), t('conferenceReport.peersText')),
      stated(t('conferenceReport.facilitator'), t('conferenceReport.facilitatorText')),
      stated(t('conferenceReport.admin'), t(`conferenceReport.adminText.${level}`)),
      stated(t('conferenceReport.database'), t('conferenceReport.databaseText')),
      stated(t('conferenceReport.fewest'), `${kOpen}`),
    ]),
  ])
}

/** What only people can tell: those who did not agree, and what the experts thought of it all. */
export function voicesPart(making: Making): readonly Section[] {
  const { t, facts } = making
  const { dissent, evaluation } = facts.fields
  return [
    section(
      'dissent',
      t('conferenceReport.dissent'),
      dissent === null
        ? [text('dissent-none', t('conferenceReport.dissentNone'))]
        : paragraphs('dissent-text', dissent),
    ),
    section(
      'evaluation',
      t('conferenceReport.evaluation'),
      evaluation === null && facts.evaluation === null
        ? [text('evaluation-none', t('report.state.notStated'))]
        : [
            ...evaluationBlocks(making),
            ...(evaluation === null ? [] : paragraphs('evaluation-text', evaluation)),
          ],
    ),
  ]
}

/** How those who held it look back at it, and what else is known. */
export const afterthoughtsPart = (making: Making): Section =>
  section('afterthoughts', making.t('conferenceReport.afterthoughts'), [
    method('afterthoughts-fields', making.t('conferenceReport.afterthoughtsCaption'), [
      handField(making, 'limitations'),
      handField(making, 'comparison'),
    ]),
  ])

/** Where a source says two things: both, and which one is shown. */
export function notesPart(making: Making): readonly Section[] {
  const { t, facts, language } = making
  if (facts.notes.length === 0) return []
  return [
    section('notes', t('conferenceReport.notes'), [
      {
        id: 'notes-list',
        type: 'list',
        audience: 'public',
        evidence: [],
        ordered: false,
        items: facts.notes.map(({ words: both }) => {
          const { says, shown } = both[language]
          return plain(`${says.join('; ')}. ${t('conferenceReport.noteShown', { shown })}`)
        }),
      },
    ]),
  ]
}

export const missingPart = ({ t }: Making, missing: readonly string[]): Section =>
  section('missing', t('conferenceReport.missing'), [
    ...(missing.length === 0
      ? [text('missing-none', t('conferenceReport.missingNone'))]
      : [text('missing-lead', t('conferenceReport.missingLead')), list('missing-list', missing)]),
  ])
