import { sql } from 'kysely'
import type { SlipStore } from '#application/measurement/wave-ports.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

const place = sql<number>`sent.place::int`

export const slipStore: SlipStore = {
  async cohorts(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('cohort')
      .select(['cohort.unit_id', 'slips_out', 'slips_returned', 'invited'])
      // At the opening the slips go and the answer sets come, in one transaction.
      .select((eb) => [
        eb
          .selectFrom('slip')
          .select(({ fn }) => fn.countAll<string>().as('n'))
          .whereRef('slip.association_id', '=', 'cohort.association_id')
          .whereRef('slip.wave_id', '=', 'cohort.wave_id')
          .whereRef('slip.unit_id', '=', 'cohort.unit_id')
          .where('slip.spent', 'is not', null)
          .as('sealed'),
        eb
          .selectFrom('answer_set')
          .select(({ fn }) => fn.countAll<string>().as('n'))
          .whereRef('answer_set.association_id', '=', 'cohort.association_id')
          .whereRef('answer_set.wave_id', '=', 'cohort.wave_id')
          .whereRef('answer_set.unit_id', '=', 'cohort.unit_id')
          .as('opened'),
      ])
      .where('cohort.association_id', '=', tx.association)
      .where('cohort.wave_id', '=', wave)
      .orderBy('cohort.unit_id')
      .execute()
    return rows.map((row) => ({
      unit: row.unit_id,
      answers: Number(row.sealed) + Number(row.opened),
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

  async invite(tx, wave, units) {
    await rowsOf(tx)
      .insertInto('cohort')
      .values(
        units.map(({ unit, invited }) => ({
          ...{ association_id: tx.association, wave_id: wave, unit_id: unit },
          ...{ slips_out: 0, slips_returned: 0, invited },
        })),
      )
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
