import { sql } from 'kysely'
import type { ClaimedLetter, LetterStore } from '#application/measurement/contact-ports.ts'
import type { ContactId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]
type Row = Readonly<{
  wave_id: WaveId
  contact_id: ContactId
  round: number
  unit_id: UnitId
  email: string
}>

/** PostgreSQL takes at most 65,535 parameters a statement; a row brings five. */
const rowsAtATime = 5_000

const lettersTo = (tx: Tx, wave: WaveId, contact: ContactId) =>
  rowsOf(tx)
    .deleteFrom('wave_letter')
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .where('contact_id', '=', contact)

export const letterStore: LetterStore = {
  async list(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('wave_letter')
      .select(['contact_id', 'round', 'state'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .execute()
    return rows.map(({ contact_id, round, state }) => ({ contact: contact_id, round, state }))
  },

  async queue(tx, wave, round, contacts) {
    for (let at = 0; at < contacts.length; at += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('wave_letter')
        .values(
          contacts.slice(at, at + rowsAtATime).map((contact) => ({
            ...{ association_id: tx.association, wave_id: wave, contact_id: contact },
            ...{ round, state: 'waiting' as const },
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  },

  async retry(tx, wave) {
    const { numUpdatedRows } = await rowsOf(tx)
      .updateTable('wave_letter')
      .set({ state: 'waiting' })
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('state', '=', 'failed')
      .executeTakeFirst()
    return Number(numUpdatedRows)
  },

  async forget(tx, wave, contact) {
    await lettersTo(tx, wave, contact).execute()
  },

  async claim(tx) {
    // Whoever has fetched a code since a reminder was queued gets none.
    await sql`
      delete from wave_letter as letter
      where letter.association_id = ${tx.association} and letter.state = 'waiting' and letter.round > 0
        and exists (
          select 1 from wave_token
          where wave_token.association_id = letter.association_id and wave_token.wave_id = letter.wave_id
            and wave_token.contact_id = letter.contact_id
        )`.execute(rowsOf(tx))
    const { rows } = await sql<Row>`
      with next as (
        select letter.wave_id, letter.contact_id, letter.round
        from wave_letter as letter
        join wave on wave.association_id = letter.association_id and wave.wave_id = letter.wave_id
          and wave.state = 'active'
        where letter.association_id = ${tx.association} and letter.state = 'waiting'
        order by letter.wave_id, letter.contact_id, letter.round
        limit 1
        for update of letter skip locked
      )
      update wave_letter as letter set state = 'sending'
      from next, wave_contact
      where letter.association_id = ${tx.association} and letter.wave_id = next.wave_id
        and letter.contact_id = next.contact_id and letter.round = next.round
        and wave_contact.association_id = ${tx.association} and wave_contact.wave_id = next.wave_id
        and wave_contact.contact_id = next.contact_id
      returning letter.wave_id, letter.contact_id, letter.round, wave_contact.unit_id, wave_contact.email
    `.execute(rowsOf(tx))
    return rows[0] ? toLetter(rows[0]) : null
  },

  async settle(tx, { wave, id, round }, state) {
    await rowsOf(tx)
      .updateTable('wave_letter')
      .set({ state })
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('contact_id', '=', id)
      .where('round', '=', round)
      .execute()
  },

  async giveUp(tx) {
    await rowsOf(tx)
      .updateTable('wave_letter')
      .set({ state: 'failed' })
      .where('association_id', '=', tx.association)
      .where('state', '=', 'sending')
      .execute()
  },
}

const toLetter = ({ wave_id, contact_id, round, unit_id, email }: Row): ClaimedLetter => ({
  ...{ wave: wave_id, id: contact_id, round },
  ...{ unit: unit_id, email },
})
