import type { Described, TraceDescriber } from '#application/kernel/index.ts'
import type { ReadTx, TraceReader } from '#application/ports.ts'
import { type CastVote, type StandingEntry, shareOf } from '#domain/consensus/bank-standing.ts'
import type { Proposal, ProposalVersion } from '#domain/consensus/proposal.ts'
import { entryNode, outcomeNode, proposalNode } from '#domain/consensus/trace-node.ts'
import type { TraceNode } from '#domain/kernel/trace.ts'
import type { BankStore, StandingStore } from './bank-ports.ts'
import { listSize } from './list-size.ts'

type Ports = Readonly<{
  bank: BankStore
  standing: StandingStore
  traceReader: Pick<TraceReader, 'ofRelation'>
}>

const nodeKey = ({ id, version }: Pick<TraceNode, 'id' | 'version'>): string => `${id}/${version}`

const load = async ({ bank, standing, traceReader }: Ports, tx: ReadTx) => ({
  proposals: await bank.list(tx),
  votes: await standing.votes(tx, null),
  entries: await standing.entries(tx, null),
  events: await bank.events(tx, null),
  measured: new Set((await traceReader.ofRelation(tx, 'measures')).map(({ to }) => nodeKey(to))),
})
type Loaded = Awaited<ReturnType<typeof load>>

const plain = { words: null, basis: null, isInvented: false, page: null, openEnd: null, needs: null } as const

/** Ids of parts are joined with full stops. */
const partsOf = (id: string): readonly [string, string] => {
  const [first = '', second = ''] = id.split('.')
  return [first, second]
}

const isPublished = ({ entries }: Loaded, proposal: string): boolean =>
  entries.some((entry) => entry.proposal === proposal)

/** What has been adopted is public, and so is its trace. */
const needsFor = (loaded: Loaded, proposal: string): Described['needs'] =>
  isPublished(loaded, proposal) ? null : 'proposal.read'

function describeSource(loaded: Loaded, id: string): Described | null {
  const [proposal, n] = partsOf(id)
  const source = loaded.proposals.find((one) => one.id === proposal)?.sources[Number(n) - 1]
  if (!source) return null
  const { citation, page, party, type } = source
  return {
    ...plain,
    facts: { citation, page, party, type },
    basis: type === 'own' ? 'own' : 'stated',
    needs: needsFor(loaded, proposal),
  }
}

/** The wording as it was: a node is pinned to its version. */
const wordingAt = async (
  bank: BankStore,
  tx: ReadTx,
  { id, current }: Proposal,
  version: number,
): Promise<ProposalVersion | undefined> =>
  current.v === version ? current : (await bank.versions(tx, id)).find(({ v }) => v === version)

const wordsOf = ({ text, shortName }: ProposalVersion): string | null => text ?? shortName

async function describeProposal(
  { bank }: Ports,
  tx: ReadTx,
  loaded: Loaded,
  { id, version }: TraceNode,
): Promise<Described | null> {
  const proposal = loaded.proposals.find((one) => one.id === id)
  if (!proposal) return null
  const wording = await wordingAt(bank, tx, proposal, version)
  if (!wording) return null
  const isOpen = proposal.current.v === version && isUntried(proposal, loaded)
  return {
    ...plain,
    facts: {
      originalNo: proposal.originalNo,
      kind: proposal.kind,
      of: listSize(proposal, loaded.proposals, loaded.events),
      v: version,
      state: proposal.state,
    },
    words: wordsOf(wording),
    basis: wording.basis,
    page: ['indikatorbank', proposal.id],
    openEnd: isOpen ? { code: 'not-voted-on', since: null } : null,
    needs: needsFor(loaded, proposal.id),
  }
}

const isUntried = (proposal: Proposal, { votes }: Loaded): boolean =>
  proposal.state === 'active' && !votes.some((vote) => vote.proposal === proposal.id)

