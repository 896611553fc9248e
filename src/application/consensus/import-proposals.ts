import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { newProposal } from '#domain/consensus/bank-change.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import type { ImportedProposal } from '#domain/consensus/proposal-import.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { type BankPorts, citing, leaveEvent, mayChangeBank } from './leave-bank-event.ts'
import { rowsAgainst } from './preview-import.ts'

type Input = InputOf<typeof bankEndpoints.importProposals>

function toProposal(id: ProposalId, { kind, originalNo, ...row }: ImportedProposal): readonly Proposal[] {
  if (kind === null) return []
  const { citation, page, party } = row
  const sources = citation === null ? [] : [{ type: 'document', party, citation, page }]
  return [newProposal(id, { kind, ...row }, sources, originalNo)]
}

/** Takes the rows in, all or none. A row that cannot be taken in must have been skipped. */
export const importProposals =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ imported: number; event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, async (tx) => {
      const bank = await ports.bank.ensure(tx)
      const skipped = new Set(input.skip)
      const kept = input.rows.filter(({ line }) => !skipped.has(line))
      if (kept.length === 0) throw new DomainError('consensus.import-empty')
      const rows = rowsAgainst({ ...input, rows: kept }, await ports.bank.list(tx))
      const stopped = rows.filter(({ state }) => state === 'stopped')
      if (stopped.length > 0) {
        throw new DomainError('consensus.import-stopped', {
          n: stopped.length,
          lines: stopped.map(({ line }) => `${line}`),
        })
      }
      const proposals = rows.flatMap(({ proposal }) =>
        toProposal(ports.randomness.uuid() as ProposalId, proposal),
      )
      await ports.bank.add(tx, bank.id, proposals)
      const event = await leaveEvent(ports, tx, actor, {
        in: bank.id,
        operation: 'import',
        from: [],
        to: proposals.map(({ id }) => id),
        reason: input.name,
        facts: { rows: proposals.length, skipped: skipped.size },
        links: citing(proposals),
      })
      return { imported: proposals.length, event }
    })
  }
