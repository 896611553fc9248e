import type { ReportRecord } from '#application/kernel/index.ts'
import type { ExampleSeed } from '#contract/consensus/example-seed.ts'
import { handFieldsWith } from '#contract/consensus/report.ts'
import { hashOf } from '#domain/consensus/freeze.ts'
import type { Sha256 } from '#domain/consensus/hash.ts'
import type { Pack } from '#domain/consensus/preparation/pack.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import type { AdoptedProtocol } from '#domain/consensus/protocol.ts'
import { entryNode, outcomeNode, votedOn } from '#domain/consensus/trace-node.ts'
import { wordingHash } from '#domain/consensus/wording.ts'
import type {
  AssociationId,
  BankId,
  ConferenceId,
  EvaluationId,
  ProposalId,
  ProtocolId,
  ReportId,
  RoundId,
} from '#domain/kernel/id.ts'
import { draftReport } from '#domain/kernel/report/working-report.ts'
import type { TraceLink } from '#domain/kernel/trace.ts'
import type { ConferenceRecord } from '../conference-ports.ts'
import type { EvaluationRecord } from '../evaluation-ports.ts'
import { citing } from '../leave-bank-event.ts'
import type { SourceNote } from '../note-ports.ts'
import { adoptionLinks } from '../protocol-links.ts'
import { exampleBank, report } from './example-bank.ts'
import { type ExampleRound, exampleConference } from './example-conference.ts'
import { exampleEvaluation } from './example-evaluation.ts'
import { exampleProtocols } from './example-protocols.ts'
import { idFrom } from './id-from.ts'

export type ExamplePlan = Readonly<{
  association: Readonly<{ id: AssociationId; name: string }>
  bank: Readonly<{ id: BankId; name: string; source: string }>
  proposals: readonly Proposal[]
  conference: ConferenceRecord
  rounds: readonly ExampleRound[]
  evaluation: EvaluationRecord
  pack: Pack
  report: ReportRecord
  protocols: Readonly<{ extended: AdoptedProtocol; core: AdoptedProtocol }>
  notes: readonly Readonly<{ subject: Readonly<{ type: string; id: string }>; note: SourceNote }>[]
  links: readonly TraceLink[]
}>

/** An entry of the extended protocol comes from the first vote on its kind, or the one after it. */
function unpublishedLinks(
  { extended }: ExamplePlan['protocols'],
  rounds: readonly ExampleRound[],
): readonly TraceLink[] {
  return extended.entries.flatMap(({ no, proposal }) => {
    const first = rounds.find(({ outcomes }) => outcomes.some((outcome) => outcome.proposal === proposal))
    if (!first) return []
    return [
      {
        from: entryNode(extended.protocol, extended.v, no),
        relation: 'adoptedFrom' as const,
        to: outcomeNode(first.record.round.id, proposal),
      },
    ]
  })
}

type Subjects = Readonly<{
  conference: ConferenceId
  round: (no: number) => RoundId
  protocol: (level: 'extended' | 'core') => ProtocolId
  entry: (no: number) => ProposalId | undefined
}>

function notesOf({ notes }: ExampleSeed, of: Subjects): ExamplePlan['notes'] {
  return notes.notes.flatMap(({ id: code, about, sv, en }) => {
    const subjects = [
      ...(about.conference ? [{ type: 'conference', id: of.conference }] : []),
      ...(about.evaluation ? [{ type: 'evaluation', id: of.conference }] : []),
      ...(about.protocol ? [{ type: 'protocol', id: of.protocol(about.protocol) }] : []),
      ...(about.rounds ?? []).map((no) => ({ type: 'round', id: of.round(no) })),
      ...(about.entries ?? []).flatMap((no) => {
        const proposal = of.entry(no)
        return proposal === undefined ? [] : [{ type: 'proposal', id: proposal }]
      }),
    ]
    return subjects.map((subject) => ({ subject, note: { code, words: { sv, en } } }))
  })
}

/** Everything that the example begins with, worked out from its files; the same each time. */
export function examplePlan(seed: ExampleSeed, sha256: Sha256): ExamplePlan {
  const id = idFrom(sha256)
  const round = (no: number) => id<RoundId>(`round/${no}`)
  const protocol = (level: 'extended' | 'core') => id<ProtocolId>(`protocol/${level}`)
  const bank = { id: id<BankId>('bank'), name: 'Indikatorbank', source: 'konferensen i april 2014' }
  const conferenceId = id<ConferenceId>('conference')

  const proposals = exampleBank(seed, (no) => id<ProposalId>(`proposal/${no}`))
  const yes = new Map(
    seed.indicators.indicators.map(({ originalNo, impliedYesVotesOf23 }) => [
      originalNo,
      impliedYesVotesOf23,
    ]),
  )
  const charter = hashOf(
    {
      format: 'samsyn-import-1',
      source: report,
      rounds: seed.process.rounds.map(({ round: no, input, advance }) => ({ no, input, advance })),
      wordings: proposals.map(({ current }) => wordingHash(current, sha256)),
    },
    sha256,
  )
  const { record: conference, rounds } = exampleConference(
    seed,
    proposals,
    {
      bank: bank.id,
      conference: conferenceId,
      round,
      yes: ({ originalNo }) => (originalNo === null ? null : (yes.get(originalNo) ?? null)),
      attended: seed.process.expertsAttended,
      wording: ({ current }) => wordingHash(current, sha256),
    },
    charter,
  )
  const protocols = exampleProtocols(
    seed,
    proposals,
    { conference: conferenceId, lastRound: round(seed.process.rounds.length), protocol },
    sha256,
  )
  return {
    association: { id: id<AssociationId>('association'), name: 'Exempelförbundet' },
    bank,
    ...{ proposals, conference, rounds, protocols },
    evaluation: exampleEvaluation(seed, {
      conference: conferenceId,
      evaluation: id<EvaluationId>('evaluation'),
    }),
    pack: { conference: conferenceId, version: 1, edition: 1, state: 'frozen', texts: seed.pack.texts },
    report: {
      report: draftReport(id<ReportId>('report')),
      kind: 'conference',
      subject: conferenceId,
      lang: 'sv',
      fields: { ...handFieldsWith(null), ...seed.report.fields },
    },
    notes: notesOf(seed, {
      conference: conferenceId,
      round,
      protocol,
      entry: (no) => protocols.extended.entries.find((entry) => entry.no === no)?.proposal,
    }),
    links: [
      ...citing(proposals),
      ...rounds.flatMap(({ outcomes }) => outcomes.map((one) => votedOn(one.round, one.proposal, one.v))),
      ...unpublishedLinks(protocols, rounds),
      ...adoptionLinks([protocols.extended, protocols.core]),
    ],
  }
}
