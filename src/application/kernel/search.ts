import { authoriseSomewhere } from '#application/authorise-somewhere.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { traceEndpoints } from '#contract/trace.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { SearchSource } from './trace-ports.ts'

type Row = typeof traceEndpoints.search

const most = 30

/** Asks each context for what it has by these words. */
export const search =
  ({ read, sources }: Readonly<{ read: Read; sources: readonly SearchSource[] }>) =>
  async (actor: Actor, { association, q }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authoriseSomewhere(actor, 'search.use', association)
    return read(association, async (tx) => {
      const found = []
      for (const source of sources) found.push(...(await source(tx, actor, q, most + 1)))
      return { hits: found.slice(0, most), more: found.length > most }
    })
  }
