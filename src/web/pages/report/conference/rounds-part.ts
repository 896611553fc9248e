import type { ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Block, Evidence, Stated } from '#domain/kernel/report/block.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { agreementMeanings, agreementParagraphs } from '#web/charts/sensitivity/agreement-words.ts'
import { channelWords } from '#web/i18n/channel-words.ts'
import { formatInstant } from '#web/i18n/date.ts'
import { stratumWords } from '#web/i18n/stratum-words.ts'
import { itemColumns } from './item-columns.ts'
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
import { roundCount, roundName, roundRef } from './names.ts'
import { handField } from './opening-part.ts'
import { ruleFields } from './rule-fields.ts'
import { spreadColumns } from './spread-columns.ts'

const stateWords = ({ t }: Making, { state, imported }: ReportedRound): string =>
  imported || state === 'imported' ? t('conferenceReport.imports') : t(`round.state.${state}`)

/** What the figures of a round rest on: its result, as it was hashed. */
const evidenceOf = (round: ReportedRound): readonly Evidence[] =>
  round.resultHash === null
    ? []
    : [{ ref: roundRef(round), role: 'shows', hash: round.resultHash, takenAt: round.closedAt ?? '' }]

function overview(making: Making): Block {
  const { t, facts } = making
  const counted = (key: string, label: string) => column(key, label, { unit: null })
  return {
    id: 'rounds-overview',
    type: 'rounds',
    audience: 'public',
    evidence: facts.rounds.flatMap(evidenceOf),
    grid: {
      caption: t('conferenceReport.votesCaption'),
      columns: [
        column('round', t('conferenceReport.round')),
        counted('proposals', t('conferenceReport.count')),
        counted('advanced', t('conferenceReport.advanced')),
        counted('remaining', t('conferenceReport.remaining')),
        counted('dropped', t('conferenceReport.dropped')),
        column('state', t('conferenceReport.state')),
      ],
      rows: facts.rounds.map((round) => [
        words(roundName(making, round)),
        figure(roundCount(round, round.input)),
        figure(roundCount(round, round.fates?.advanced ?? null)),
        figure(roundCount(round, round.fates?.remaining ?? null)),
        figure(roundCount(round, round.fates?.dropped ?? null)),
        words(stateWords(making, round)),
      ]),
      note: null,
    },
  }
}

function optionsOf({ t }: Making, { form, choose, places }: ReportedRound): string | null {
  if (form === 'yes-no') return t('conferenceReport.options.yes-no')
  if (form === 'rate9') return t('conferenceReport.options.rate9')
  if (places !== null) return t('conferenceReport.options.rank', { n: places })
  if (!choose) return null
  const { process, effect } = choose
  const limits = [
    ...(process === undefined ? [] : [`${process} ${t('plan.process').toLowerCase()}`]),
    ...(effect === undefined ? [] : [`${effect} ${t('plan.effect').toLowerCase()}`]),
  ]
  return t('conferenceReport.options.choose', { limits: limits.join(', ') })
}

function frozenWords({ t, language }: Making, { frozen, imported }: ReportedRound): string | null {
  if (imported) return t('conferenceReport.frozenNever', { source: imported.source })
  if (!frozen) return null
  const { at, by, hash } = frozen
  return t('conferenceReport.frozenValue', { time: formatInstant(language, at), by, hash: hashGroups(hash) })
}

function openWords({ t, language }: Making, { openedAt, closedAt }: ReportedRound): string | null {
  if (openedAt === null || closedAt === null) return null
  return t('conferenceReport.openValue', {
    from: formatInstant(language, openedAt),
    to: formatInstant(language, closedAt),
  })
}

/** How the votes came, and that no paper was read by one person alone. */
function paperWords({ t, language }: Making, { channels, papers }: ReportedRound): string {
  return [
    channelWords(language, channels),
    t('conferenceReport.papersTwice'),
    ...(papers === null
      ? []
      : [t('conferenceReport.papersRead', { read: papers.read, out: papers.handedOut })]),
  ].join(' ')
}

/** That the room rehearsed, and that nothing of it is here. */
function practiceText({ t, facts }: Making): readonly Block[] {
  const { practices, conference } = facts
  if (conference.isImported) return []
  return [
    text(
      'rounds-practice',
      practices === 0 ? t('conferenceReport.practiceNone') : t('conferenceReport.practice', { n: practices }),
    ),
  ]
}

