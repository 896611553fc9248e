import { authorise } from '#application/authorise.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import type { Actor } from '#domain/kernel/actor.ts'

type Row = typeof pointEndpoints.readRegisterFile

type Lines = readonly Readonly<{ line: number; cells: readonly string[] }>[]

/** Reads a file, or what was pasted, as lines of cells. Throws `consensus.import-unreadable` where it is none. */
export type ReadLines = (
  source: Readonly<{
    file: Readonly<{ name: string; base64: string }> | null
    pasted: string | null
    sheet: string | null
  }>,
) => Promise<Readonly<{ header: readonly string[] | null; rows: Lines }>>

/** A file of register counts as a table. The first line is its heading, whatever the reader makes of it. */
export const readRegisterFile =
  ({ readTable }: Readonly<{ readTable: ReadLines }>) =>
  async (actor: Actor, { association, file, pasted }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'register.write', { association })
    const { header, rows } = await readTable({ file, pasted, sheet: null })
    const lines = rows.map(({ line, cells }) => ({ line, cells: [...cells] }))
    if (header) return { header: [...header], rows: lines }
    const [first, ...rest] = lines
    return { header: first?.cells ?? [], rows: rest }
  }
