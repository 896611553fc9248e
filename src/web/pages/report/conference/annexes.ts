import type { ReportedProposal, ReportedStep } from '#contract/consensus/report-facts.ts'
import type { Stance } from '#domain/consensus/argument.ts'
import { shareOf } from '#domain/kernel/figure.ts'
import type { Traced } from '#domain/kernel/report/block.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { figureText } from '#web/i18n/figure.ts'
import { column, hashGroups, type Making, section, table, text, words } from './make.ts'
import {
  conferenceRef,
  fateText,
  proposalName,
  roundName,
  roundRef,
  sourceMark,
  sourceNames,
} from './names.ts'

/** A vote of another conference is told as that one's. */
function voteText(making: Making, step: Extract<ReportedStep, { step: 'vote' }>): string {
  const { t, language } = making
  const [first] = step.rounds
  const last = step.rounds.at(-1)
  const round =
    first === last
      ? t('bank.history.round', { no: `${first}` })
      : t('bank.history.rounds', { first: `${first}`, last: `${last}` })
  const known = step.yes !== null && step.n !== null
  return t('conferenceReport.historyVote', {
    round: step.isOwn
      ? round
      : t('conferenceReport.historyElsewhere', { conference: step.conference, round }),
    counts: known
      ? figureText(language, shareOf(step.yes ?? 0, step.n ?? 0, conferenceRef(making)))
      : t('conferenceReport.historyUnpublished'),
    fate: fateText(making, step),
  })
}

/** A step in a few words; where the proposal came from has a column of its own. */
function stepText(making: Making, step: ReportedStep): readonly string[] {
  const { t } = making
  switch (step.step) {
    case 'origin':
      return []
    case 'vote':
      return [voteText(making, step)]
    case 'changed':
      return [
        t('conferenceReport.historyChange', {
          change: t(`bank.history.${step.operation}`),
          reason: step.reason || t('report.state.notStated'),
        }),
      ]
    case 'entry':
      return [
        t('conferenceReport.historyEntry', {
          no: `${step.no}`,
          protocol: t(`conferenceReport.protocol.${step.level}`).toLowerCase(),
          v: `${step.v}`,
        }),
      ]
  }
}

/** How much was said of it before each round; the words, where they are told, stand in an annex of their own. */
function saidText({ t, facts }: Making, { id }: ReportedProposal): readonly string[] {
  const own = facts.arguments.filter(({ proposal }) => proposal === id)
  return [...new Set(own.map(({ place }) => place))].map((place) => {
    const n = (stance: Stance): number =>
      own.filter((one) => one.place === place && one.stance === stance).length
    const said = facts.fields.tellsArguments
      ? 'conferenceReport.historySaid'
      : 'conferenceReport.historyCounted'
    return t(said, {
      no: `${facts.rounds.find((round) => round.place === place)?.no ?? place}`,
      for: n('for'),
      against: n('against'),
      other: n('reword') + n('unclear'),
    })
  })
}

const sourceText = (making: Making, names: readonly string[], { sources }: ReportedProposal): string =>
  sources.map((source) => sourceMark(making, names, source)).join('; ') ||
  making.t('conferenceReport.sourceNone')

/** Every proposal's way, the dropped among them (CO32). */
export function historiesPart(making: Making): Section {
  const { t, facts } = making
  const sources = sourceNames(making)
  const ofKind = (kind: 'process' | 'effect') => {
    const own = facts.proposals.filter((proposal) => proposal.kind === kind)
    if (own.length === 0) return []
    const title = t(`conferenceReport.histories.${kind}`)
    return [
      section(`histories-${kind}`, title, [
        table(`histories-${kind}-table`, {
          caption: t(`conferenceReport.historiesCaption.${kind}`),
          columns: [
            column('proposal', t('conferenceReport.proposal')),
            column('source', t('conferenceReport.source')),
            column('history', t('conferenceReport.history')),
          ],
          rows: own.map((proposal) => [
            words(proposalName(making, { ...proposal, name: proposal.text ?? proposal.name })),
            words(sourceText(making, sources, proposal)),
            words(
              [
                ...proposal.history.flatMap((step) => stepText(making, step)),
                ...saidText(making, proposal),
              ].join('. '),
            ),
          ]),
        }),
      ]),
    ]
  }
  return section(
    'histories',
    t('conferenceReport.histories'),
    [text('histories-lead', t('conferenceReport.historiesLead'))],
    [...ofKind('process'), ...ofKind('effect')],
  )
}

/** The charter, every round and the chain, so that anybody can see that they are the same. */
export function codesPart(making: Making): Section {
  const { t, facts } = making
  const { charterHash, chainHead, isImported } = facts.conference
  const ref = conferenceRef(making)
  const traced = (label: string, of: Traced['ref'], hash: string | null): readonly Traced[] =>
    hash === null ? [] : [{ label, ref: of, hash: hashGroups(hash), href: null }]
  const items = [
    ...traced(
      isImported ? t('conferenceReport.codeImport') : t('conferenceReport.codeCharter'),
      ref,
      charterHash,
    ),
    ...facts.rounds.flatMap((round) => {
      const at = { round: roundName(making, round) }
      return [
        ...traced(t('conferenceReport.codeFreeze', at), roundRef(round), round.frozen?.hash ?? null),
        ...traced(t('conferenceReport.codeResult', at), roundRef(round), round.resultHash),
        ...traced(t('conferenceReport.codeHead', at), roundRef(round), round.head),
      ]
    }),
    ...(isImported ? [] : traced(t('conferenceReport.codeChain'), ref, chainHead)),
  ]
  return section('codes', t('conferenceReport.codes'), [
    text('codes-lead', t('conferenceReport.codesLead')),
    items.length === 0
      ? text('codes-none', t('conferenceReport.codesNone'))
      : {
          id: 'codes-list',
          type: 'traceList',
          audience: 'public',
          evidence: [],
          caption: t('conferenceReport.codesCaption'),
          items,
        },
  ])
}
