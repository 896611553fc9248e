import type { ContactStore } from '#application/measurement/contact-ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

/** PostgreSQL takes at most 65,535 parameters a statement; a row brings five. */
const rowsAtATime = 5_000

const rowsIn = (tx: Tx, wave: WaveId) =>
  rowsOf(tx)
    .selectFrom('wave_contact')
    .select(['contact_id', 'unit_id', 'email'])
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['executeTakeFirstOrThrow']>>

const toContact = ({ contact_id, unit_id, email }: Row) => ({ id: contact_id, unit: unit_id, email })

export const contactStore: ContactStore = {
  async list(tx, wave) {
    return (await rowsIn(tx, wave).orderBy('email').execute()).map(toContact)
  },

  async find(tx, wave, contact) {
    const row = await rowsIn(tx, wave).where('contact_id', '=', contact).executeTakeFirst()
    return row ? toContact(row) : null
  },

  async add(tx, wave, contacts) {
    for (let at = 0; at < contacts.length; at += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('wave_contact')
        .values(
          contacts.slice(at, at + rowsAtATime).map(({ id, unit, email }) => ({
            ...{ association_id: tx.association, wave_id: wave },
            ...{ contact_id: id, unit_id: unit, email },
          })),
        )
        .execute()
    }
  },

  async change(tx, wave, { id, unit, email }) {
    await rowsOf(tx)
      .updateTable('wave_contact')
      .set({ unit_id: unit, email })
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('contact_id', '=', id)
      .execute()
  },

  async remove(tx, wave, contacts) {
    if (contacts.length === 0) return 0
    const { numDeletedRows } = await rowsOf(tx)
      .deleteFrom('wave_contact')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('contact_id', 'in', [...contacts])
      .executeTakeFirst()
    return Number(numDeletedRows)
  },

  async unfetched(tx, wave) {
    const rows = await rowsIn(tx, wave)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('wave_token')
              .select('wave_token.contact_id')
              .whereRef('wave_token.association_id', '=', 'wave_contact.association_id')
              .whereRef('wave_token.wave_id', '=', 'wave_contact.wave_id')
              .whereRef('wave_token.contact_id', '=', 'wave_contact.contact_id'),
          ),
        ),
      )
      .orderBy('email')
      .execute()
    return rows.map(toContact)
  },

  async forgetFetched(tx, wave) {
    await rowsOf(tx)
      .deleteFrom('wave_token')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .execute()
  },

  async removeAll(tx, wave) {
    for (const table of ['wave_token', 'wave_letter'] as const) {
      await rowsOf(tx)
        .deleteFrom(table)
        .where('association_id', '=', tx.association)
        .where('wave_id', '=', wave)
        .execute()
    }
    const { numDeletedRows } = await rowsOf(tx)
      .deleteFrom('wave_contact')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
}
