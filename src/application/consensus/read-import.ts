import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ImportTable } from '#contract/consensus/import.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ReadImport } from './import-ports.ts'
import { mayChangeBank } from './leave-bank-event.ts'

type Input = InputOf<typeof bankEndpoints.readImport>

/** Reads a file or a pasted text as a table. Nothing is saved, and nothing of it is thrown away. */
export const readImport =
  ({ readTable }: Readonly<{ readTable: ReadImport }>) =>
  async (actor: Actor, { association, ...source }: Input): Promise<ImportTable> => {
    mayChangeBank(actor, association)
    const { sheets, header, rows, columns, ...table } = await readTable(source)
    return {
      ...table,
      sheets: [...sheets],
      header: header && [...header],
      rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
      columns: [...columns],
    }
  }
