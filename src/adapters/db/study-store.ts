import { sql } from 'kysely'
import { z } from 'zod'
import type { StudyStore } from '#application/measurement/study-ports.ts'
import type { StudyId } from '#domain/kernel/id.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const state = z.enum(['running', 'ended'])
const place = sql<number>`sent.place::int`

const studies = (tx: Tx) =>
  rowsOf(tx).selectFrom('study').selectAll().where('association_id', '=', tx.association)

const toStudy = (row: { study_id: StudyId; version: number; name: string; state: string }) => ({
  ...{ id: row.study_id, version: row.version, name: row.name, state: state.parse(row.state) },
})

const find: StudyStore['find'] = async (tx, study) => {
  const row = await studies(tx).where('study_id', '=', study).executeTakeFirst()
  return row ? toStudy(row) : null
}

export const studyStore: StudyStore = {
  async list(tx) {
    return (await studies(tx).orderBy('name').orderBy('study_id').execute()).map(toStudy)
  },
  find,
  async lock(tx, study) {
    await sql`
      select 1 from study where association_id = ${tx.association} and study_id = ${study}
      for no key update`.execute(rowsOf(tx))
    return find(tx, study)
  },
  async add(tx, { id, version, name, state: begun }) {
    await rowsOf(tx)
      .insertInto('study')
      .values({ association_id: tx.association, study_id: id, version, name, state: begun })
      .execute()
  },
  async save(tx, { id, version, state: now }) {
    await rowsOf(tx)
      .updateTable('study')
      .set({ version, state: now })
      .where('association_id', '=', tx.association)
      .where('study_id', '=', id)
      .execute()
  },
  async cards(tx, study) {
    const rows = await rowsOf(tx)
      .selectFrom('study_card')
      .select(['unit_id', 'card_hmac'])
      .where('association_id', '=', tx.association)
      .where('study_id', '=', study)
      .orderBy('card_hmac')
      .execute()
    return rows.map(({ unit_id, card_hmac }) => ({ unit: unit_id, mark: card_hmac }))
  },
  async addCards(tx, study, cards) {
    const sorted = cards.toSorted((a, b) => Buffer.compare(a.mark, b.mark))
    const marks = packBytes(sorted.map(({ mark }) => mark))
    await sql`
      insert into study_card (association_id, study_id, card_hmac, unit_id)
      select ${tx.association}, ${study}, ${unpackedAt(marks, place)}, (${sorted.map(({ unit }) => unit)}::uuid[])[sent.place]
      from generate_series(1, ${sorted.length}::int) as sent (place)
      order by sent.place`.execute(rowsOf(tx))
  },
  async hasCard(tx, study, mark) {
    const row = await rowsOf(tx)
      .selectFrom('study_card')
      .select('study_id')
      .where('association_id', '=', tx.association)
      .where('study_id', '=', study)
      .where('card_hmac', '=', Buffer.from(mark))
      .executeTakeFirst()
    return row !== undefined
  },
  async removeCard(tx, study, mark) {
    await rowsOf(tx)
      .deleteFrom('study_card')
      .where('association_id', '=', tx.association)
      .where('study_id', '=', study)
      .where('card_hmac', '=', Buffer.from(mark))
      .execute()
  },
  async withdrawn(tx, study) {
    const rows = await rowsOf(tx)
      .selectFrom('study_withdrawal')
      .select('mark')
      .where('association_id', '=', tx.association)
      .where('study_id', '=', study)
      .orderBy('mark')
      .execute()
    return rows.map(({ mark }) => mark)
  },
  async addWithdrawn(tx, study, mark) {
    await rowsOf(tx)
      .insertInto('study_withdrawal')
      .values({ association_id: tx.association, study_id: study, mark: Buffer.from(mark) })
      .execute()
  },
  async removeAll(tx, study) {
    const { numDeletedRows } = await rowsOf(tx)
      .deleteFrom('study_card')
      .where('association_id', '=', tx.association)
      .where('study_id', '=', study)
      .executeTakeFirst()
    await rowsOf(tx)
      .deleteFrom('study_withdrawal')
      .where('association_id', '=', tx.association)
      .where('study_id', '=', study)
      .execute()
    return Number(numDeletedRows)
  },
  async dropUnspent(tx, wave, slip) {
    await sql`
      with gone as (
        delete from slip
        where association_id = ${tx.association} and wave_id = ${wave} and slip_hmac = ${Buffer.from(slip)}
          and spent is null
        returning unit_id
      )
      update cohort set slips_out = slips_out - 1
      where association_id = ${tx.association} and wave_id = ${wave}
        and unit_id in (select unit_id from gone)`.execute(rowsOf(tx))
  },
}