const howFields = (making: Making, round: ReportedRound): readonly Stated[] => {
  const { t } = making
  const { earlierFreezes, mode, reveal } = round
  return [
    stated(t('conferenceReport.options'), round.imported ? null : optionsOf(making, round)),
    stated(t('conferenceReport.mode'), t(`conferenceReport.mode.${mode}`)),
    stated(
      t('conferenceReport.reveal'),
      mode === 'plenary' && reveal === 'item'
        ? t('conferenceReport.revealItem')
        : t('conferenceReport.revealRound'),
    ),
    ...ruleFields(making, round),
    ...(round.strata
      ? [stated(t('strata.name'), round.strata.map((of) => stratumWords(making.language, of)).join('; '))]
      : []),
    stated(t('conferenceReport.frozen'), frozenWords(making, round)),
    ...(earlierFreezes.length > 0
      ? [stated(t('conferenceReport.earlierFreezes'), earlierFreezes.map(hashGroups).join('; '))]
      : []),
    stated(t('conferenceReport.open'), openWords(making, round)),
    ...(round.channels.length > 0 ? [stated(t('paper.crumb'), paperWords(making, round))] : []),
  ]
}

function remarks(making: Making, round: ReportedRound): readonly Block[] {
  const { t } = making
  const at = `round-${round.place}`
  const said = [
    ...(round.runOffOf === null ? [] : [t('conferenceReport.runOffText', { no: `${round.runOffOf}` })]),
    ...(round.replaces === null ? [] : [t('conferenceReport.replacesText', { no: `${round.replaces}` })]),
    ...(round.belowQuorum ? [t('conferenceReport.quorumMissed')] : []),
    ...(round.voided === null ? [] : [t('conferenceReport.voidedText', { reason: round.voided })]),
  ]
  return said.length === 0 ? [] : [callout(`${at}-remark`, stateWords(making, round), said.join(' '))]
}

function itemsOf(making: Making, round: ReportedRound, at: string): Block {
  const { t } = making
  if (round.items.length === 0) {
    return text(
      `${at}-items`,
      round.imported ? t('conferenceReport.itemsUnknown') : t('conferenceReport.itemsLater'),
    )
  }
  const columns = itemColumns(making, round)
  return table(
    `${at}-items`,
    {
      caption: t('conferenceReport.itemsCaption', { round: roundName(making, round) }),
      columns: columns.map(({ column: head }) => head),
      rows: round.items.map((item) => columns.map(({ cell }) => cell(item))),
      note: [
        t('report.rounding'),
        ...(round.imported?.isDerived ? [t('conferenceReport.itemsDerived')] : []),
      ].join(' '),
    },
    evidenceOf(round),
  )
}

/** How agreed the voters were, in words, and what the measures mean. */
function agreementOf(
  { t, language }: Making,
  { agreement, form }: ReportedRound,
  at: string,
): readonly Block[] {
  if (!agreement) return []
  const said = agreementParagraphs(language, form, agreement)
  if (said.length === 0) return []
  return [
    callout(`${at}-agreement`, t('conferenceReport.agreement'), said.join(' ')),
    text(`${at}-agreement-means`, agreementMeanings(language, form, agreement).join(' ')),
  ]
}

/** The ratings beside the shares; nothing for other ballots, or where none were published. */
function spreadsOf(making: Making, round: ReportedRound, at: string): readonly Block[] {
  if (round.form !== 'rate9' || !round.items.some(({ median }) => median !== null)) return []
  const columns = spreadColumns(making, round)
  return [
    table(
      `${at}-ratings`,
      {
        caption: making.t('conferenceReport.ratingsCaption', { round: roundName(making, round) }),
        columns: columns.map(({ column: head }) => head),
        rows: round.items.map((item) => columns.map(({ cell }) => cell(item))),
      },
      evidenceOf(round),
    ),
  ]
}

/** Every round: how it was done, by which rule, and what each proposal got, the dropped among them. */
export function roundsPart(making: Making): Section {
  const { t, facts } = making
  const first = [
    method('rounds-feedback', t('conferenceReport.votesHow'), [handField(making, 'feedback')]),
    ...practiceText(making),
  ]
  if (facts.rounds.length === 0) {
    return section('rounds', t('conferenceReport.votes'), [
      ...first,
      text('rounds-none', t('conferenceReport.votesNone')),
    ])
  }
  return section(
    'rounds',
    t('conferenceReport.votes'),
    [...first, overview(making)],
    facts.rounds.map((round) => {
      const at = `round-${round.place}`
      return section(at, roundName(making, round), [
        ...remarks(making, round),
        method(
          `${at}-how`,
          t('conferenceReport.roundHow', { round: roundName(making, round) }),
          howFields(making, round),
        ),
        itemsOf(making, round, at),
        ...spreadsOf(making, round, at),
        ...agreementOf(making, round, at),
      ])
    }),
  )
}