/** Advanced, and the conference has adopted nothing yet. */
const isUnadopted = (vote: CastVote, { entries }: Loaded): boolean =>
  vote.fate === 'advanced' && !entries.some(({ conference }) => conference === vote.conference)

function describeOutcome(loaded: Loaded, id: string): Described | null {
  const [round, proposal] = partsOf(id)
  const vote = loaded.votes.find((one) => one.round === round && one.proposal === proposal)
  if (!vote) return null
  const counted = vote.isDerived ? 'derived' : 'counted'
  return {
    ...plain,
    facts: {
      conference: vote.conferenceName,
      roundNo: vote.roundNo,
      orIn: vote.orIn.join(', ') || null,
      yes: vote.yes,
      n: vote.n,
      share: shareOf(vote),
      fate: vote.fate,
      to: vote.to,
    },
    basis: vote.yes === null ? 'unpublished' : counted,
    isInvented: vote.isInvented,
    page: ['konferenser', vote.conference, 'omrostning', vote.round],
    openEnd: isUnadopted(vote, loaded) ? { code: 'not-adopted', since: vote.beginsOn } : null,
    needs: isPublished(loaded, proposal) ? null : 'conference.read',
  }
}

async function describeEntry(
  { bank }: Ports,
  tx: ReadTx,
  loaded: Loaded,
  { id, version }: TraceNode,
): Promise<Described | null> {
  const { proposals, entries } = loaded
  const [protocol, no] = partsOf(id)
  const entry = entries.find((one) => one.protocol === protocol && one.v === version && `${one.no}` === no)
  const proposal = proposals.find((one) => one.id === entry?.proposal)
  const wording = entry && proposal && (await wordingAt(bank, tx, proposal, entry.proposalV))
  if (!entry || !proposal || !wording) return null
  return {
    ...plain,
    facts: {
      level: entry.level,
      no: entry.no,
      v: entry.v,
      name: entry.name,
      originalNo: proposal.originalNo,
      adopted: entry.adopted,
    },
    words: wordsOf(wording),
    basis: wording.basis,
    isInvented: entry.isInvented,
    page: ['protokoll', entry.protocol, `${entry.v}`],
    openEnd: needsMeasurePoint(loaded, entry) ? { code: 'no-measure-point', since: entry.adopted } : null,
  }
}

/** The core is what every association measures: an entry without an approved measure point is open. */
const needsMeasurePoint = ({ measured }: Loaded, { level, isSuperseded, ...entry }: StandingEntry): boolean =>
  level === 'core' && !isSuperseded && !measured.has(nodeKey(entryNode(entry.protocol, entry.v, entry.no)))

/** What consensus knows of its nodes on the red thread. */
export const consensusDescriber = (ports: Ports): TraceDescriber => ({
  types: ['source', 'proposal', 'round-outcome', 'protocol-entry'],

  async describe(tx, nodes) {
    const loaded = await load(ports, tx)
    const described: (Described | null)[] = []
    for (const node of nodes) {
      if (node.type === 'source') described.push(describeSource(loaded, node.id))
      else if (node.type === 'proposal') described.push(await describeProposal(ports, tx, loaded, node))
      else if (node.type === 'round-outcome') described.push(describeOutcome(loaded, node.id))
      else described.push(await describeEntry(ports, tx, loaded, node))
    }
    return described
  },

  async openEnds(tx) {
    const loaded = await load(ports, tx)
    const { proposals, votes, entries } = loaded
    const latest = new Map(votes.map((vote) => [`${vote.conference} ${vote.proposal}`, vote]))
    return [
      ...entries
        .filter((entry) => needsMeasurePoint(loaded, entry))
        .map(({ protocol, v, no }) => entryNode(protocol, v, no)),
      ...[...latest.values()]
        .filter((vote) => isUnadopted(vote, loaded))
        .map(({ round, proposal }) => outcomeNode(round, proposal)),
      ...proposals
        .filter((proposal) => isUntried(proposal, loaded))
        .map(({ id, current }) => proposalNode(id, current.v)),
    ]
  },
})
