import { z } from 'zod'
import type { FileFacts, ResultFileStore } from '#application/measurement/result-file-ports.ts'
import { rowsOf } from './transaction.ts'

/** Written by this program into a table that nobody can change. */
const facts = z.custom<FileFacts>((value) => typeof value === 'object')

export const resultFileStore: ResultFileStore = {
  async add(tx, { id, facts: ordered, at, by, account }) {
    await rowsOf(tx)
      .insertInto('result_file')
      .values({
        ...{ association_id: tx.association, file_id: id, facts: JSON.stringify(ordered) },
        ...{ ordered_at: at, ordered_by: by, account_id: account },
      })
      .execute()
  },

  async find(tx, id) {
    const row = await rowsOf(tx)
      .selectFrom('result_file')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('file_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { ordered_at: at, ordered_by: by, account_id: account } = row
    return { id, facts: facts.parse(row.facts), at, by, account }
  },
}
