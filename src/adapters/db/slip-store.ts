import { sql } from 'kysely'
import type { SlipStore } from '#application/measurement/wave-ports.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

const place = sql<number>`sent.place::int`

export const slipStore: SlipStore = {
  async cohorts(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('cohort')
      .leftJoin('slip', (join) =>
        join
          .onRef('slip.association_id', '=', 'cohort.association_id')
          .onRef('slip.wave_id', '=', 'cohort.wave_id')
          .onRef('slip.unit_id', '=', 'cohort.unit_id')
          .on('slip.spent', 'is not', null),
      )
      .select(['cohort.unit_id', 'slips_out', 'slips_returned', 'invited'])
      .select(({ fn }) => fn.count<string>('slip.slip_hmac').as('answers'))
      .where('cohort.association_id', '=', tx.association)
      .where('cohort.wave_id', '=', wave)
      .groupBy(['cohort.unit_id', 'slips_out', 'slips_returned', 'invited'])
      .orderBy('cohort.unit_id')
      .execute()
    return rows.map((row) => ({
      unit: row.unit_id,
      answers: Number(row.answers),
      slipsOut: row.slips_out,
      slipsReturned: row.slips_returned,
      invited: row.invited,
    }))
  },

  async add(tx, wave, unit, hashes) {
    const sent = packBytes(hashes.toSorted(Buffer.compare))
    await sql`
      insert into slip (association_id, wave_id, slip_hmac, unit_id, spent, settled)
      select ${tx.association}, ${wave}, ${unpackedAt(sent, place)}, ${unit}, null, false
      from generate_series(1, ${hashes.length}::int) as sent (place)
      order by sent.place`.execute(rowsOf(tx))
    await sql`
      insert into cohort (association_id, wave_id, unit_id, slips_out, slips_returned, invited)
      values (${tx.association}, ${wave}, ${unit}, ${hashes.length}, 0, 0)
      on conflict (association_id, wave_id, unit_id)
      do update set slips_out = cohort.slips_out + excluded.slips_out`.execute(rowsOf(tx))
  },

  async returned(tx, wave, unit, count) {
    await rowsOf(tx)
      .updateTable('cohort')
      .set({ slips_returned: count })
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('unit_id', '=', unit)
      .execute()
  },

  async removeAll(tx, wave) {
    const { numDeletedRows } = await rowsOf(tx)
      .deleteFrom('slip')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
}
