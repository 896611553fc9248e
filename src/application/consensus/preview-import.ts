import type { Read } from '#application/ports.ts'
import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ImportPreview } from '#contract/consensus/import.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { checkRows } from '#domain/consensus/import-check.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import type { CheckedRow } from '#domain/consensus/proposal-import.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { BankStore } from './bank-ports.ts'
import { mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.previewImport>

/** The rows as they would be taken in. What has been put aside is not in the way of coming in again. */
export const rowsAgainst = (
  input: Pick<Input, 'rows' | 'columns' | 'kindOtherwise' | 'citationOtherwise'>,
  proposals: readonly Proposal[],
): readonly CheckedRow[] =>
  checkRows(
    input.rows,
    { ...input, citationOtherwise: input.citationOtherwise || null },
    proposals
      .filter(({ state }) => state === 'active')
      .map(({ id, originalNo, current }) => ({ id, originalNo, text: current.text })),
  )

/** What an import would do, row by row. Nothing is saved. */
export const previewImport =
  ({ read, bank }: Readonly<{ read: Read; bank: BankStore }>) =>
  async (actor: Actor, input: Input): Promise<ImportPreview> => {
    mayChangeBank(actor, input.association)
    const rows = rowsAgainst(input, await read(input.association, bank.list))
    const inState = (state: CheckedRow['state']) => rows.filter((row) => row.state === state).length
    return {
      rows: rows.map(({ faults, ...row }) => ({ ...row, faults: [...faults] })),
      ready: inState('ready'),
      look: inState('look'),
      stopped: inState('stopped'),
    }
  }
