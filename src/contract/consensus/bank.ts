import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { changing, done, expectedVersion, inAssociation, proposalId, written } from '../kernel.ts'
import { importPlan, importPreview, importSource, importTable } from './import.ts'
import {
  placingInput,
  proposalDetail,
  proposalName,
  proposalRow,
  proposalState,
  protocolPlace,
  sourceInput,
  wordingFlag,
  wordingInput,
} from './proposal.ts'
import { kind, perspective } from './rule.ts'

/** Everything that narrows the list, as it stands in the address. */
export const bankFilter = {
  q: z.string().trim().max(200).optional(),
  kind: kind.optional(),
  /** `none`: nobody has said which. */
  perspective: z.union([perspective, z.literal('none')]).optional(),
  protocol: z.union([protocolPlace, z.literal('all')]).optional(),
  flag: wordingFlag.optional(),
  /** Active ones unless something else is asked for. */
  state: z.union([proposalState, z.literal('any')]).optional(),
  sort: z.enum(['entry', 'original', 'name', 'kind', 'perspective', 'votes']).optional(),
  order: z.enum(['rising', 'falling']).optional(),
}

const filters = z.object(bankFilter)
export type BankFilter = z.infer<typeof filters>

const reason = written(500)
const read = { verb: 'proposal.read' } as const
const write = { verb: 'proposal.write' } as const
const changingProposal = { ...changing, proposal: proposalId, expectedVersion }

export const bankList = z.object({
  bank: z.object({ name: z.string(), source: z.string().nullable() }).nullable(),
  totals: z.object({
    all: z.number().int(),
    extended: z.number().int(),
    core: z.number().int(),
    /** Merged, split or withdrawn: kept, and out of the list. */
    away: z.number().int(),
  }),
  proposals: z.array(proposalRow),
  can: z.object({ write: z.boolean() }),
})
export type BankList = z.infer<typeof bankList>

/** What a list of similar wordings is made of. */
export const similarPair = z.object({ one: proposalName, other: proposalName, likeness: z.number() })

export const bankEndpoints = {
  listProposals: endpoint({
    method: 'GET',
    path: '/api/a/:association/proposals',
    summary: 'The indicator bank, filtered and sorted',
    input: z.object({ ...inAssociation, ...bankFilter }),
    output: bankList,
    access: { ...read, somewhere: true },
    errors: [],
  }),
  getProposal: endpoint({
    method: 'GET',
    path: '/api/a/:association/proposals/:proposal',
    summary: 'One proposal with its history',
    input: z.object({ ...inAssociation, proposal: proposalId }),
    output: proposalDetail,
    access: { ...read, somewhere: true },
    errors: ['not-found'],
  }),
  addProposal: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals',
    summary: 'Add a proposal',
    input: z.object({ ...changing, ...wordingInput, ...placingInput, source: sourceInput.nullable() }),
    output: z.object({ proposal: proposalId, event: z.number().int() }),
    access: write,
    errors: [],
  }),
  rewordProposal: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals/:proposal/reword',
    summary: 'Give a proposal a new wording; the earlier one is kept, and so are its votes',
    input: z.object({ ...changingProposal, ...wordingInput, reason }),
    output: z.object({ v: z.number().int(), event: z.number().int() }),
    access: write,
    errors: ['not-found', 'stale-version', 'consensus.proposal-not-active', 'consensus.proposal-unchanged'],
  }),
  classifyProposal: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals/:proposal/classify',
    summary: 'Set kind, perspective, category and short name',
    input: z.object({
      ...changingProposal,
      ...placingInput,
      shortName: wordingInput.shortName,
      reason: z.string().trim().max(500),
    }),
    output: z.object({ v: z.number().int(), event: z.number().int() }),
    access: write,
    errors: ['not-found', 'stale-version', 'consensus.proposal-not-active', 'consensus.proposal-unchanged'],
  }),
  splitProposal: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals/:proposal/split',
    summary: 'Make several proposals of one',
    input: z.object({
      ...changingProposal,
      parts: z
        .array(z.object({ ...wordingInput, ...placingInput }))
        .min(2)
        .max(10),
      reason,
    }),
    output: z.object({ proposals: z.array(proposalId), event: z.number().int() }),
    access: write,
    errors: ['not-found', 'stale-version', 'consensus.proposal-not-active'],
  }),
  mergeProposals: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals/merge',
    summary: 'Make one proposal of several',
    input: z.object({
      ...changing,
      from: z
        .array(z.object({ proposal: proposalId, expectedVersion }))
        .min(2)
        .max(20),
      ...wordingInput,
      ...placingInput,
      reason,
    }),
    output: z.object({ proposal: proposalId, event: z.number().int() }),
    access: write,
    errors: ['not-found', 'stale-version', 'consensus.proposal-not-active'],
  }),
  withdrawProposal: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals/:proposal/withdraw',
    summary: 'Take a proposal out of the list; it can be brought back',
    input: z.object({ ...changingProposal, reason }),
    output: z.object({ event: z.number().int() }),
    access: write,
    errors: ['not-found', 'stale-version', 'consensus.proposal-not-active'],
  }),
  restoreProposal: endpoint({
    method: 'POST',
    path: '/api/a/:association/proposals/:proposal/restore',
    summary: 'Bring a withdrawn proposal back',
    input: z.object({ ...changingProposal, reason }),
    output: z.object({ event: z.number().int() }),
    access: write,
    errors: ['not-found', 'stale-version', 'consensus.proposal-not-withdrawn'],
  }),
  undoBankEvent: endpoint({
    method: 'POST',
    path: '/api/a/:association/bank/undo',
    summary: 'Take back a change, while nothing has been built on it',
    input: z.object({ ...changing, event: z.number().int().positive() }),
    output: done,
    access: write,
    errors: ['not-found', 'consensus.change-built-on'],
  }),
  listSimilar: endpoint({
    method: 'GET',
    path: '/api/a/:association/bank/similar',
    summary: 'Pairs of wordings that are alike; people decide whether they are the same',
    input: z.object(inAssociation),
    output: z.object({ pairs: z.array(similarPair) }),
    access: { ...read, somewhere: true },
    errors: [],
  }),
  readImport: endpoint({
    method: 'POST',
    path: '/api/a/:association/bank/import/read',
    summary: 'Read a file or pasted text as a table; nothing is saved',
    input: z.object({ ...inAssociation, ...importSource }),
    output: importTable,
    access: write,
    errors: ['consensus.import-unreadable', 'too-large'],
    large: true,
  }),
  previewImport: endpoint({
    method: 'POST',
    path: '/api/a/:association/bank/import/preview',
    summary: 'What an import would do, row by row; nothing is saved',
    input: z.object({ ...inAssociation, ...importPlan }),
    output: importPreview,
    access: write,
    errors: ['too-large'],
    large: true,
  }),
  importProposals: endpoint({
    method: 'POST',
    path: '/api/a/:association/bank/import',
    summary: 'Take the rows in, all or none',
    input: z.object({ ...changing, ...importPlan, skip: z.array(z.number().int()).max(2000) }),
    output: z.object({ imported: z.number().int(), event: z.number().int() }),
    access: write,
    errors: ['consensus.import-stopped', 'consensus.import-empty', 'too-large'],
    large: true,
  }),
  exportProposals: endpoint({
    method: 'GET',
    path: '/api/a/:association/bank/export',
    summary: 'The filtered list as a file: CSV for a spreadsheet, or JSON',
    input: z.object({ ...inAssociation, ...bankFilter, format: z.enum(['csv', 'json']) }),
    output: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
    access: { ...read, somewhere: true },
    errors: [],
  }),
}
