import { type RawBuilder, sql } from 'kysely'
import type { TraceReader, TraceWriter } from '#application/ports.ts'
import { isTraceRelation, isTraceType, type TraceLink } from '#domain/kernel/trace.ts'
import { rowsOf } from './transaction.ts'

/** Writes edges of the red thread; the same edge twice is one edge. */
export const traceWriter: TraceWriter = {
  async link(tx, edges) {
    if (edges.length === 0) return
    await rowsOf(tx)
      .insertInto('trace_edge')
      .values(
        edges.map(({ from, relation, to }) => ({
          association_id: tx.association,
          from_type: from.type,
          from_id: from.id,
          from_version: from.version ?? 0,
          relation,
          to_type: to.type,
          to_id: to.id,
          to_version: to.version ?? 0,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
}

type EdgeRow = Readonly<{
  from_type: string
  from_id: string
  from_version: number
  relation: string
  to_type: string
  to_id: string
  to_version: number
}>

/** What a newer program wrote and this one does not know is no step it can show. */
const toLink = (row: EdgeRow): readonly TraceLink[] =>
  isTraceType(row.from_type) && isTraceType(row.to_type) && isTraceRelation(row.relation)
    ? [
        {
          from: { type: row.from_type, id: row.from_id, version: row.from_version },
          relation: row.relation,
          to: { type: row.to_type, id: row.to_id, version: row.to_version },
        },
      ]
    : []

type End = 'from' | 'to'

const columnsOf = (end: End): RawBuilder<unknown> =>
  sql.raw(`edge.${end}_type, edge.${end}_id, edge.${end}_version`)

/** One recursive question: `union` keeps each node once, so that a ring or a diamond costs nothing extra. */
export const traceReader: TraceReader = {
  async edges(tx, { type, id, version }, direction) {
    const [near, far]: readonly [End, End] = direction === 'before' ? ['from', 'to'] : ['to', 'from']
    const { rows } = await sql<EdgeRow>`
      with recursive reached (type, id, version) as (
        select ${type}::text, ${id}::text, ${version}::integer
        union
        select ${columnsOf(far)}
        from reached join trace_edge edge
          on edge.association_id = ${tx.association}
          and (${columnsOf(near)}) = (reached.type, reached.id, reached.version)
      )
      select edge.from_type, edge.from_id, edge.from_version, edge.relation,
        edge.to_type, edge.to_id, edge.to_version
      from reached join trace_edge edge
        on edge.association_id = ${tx.association}
        and (${columnsOf(near)}) = (reached.type, reached.id, reached.version)
      -- Among steps as near as each other, a vote stands before the list it was taken into.
      order by edge.relation, edge.to_type desc, edge.from_type desc, edge.from_id, edge.to_id`.execute(
      rowsOf(tx),
    )
    return rows.flatMap(toLink)
  },

  async ofRelation(tx, relation) {
    const rows = await rowsOf(tx)
      .selectFrom('trace_edge')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('relation', '=', relation)
      .execute()
    return rows.flatMap(toLink)
  },
}
