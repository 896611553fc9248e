import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { BankEvent, NewEvent } from '#application/consensus/bank-ports.ts'
import { proposalId } from '#contract/kernel.ts'
import { kinds, proposalOperations } from '#domain/consensus/proposal.ts'
import type { ProposalEventTable } from './schema/bank.ts'

const operation = z.enum(proposalOperations)
const ids = z.array(proposalId)

const detail = z.object({
  undoes: z.number().optional(),
  before: z.object({ v: z.number(), kind: z.enum(kinds), category: z.string().nullable() }).nullish(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export function toEvent(row: Selectable<ProposalEventTable>): BankEvent {
  const { undoes, before, facts } = detail.parse(row.detail)
  return {
    seq: row.seq,
    operation: operation.parse(row.op),
    from: ids.parse(row.from_ids),
    to: ids.parse(row.to_ids),
    reason: row.reason,
    actor: row.actor_name,
    at: row.at.toISOString(),
    undoes: undoes ?? null,
    before: before ?? null,
    facts: facts ?? {},
  }
}

export const toEventColumns = ({
  operation: op,
  from,
  to,
  reason,
  actor,
  undoes,
  before,
  facts,
}: NewEvent) => ({
  op,
  from_ids: [...from],
  to_ids: [...to],
  reason,
  actor_name: actor,
  detail: JSON.stringify({ undoes, before, facts }),
})
