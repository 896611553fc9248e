import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  // Whom a wave asks, in modes with a list. Nothing here leads to an answer, and the table is in no backup.
  sql`
    create table wave_contact (
      association_id uuid not null,
      wave_id uuid not null,
      contact_id uuid not null,
      unit_id uuid not null,
      email text not null,
      primary key (association_id, wave_id, contact_id),
      unique (association_id, wave_id, email),
      foreign key (association_id, wave_id) references wave,
      foreign key (association_id, unit_id) references unit
    )`,
  // What is to be sent, and what became of it; never when. Round 0 is the invitation, the others are reminders.
  sql`
    create table wave_letter (
      association_id uuid not null,
      wave_id uuid not null,
      contact_id uuid not null,
      round integer not null,
      state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
      primary key (association_id, wave_id, contact_id, round),
      foreign key (association_id, wave_id, contact_id) references wave_contact
    )`,
  // That a code has been fetched, never what is on it nor whether it has been used. Gone with the close.
  sql`
    create table wave_token (
      association_id uuid not null,
      wave_id uuid not null,
      contact_id uuid not null,
      blinded_sha256 bytea not null,
      blind_sig bytea not null,
      primary key (association_id, wave_id, contact_id),
      foreign key (association_id, wave_id, contact_id) references wave_contact
    )`,
]

export const waveContact = {
  no: 18,
  name: 'wave-contact',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of ['wave_contact', 'wave_letter', 'wave_token']) await guardTenantTable(db, table)
  },
}
