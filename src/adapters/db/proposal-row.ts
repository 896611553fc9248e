import type { Selectable } from 'kysely'
import { z } from 'zod'
import { textHash } from '#application/consensus/text-hash.ts'
import {
  kinds,
  type Proposal,
  type ProposalSource,
  type ProposalVersion,
  perspectives,
  wordingBases,
  wordingFlags,
} from '#domain/consensus/proposal.ts'
import { wordingHash } from '#domain/consensus/wording.ts'
import type { AssociationId, BankId } from '#domain/kernel/id.ts'
import { nodeHashing } from '../hashing.ts'
import type { ProposalSourceTable, ProposalTable, ProposalVersionTable } from './schema/bank.ts'

const sha256 = textHash(nodeHashing)

const kind = z.enum(kinds)
const state = z.enum(['active', 'merged', 'split', 'withdrawn'])
const perspective = z.enum(perspectives)
const flags = z.array(z.enum(wordingFlags))
const basis = z.enum(wordingBases)

export const toVersion = (row: Selectable<ProposalVersionTable>): ProposalVersion => ({
  proposal: row.proposal_id,
  v: row.v,
  text: row.text,
  shortName: row.short_name,
  explanation: row.explanation,
  easyText: row.easy_text,
  claim: {
    perspective: row.perspective === null ? null : perspective.parse(row.perspective),
    candidates: z.array(perspective).parse(row.perspective_candidates),
    basis: row.perspective_basis,
  },
  flags: flags.parse(row.flags),
  basis: basis.parse(row.basis),
})

export const toSource = (row: Selectable<ProposalSourceTable>): ProposalSource => ({
  type: row.type,
  party: row.party_org,
  citation: row.citation,
  page: row.page,
})

export const toProposal = (
  row: Selectable<ProposalTable>,
  current: ProposalVersion,
  sources: readonly ProposalSource[],
): Proposal => ({
  id: row.proposal_id,
  originalNo: row.original_no,
  kind: kind.parse(row.kind),
  category: row.category,
  state: state.parse(row.state),
  current,
  sources,
})

export const toProposalRow = (association: AssociationId, bank: BankId, proposal: Proposal) => ({
  association_id: association,
  proposal_id: proposal.id,
  bank_id: bank,
  original_no: proposal.originalNo,
  kind: proposal.kind,
  state: proposal.state,
  category: proposal.category,
  current_v: proposal.current.v,
})

export const toVersionRow = (association: AssociationId, version: ProposalVersion) => ({
  association_id: association,
  proposal_id: version.proposal,
  v: version.v,
  text: version.text,
  short_name: version.shortName,
  explanation: version.explanation,
  easy_text: version.easyText,
  perspective: version.claim.perspective,
  perspective_candidates: [...version.claim.candidates],
  perspective_basis: version.claim.basis,
  flags: [...version.flags],
  basis: version.basis,
  sha256: Buffer.from(wordingHash(version, sha256), 'hex'),
})

export const toSourceRows = (association: AssociationId, { id, sources }: Proposal) =>
  sources.map(({ type, party, citation, page }, index) => ({
    association_id: association,
    proposal_id: id,
    n: index + 1,
    type,
    party_org: party,
    citation,
    page,
  }))
