import type { ReadTx } from '#application/ports.ts'
import type { HandFields } from '#contract/consensus/report.ts'
import type { Act, ConferenceFacts, ReportedProposal } from '#contract/consensus/report-facts.ts'
import type { Happening } from '#contract/kernel.ts'
import type { CastVote } from '#domain/consensus/bank-standing.ts'
import { nameOf, type Proposal } from '#domain/consensus/proposal.ts'
import type { ConferenceId, ProposalId } from '#domain/kernel/id.ts'
import type { BankEvent, BankStore, StandingStore } from '../bank-ports.ts'
import type { ConferenceStore, History } from '../conference-ports.ts'
import type { EvaluationStore } from '../evaluation-ports.ts'
import { evaluationTable } from '../evaluation-table.ts'
import type { AgreementStores } from '../load-agreement.ts'
import { findConference } from '../load-conference.ts'
import type { NoteStore } from '../note-ports.ts'
import type { PracticeStore } from '../practice-ports.ts'
import { placedHistory } from '../proposal-history.ts'
import type { ProtocolStore } from '../protocol-ports.ts'
import { adoptedOn } from '../protocol-summary.ts'
import type { RosterStore } from '../roster-ports.ts'
import type { RoundStore } from '../round-ports.ts'
import { hasForerunner } from './has-forerunner.ts'
import { reportedDeviations } from './reported-deviations.ts'
import { type PreparationFactPorts, reportedPreparation } from './reported-preparation.ts'
import { reportedRounds } from './reported-rounds.ts'
import { reportedSensitivity } from './reported-sensitivity.ts'
import { reportedTalks, type TalkPorts } from './reported-talks.ts'

export type FactPorts = Readonly<{
  conferences: ConferenceStore
  rounds: RoundStore
  ballots: AgreementStores['ballots']
  roster: RosterStore
  history: History
  bank: BankStore
  standing: StandingStore
  protocols: ProtocolStore
  notes: NoteStore
  evaluations: EvaluationStore
  practices: PracticeStore
  nameOf: (tx: ReadTx) => Promise<Readonly<{ name: string; isExample: boolean }>>
}> &
  TalkPorts &
  PreparationFactPorts

/** More than any conference does; a report that left some out would not say so. */
const allEvents = 100_000

const actOf = (events: readonly Happening[], action: string): Act | null => {
  const found = events.findLast((event) => event.action === action)
  return found ? { at: found.at, by: found.actor } : null
}

async function panelOf(
  { roster }: FactPorts,
  tx: ReadTx,
  id: ConferenceId,
): Promise<ConferenceFacts['panel']> {
  const seats = await roster.seats(tx, id)
  const experts = seats.flatMap(({ expert }) => (expert ? [expert] : []))
  const backgrounds = [...new Set(experts.map(({ background }) => background))]
  const organisations = new Set(experts.flatMap(({ organisation }) => (organisation ? [organisation] : [])))
  return {
    invited: experts.length,
    accepted: experts.filter(({ invitation }) => invitation === 'accepted').length,
    declined: experts.filter(({ invitation }) => invitation === 'declined').length,
    seats: seats.length,
    organisations: [...organisations].toSorted((a, b) => a.localeCompare(b, 'sv')),
    backgrounds: backgrounds.map((background) => ({
      background,
      n: experts.filter((expert) => expert.background === background).length,
    })),
  }
}

const rewordingsOf = (
  events: readonly BankEvent[],
  bank: readonly Proposal[],
): ConferenceFacts['rewordings'] => {
  const named = (id: ProposalId): string => {
    const proposal = bank.find((one) => one.id === id)
    return proposal ? (nameOf(proposal.current) ?? `${proposal.originalNo ?? ''}`) : ''
  }
  return events.flatMap(({ operation, at, actor, reason, from, to }) =>
    operation === 'add' || operation === 'import'
      ? []
      : [
          {
            operation,
            act: { at, by: actor },
            reason,
            proposals: [...new Set([...from, ...to])].map(named).filter((name) => name !== ''),
          },
        ],
  )
}

