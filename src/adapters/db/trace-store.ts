import type { TraceWriter } from '#application/ports.ts'
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
