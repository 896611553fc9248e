import { z } from 'zod'
import type { ArgumentStore } from '#application/consensus/argument-ports.ts'
import type { WriteTx } from '#application/ports.ts'
import { type Argument, stances } from '#domain/consensus/argument.ts'
import type { ArgumentId } from '#domain/kernel/id.ts'
import type { ArgumentTable } from './schema/group.ts'
import { rowsOf } from './transaction.ts'

const stance = z.enum(stances)

const toArgument = (row: Omit<ArgumentTable, 'association_id'>): Argument => ({
  id: row.argument_id,
  round: row.round_id,
  table: row.table_no,
  proposal: row.proposal_id,
  v: row.v,
  stance: stance.parse(row.stance),
  text: row.text,
})

const toColumns = ({ id, round, table, proposal, v, stance: side, text }: Argument) => ({
  argument_id: id,
  round_id: round,
  table_no: table,
  proposal_id: proposal,
  v,
  stance: side,
  text,
})

const find = (tx: WriteTx, argument: ArgumentId) =>
  rowsOf(tx)
    .selectFrom('argument')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('argument_id', '=', argument)

async function keepEarlier(
  tx: WriteTx,
  argument: Argument,
  reason: string,
  withdrawn: boolean,
): Promise<void> {
  const { last } = await rowsOf(tx)
    .selectFrom('argument_earlier')
    .select(({ fn }) => fn.max('edit').as('last'))
    .where('association_id', '=', tx.association)
    .where('argument_id', '=', argument.id)
    .executeTakeFirstOrThrow()
  await rowsOf(tx)
    .insertInto('argument_earlier')
    .values({
      ...toColumns(argument),
      association_id: tx.association,
      edit: Number(last ?? 0) + 1,
      reason,
      withdrawn,
    })
    .execute()
}

export const argumentStore: ArgumentStore = {
  async list(tx, rounds) {
    if (rounds.length === 0) return []
    const rows = await rowsOf(tx)
      .selectFrom('argument')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('round_id', 'in', [...rounds])
      .orderBy('table_no')
      .orderBy('argument_id')
      .execute()
    return rows.map(toArgument)
  },

  async earlier(tx, rounds) {
    if (rounds.length === 0) return []
    const rows = await rowsOf(tx)
      .selectFrom('argument_earlier')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('round_id', 'in', [...rounds])
      .orderBy('argument_id')
      .orderBy('edit')
      .execute()
    return rows.map((row) => ({
      ...toArgument(row),
      edit: row.edit,
      reason: row.reason,
      isWithdrawn: row.withdrawn,
    }))
  },

  async lock(tx, argument) {
    const row = await find(tx, argument).forUpdate().executeTakeFirst()
    return row ? toArgument(row) : null
  },

  async add(tx, argument) {
    await rowsOf(tx)
      .insertInto('argument')
      .values({ ...toColumns(argument), association_id: tx.association })
      .execute()
  },

  async replace(tx, before, after, reason) {
    await keepEarlier(tx, before, reason, false)
    await rowsOf(tx)
      .updateTable('argument')
      .set({ stance: after.stance, text: after.text })
      .where('association_id', '=', tx.association)
      .where('argument_id', '=', before.id)
      .execute()
  },

  async withdraw(tx, argument, reason) {
    await keepEarlier(tx, argument, reason, true)
    await rowsOf(tx)
      .deleteFrom('argument')
      .where('association_id', '=', tx.association)
      .where('argument_id', '=', argument.id)
      .execute()
  },
}