async function proposalsOf(
  { bank, standing }: FactPorts,
  tx: ReadTx,
  all: readonly Proposal[],
  allBankEvents: readonly BankEvent[],
  votes: readonly CastVote[],
  reportedOn: ConferenceId,
): Promise<readonly ReportedProposal[]> {
  const entries = await standing.entries(tx, null)
  const reported: ReportedProposal[] = []
  for (const proposal of all) {
    const { id, originalNo, kind, current, sources } = proposal
    const events = allBankEvents.filter(({ from, to }) => from.includes(id) || to.includes(id))
    const first = current.v === 1 ? current : (await bank.versions(tx, id))[0]
    reported.push({
      ...{ id, originalNo, kind },
      text: current.text,
      name: nameOf(current),
      basis: current.basis,
      sources: sources.map(({ party, citation, page }) => ({ party, citation, page })),
      history: placedHistory({
        ...{ proposal, events, votes, entries, bank: all },
        basis: first?.basis ?? current.basis,
      }).map(({ step, conference }) =>
        step.step === 'vote' ? { ...step, isOwn: conference === reportedOn } : step,
      ),
    })
  }
  return reported
}

async function protocolsOf(
  { protocols }: FactPorts,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<ConferenceFacts['protocols']> {
  const all = await protocols.list(tx)
  return all
    .filter((record) => record.conference?.id === conference)
    .map((record) => {
      const { protocol, level, name, v, hash, entries, decision } = record.version
      return {
        id: protocol,
        ...{ level, name, v, hash },
        adoptedAt: adoptedOn(record),
        entries: entries.length,
        body: decision.by === 'body' ? decision.body : null,
        path: `/oppet/protokoll/${tx.association}/${protocol}/${v}`,
      }
    })
}

/** One snapshot of what Samsyn knows of a conference and may tell. */
export async function gatherFacts(
  ports: FactPorts,
  tx: ReadTx,
  id: ConferenceId,
  fields: HandFields,
): Promise<ConferenceFacts> {
  const record = await findConference(ports, tx, id)
  const { conference } = record
  const events = await ports.history.within(tx, id, allEvents)
  const rounds = await reportedRounds(ports, tx, id, events)
  const all = await ports.bank.list(tx)
  const bankEvents = await ports.bank.events(tx, null)
  const votes = await ports.standing.votes(tx, null)
  const begun = actOf(events, 'conference.begin')
  const evaluation = await ports.evaluations.find(tx, id)
  const isChartered = 'charterHash' in conference
  const isImported = rounds.length > 0 && rounds.every(({ imported }) => imported !== null)
  const talks = await reportedTalks(ports, tx, id, await ports.rounds.list(tx, id), all)
  return {
    association: (await ports.nameOf(tx)).name,
    conference: {
      id,
      name: conference.name,
      place: record.place,
      beginsOn: record.beginsOn,
      state: conference.state,
      level: conference.level,
      kOpen: conference.kOpen,
      version: conference.version,
      isInvented: record.isInvented,
      isImported,
      hasForerunner: hasForerunner(votes, { id, begins: record.beginsOn ?? begun?.at.slice(0, 10) ?? null }),
      charterHash: isChartered ? conference.charterHash : null,
      chainHead: isChartered ? conference.chainHead : null,
      created: actOf(events, 'conference.create'),
      begun,
    },
    fields,
    panel: await panelOf(ports, tx, id),
    preparation: isImported ? null : await reportedPreparation(ports, tx, id),
    ...talks,
    practices: await ports.practices.held(tx, id),
    rounds,
    proposals: await proposalsOf(ports, tx, all, bankEvents, votes, id),
    rewordings: rewordingsOf(bankEvents, all),
    protocols: await protocolsOf(ports, tx, id),
    deviations: reportedDeviations(events, rounds),
    sensitivity: await reportedSensitivity(ports, tx, id),
    evaluation: evaluation && (await evaluationTable(ports, tx, evaluation)),
    notes: await ports.notes.about(tx, { type: 'conference', id }).then((notes) =>
      notes.map(({ code, words: { sv, en } }) => ({
        code,
        words: { sv: { ...sv, says: [...sv.says] }, en: { ...en, says: [...en.says] } },
      })),
    ),
  }
}
