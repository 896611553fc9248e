import type { Proposal } from '#domain/consensus/proposal.ts'
import type { BankEvent } from './bank-ports.ts'

/** How many of its kind the list held that a proposal came in with: "förslag 7 av 97". */
export function listSize(
  { id, kind }: Pick<Proposal, 'id' | 'kind'>,
  bank: readonly Pick<Proposal, 'id' | 'kind'>[],
  events: readonly Pick<BankEvent, 'operation' | 'to'>[],
): number {
  const list = events.find(({ operation, to }) => operation === 'import' && to.includes(id))
  const together = new Set(list?.to)
  return bank.filter((other) => other.kind === kind && together.has(other.id)).length
}
