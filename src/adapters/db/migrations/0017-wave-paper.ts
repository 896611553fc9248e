import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  // What one or two people have keyed of a paper, under lock and key. No time, and no order but the number's hash.
  sql`
    create table wave_paper (
      association_id uuid not null,
      wave_id uuid not null,
      slip_hmac bytea not null,
      first_by text not null,
      first bytea not null,
      second_by text,
      second bytea,
      primary key (association_id, wave_id, slip_hmac),
      foreign key (association_id, wave_id) references wave
    )`,
  // How often two people read a field differently, over the whole wave.
  sql`
    create table wave_paper_count (
      association_id uuid not null,
      wave_id uuid not null,
      forms integer not null,
      fields integer not null,
      differing integer not null,
      primary key (association_id, wave_id),
      foreign key (association_id, wave_id) references wave
    )`,
]

export const wavePaper = {
  no: 17,
  name: 'wave-paper',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of ['wave_paper', 'wave_paper_count']) await guardTenantTable(db, table)
  },
}
