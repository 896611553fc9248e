import type { Read, ReadTx, TraceReader } from '#application/ports.ts'
import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { standingsIn } from '#domain/consensus/bank-standing.ts'
import { canUndo } from '#domain/consensus/bank-undo.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import { makeSimilarityIndex } from '#domain/consensus/similarity.ts'
import { entryNode, proposalNode } from '#domain/consensus/trace-node.ts'
import { lintWording } from '#domain/consensus/wording-lint.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { stepsFrom } from '#domain/kernel/trace-walk.ts'
import { toRow } from './bank-list.ts'
import type { BankEvent, BankStore, StandingStore } from './bank-ports.ts'
import { mayReadBank } from './list-proposals.ts'
import type { NoteStore } from './note-ports.ts'
import { historyOf, toName } from './proposal-history.ts'

type Input = InputOf<typeof bankEndpoints.getProposal>

type Ports = Readonly<{
  read: Read
  bank: BankStore
  standing: StandingStore
  notes: NoteStore
  traceReader: TraceReader
}>

const load = async ({ bank, standing, notes, traceReader }: Ports, tx: ReadTx, id: ProposalId) => {
  const all = await bank.list(tx)
  const proposal = all.find((one) => one.id === id)
  if (!proposal) throw new DomainError('not-found')
  const events = await bank.events(tx, id)
  const entries = await standing.entries(tx, null)
  const entry = entries.findLast((one) => one.proposal === id && !one.isSuperseded && !one.isInvented)
  const node = entry ? entryNode(entry.protocol, entry.v, entry.no) : proposalNode(id, proposal.current.v)
  return {
    ...{ all, proposal, events, entries, node },
    versions: await bank.versions(tx, id),
    votes: await standing.votes(tx, null),
    notes: await notes.about(tx, { type: 'proposal', id }),
    used: await bank.used(tx, [id, ...events.flatMap(({ to }) => to)]),
    before: stepsFrom(node, await traceReader.edges(tx, node, 'before'), 'before').length,
    after: stepsFrom(node, await traceReader.edges(tx, node, 'after'), 'after').length,
    measurePoints: (await traceReader.ofRelation(tx, 'measures')).filter(
      ({ to }) => to.id === node.id && to.version === node.version,
    ).length,
  }
}
type Loaded = Awaited<ReturnType<typeof load>>

const similarTo = ({ id, current }: Proposal, all: readonly Proposal[]): ProposalDetail['similar'] => {
  if (current.text === null) return []
  const index = makeSimilarityIndex<Proposal>()
  for (const other of all) {
    if (other.id !== id && other.state === 'active' && other.current.text !== null) {
      index.add(other, other.current.text)
    }
  }
  return index
    .similar(current.text)
    .slice(0, 5)
    .map(({ item, likeness }) => ({ proposal: toName(item), likeness }))
}

/** The latest change, while it can be taken back by this page. */
function undoOf({ events, used }: Loaded): ProposalDetail['undo'] {
  const last = events.at(-1)
  const isOpen = last && canUndo(last, events, (made) => made.some((id) => used.includes(id)))
  return last && isOpen ? { event: last.seq, operation: last.operation } : null
}

const versionOf = (event: BankEvent): number => (event.before ? event.before.v + 1 : 1)

function wordingsOf({ versions, events }: Loaded): ProposalDetail['wordings'] {
  return versions.map(({ v, text, shortName, explanation, easyText, claim, basis }) => {
    const event = events.find((one) => versionOf(one) === v && (v > 1 || basis === 'own'))
    return {
      ...{ v, text, shortName, explanation, easyText },
      perspective: claim.perspective,
      at: event?.at ?? null,
      by: event?.actor ?? null,
      reason: event?.reason || null,
    }
  })
}

function present(loaded: Loaded, canWrite: boolean): ProposalDetail {
  const { proposal, all, votes, entries, events, versions, notes, node, before, after, measurePoints } =
    loaded
  const { current, sources } = proposal
  return {
    ...toRow(proposal, standingsIn(votes, entries)(proposal.id)),
    explanation: current.explanation,
    easyText: current.easyText,
    perspectiveBasis: current.claim.basis,
    sources: sources.map((source) => ({ ...source })),
    lint:
      current.text === null ? [] : lintWording(current.text, current.explanation).map((one) => ({ ...one })),
    wordings: wordingsOf(loaded),
    history: historyOf({
      ...{ proposal, events, votes, entries },
      bank: all,
      basis: versions[0]?.basis ?? current.basis,
    }),
    notes: notes.map(({ code, words: { sv, en } }) => ({
      code,
      words: { sv: { ...sv, says: [...sv.says] }, en: { ...en, says: [...en.says] } },
    })),
    similar: similarTo(proposal, all),
    trace: { node, before, after },
    measurePoints,
    undo: canWrite ? undoOf(loaded) : null,
    can: { write: canWrite },
  }
}

/** One proposal with its wordings, its history and what is like it. */
export const getProposal =
  (ports: Ports) =>
  async (actor: Actor, { association, proposal }: Input): Promise<ProposalDetail> => {
    mayReadBank(actor, association)
    const loaded = await ports.read(association, (tx) => load(ports, tx, proposal))
    return present(loaded, may(actor, 'proposal.write', { association }))
  }
