import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AnswerStore } from '#application/measurement/wave-ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const place = sql<number>`sent.place::int`

const waitingIn = async (tx: Tx, wave: WaveId): Promise<number> => {
  const { n } = await rowsOf(tx)
    .selectFrom('answer_intake')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .executeTakeFirstOrThrow()
  return Number(n)
}

const pooledIn = async (tx: Tx, wave: WaveId): Promise<number> => {
  const { n } = await rowsOf(tx)
    .selectFrom('answer_pool')
    .select(sql<string>`coalesce(sum(cardinality(sealed)), 0)`.as('n'))
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** PostgreSQL takes at most 65,535 parameters a statement; a row brings six. */
const rowsAtATime = 5_000

/** Each with an id of version 4, in the order of their ids: nothing of time or order is in them. */
const underRandomIds = <Row>(rows: readonly Row[]): readonly (Row & { id: string })[] =>
  rows.map((row) => ({ ...row, id: randomUUID() })).toSorted((a, b) => (a.id < b.id ? -1 : 1))

const flushLock = (wave: WaveId) => sql`hashtextextended(${`flush/${wave}`}, 0)`

async function destroyed(tx: Tx, wave: WaveId, table: 'answer_set' | 'answer_text'): Promise<number> {
  const { numDeletedRows } = await rowsOf(tx)
    .deleteFrom(table)
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export const answerStore: AnswerStore = {
  waiting: waitingIn,

  async sealed(tx, wave) {
    return (await waitingIn(tx, wave)) + (await pooledIn(tx, wave))
  },

  async holdFlush(tx, wave) {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(${flushLock(wave)}) as held`.execute(rowsOf(tx))
    return rows[0]?.held === true
  },

  async awaitFlush(tx, wave) {
    await sql`select pg_advisory_xact_lock(${flushLock(wave)})`.execute(rowsOf(tx))
  },

  async takeWaiting(tx, wave) {
    const rows = await rowsOf(tx)
      .deleteFrom('answer_intake')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .returning('sealed')
      .execute()
    return rows.map(({ sealed }) => sealed)
  },

  async addBatch(tx, wave, sealed) {
    const sent = packBytes(sealed)
    await sql`
      insert into answer_pool (association_id, wave_id, batch_id, sealed)
      select ${tx.association}, ${wave}, ${randomUUID()}, array_agg(${unpackedAt(sent, place)} order by sent.place)
      from generate_series(1, ${sealed.length}::int) as sent (place)`.execute(rowsOf(tx))
  },

  async settleSlips(tx, wave, which) {
    await sql`
      with gone as (
        delete from slip
        where association_id = ${tx.association} and wave_id = ${wave} and spent is not null
          and (${which === 'all'} or not settled)
        returning slip_hmac, unit_id, spent
      )
      insert into slip (association_id, wave_id, slip_hmac, unit_id, spent, settled)
      select ${tx.association}, ${wave}, slip_hmac, unit_id, spent, true
      from gone order by slip_hmac`.execute(rowsOf(tx))
  },

  async batches(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('answer_pool')
      .select('batch_id')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .orderBy('batch_id')
      .execute()
    return rows.map(({ batch_id }) => batch_id)
  },

  async batch(tx, wave, batch) {
    const { rows } = await sql<{ sealed: Buffer }>`
      select unnest(sealed) as sealed from answer_pool
      where association_id = ${tx.association} and wave_id = ${wave} and batch_id = ${batch}`.execute(
      rowsOf(tx),
    )
    return rows.map(({ sealed }) => sealed)
  },

  async saveSets(tx, wave, sets) {
    const rows = underRandomIds(sets.map(({ unit, set, person = null }) => ({ unit, set, person })))
    for (let from = 0; from < rows.length; from += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('answer_set')
        .values(
          rows.slice(from, from + rowsAtATime).map(({ id, unit, set, person }) => ({
            association_id: tx.association,
            wave_id: wave,
            set_id: id,
            unit_id: unit,
            answers: set,
            person,
          })),
        )
        .execute()
    }
  },

  async saveTexts(tx, wave, texts) {
    const rows = underRandomIds(texts)
    for (let from = 0; from < rows.length; from += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('answer_text')
        .values(
          rows.slice(from, from + rowsAtATime).map(({ id, item, text }) => ({
            association_id: tx.association,
            wave_id: wave,
            text_id: id,
            item_id: item,
            own_text: text,
            shown_text: null,
            review: 'waiting',
          })),
        )
        .execute()
    }
  },

  async textsLeft(tx, wave) {
    const { n } = await rowsOf(tx)
      .selectFrom('answer_text')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('review', '=', 'waiting')
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async destroySealed(tx, wave) {
    const count = (await waitingIn(tx, wave)) + (await pooledIn(tx, wave))
    for (const table of ['answer_intake', 'answer_pool', 'wave_key', 'wave_paper'] as const) {
      await rowsOf(tx)
        .deleteFrom(table)
        .where('association_id', '=', tx.association)
        .where('wave_id', '=', wave)
        .execute()
    }
    return count
  },

  async evidence(tx, wave, rows) {
    if (rows.length === 0) return
    await rowsOf(tx)
      .insertInto('wave_evidence')
      .values(
        rows.map(({ what, count, on, decision }) => ({
          association_id: tx.association,
          wave_id: wave,
          evidence_id: randomUUID(),
          what,
          count,
          on_day: on,
          decision,
        })),
      )
      .execute()
  },

  destroySets: (tx, wave) => destroyed(tx, wave, 'answer_set'),
  destroyTexts: (tx, wave) => destroyed(tx, wave, 'answer_text'),

  async evidenceOf(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('wave_evidence')
      .select(['what', 'count', 'on_day as on', 'decision'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .orderBy('on_day')
      .orderBy('what')
      .execute()
    return rows
  },
}
