import { type Kysely, sql } from 'kysely'
import { guardInsertOnlyTable, guardTenantTable } from '../row-security.ts'

const tables = [
  sql`
    create table instrument (
      association_id uuid not null,
      instrument_id uuid not null,
      title text collate swedish not null,
      version integer not null,
      draft jsonb,
      primary key (association_id, instrument_id)
    )`,
  sql`
    create table instrument_version (
      association_id uuid not null,
      instrument_id uuid not null,
      v integer not null,
      sha256 bytea not null,
      item_n integer not null,
      content jsonb not null,
      locked_at timestamptz not null,
      locked_by text not null,
      primary key (association_id, instrument_id, v),
      foreign key (association_id, instrument_id) references instrument
    )`,
  sql`
    create table item_version (
      association_id uuid not null,
      item_id text not null,
      v integer not null,
      locales text[] not null,
      content jsonb not null,
      primary key (association_id, item_id, v)
    )`,
]

export const instrument = {
  no: 12,
  name: 'instrument',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    await guardTenantTable(db, 'instrument')
    for (const table of ['instrument_version', 'item_version']) await guardInsertOnlyTable(db, table)
  },
}
