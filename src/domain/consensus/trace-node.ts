import type { ProposalId, ProtocolId, RoundId } from '#domain/kernel/id.ts'
import type { TraceLink, TraceNode } from '#domain/kernel/trace.ts'

/** The n-th source that a proposal names. Sources are not reworded, so they have one version. */
export const sourceNode = (proposal: ProposalId, n: number): TraceNode => ({
  type: 'source',
  id: `${proposal}.${n}`,
  version: 1,
})

export const proposalNode = (proposal: ProposalId, v: number): TraceNode => ({
  type: 'proposal',
  id: proposal,
  version: v,
})

/** What one round did with one proposal. A final outcome never changes. */
export const outcomeNode = (round: RoundId, proposal: ProposalId): TraceNode => ({
  type: 'round-outcome',
  id: `${round}.${proposal}`,
  version: 1,
})

/** Entry `no` of a protocol; the version is the protocol's. */
export const entryNode = (protocol: ProtocolId, v: number, no: number): TraceNode => ({
  type: 'protocol-entry',
  id: `${protocol}.${no}`,
  version: v,
})

export const cites = (proposal: ProposalId, v: number, n: number): TraceLink => ({
  from: proposalNode(proposal, v),
  relation: 'cites',
  to: sourceNode(proposal, n),
})

/** Written when a round becomes final, one for each item: domain brief 3.4, row 2. */
export const votedOn = (round: RoundId, proposal: ProposalId, v: number): TraceLink => ({
  from: outcomeNode(round, proposal),
  relation: 'votedOn',
  to: proposalNode(proposal, v),
})
