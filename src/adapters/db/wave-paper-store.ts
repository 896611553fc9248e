import { type Selectable, sql } from 'kysely'
import type { PaperDraft, PaperStore } from '#application/measurement/paper-ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { waveStates } from '#domain/measurement/wave/wave.ts'
import type { WavePaperTable } from './schema/wave-paper.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const rowsIn = (tx: Tx, wave: WaveId) =>
  rowsOf(tx)
    .selectFrom('wave_paper')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)

const draftOf = (row: Selectable<WavePaperTable>): PaperDraft => ({
  slip: row.slip_hmac,
  first: { by: row.first_by, sealed: row.first },
  second: row.second_by !== null && row.second ? { by: row.second_by, sealed: row.second } : null,
})

export const wavePaperStore: PaperStore = {
  async hold(tx, wave) {
    const row = await rowsOf(tx)
      .selectFrom('wave')
      .select('state')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .forShare()
      .executeTakeFirst()
    return waveStates.find((state) => state === row?.state) ?? null
  },

  async slip(tx, wave, slip) {
    const row = await rowsOf(tx)
      .selectFrom('slip')
      .select('spent')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('slip_hmac', '=', Buffer.from(slip))
      .executeTakeFirst()
    return row ? (row.spent === null ? 'free' : 'used') : 'unknown'
  },

  async list(tx, wave) {
    return (await rowsIn(tx, wave).orderBy('slip_hmac').execute()).map(draftOf)
  },

  async find(tx, wave, slip) {
    const row = await rowsIn(tx, wave).where('slip_hmac', '=', Buffer.from(slip)).executeTakeFirst()
    return row ? draftOf(row) : null
  },

  async lock(tx, wave, slip) {
    const row = await rowsIn(tx, wave)
      .where('slip_hmac', '=', Buffer.from(slip))
      .forUpdate()
      .executeTakeFirst()
    return row ? draftOf(row) : null
  },

  async save(tx, wave, { slip, first, second }) {
    const kept = {
      first_by: first.by,
      first: Buffer.from(first.sealed),
      second_by: second?.by ?? null,
      second: second ? Buffer.from(second.sealed) : null,
    }
    await rowsOf(tx)
      .insertInto('wave_paper')
      .values({ association_id: tx.association, wave_id: wave, slip_hmac: Buffer.from(slip), ...kept })
      .onConflict((oc) => oc.columns(['association_id', 'wave_id', 'slip_hmac']).doUpdateSet(kept))
      .execute()
  },

  async remove(tx, wave, slip) {
    await rowsOf(tx)
      .deleteFrom('wave_paper')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('slip_hmac', '=', Buffer.from(slip))
      .execute()
  },

  async count(tx, wave) {
    const row = await rowsOf(tx)
      .selectFrom('wave_paper_count')
      .select(['forms', 'fields', 'differing'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .executeTakeFirst()
    return row ?? { forms: 0, fields: 0, differing: 0 }
  },

  async addCount(tx, wave, { forms, fields, differing }) {
    await sql`
      insert into wave_paper_count (association_id, wave_id, forms, fields, differing)
      values (${tx.association}, ${wave}, ${forms}, ${fields}, ${differing})
      on conflict (association_id, wave_id) do update set
        forms = wave_paper_count.forms + excluded.forms,
        fields = wave_paper_count.fields + excluded.fields,
        differing = wave_paper_count.differing + excluded.differing`.execute(rowsOf(tx))
  },
}
