import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const statements = [
  sql`
    create table study (
      association_id uuid not null,
      study_id uuid not null,
      version integer not null,
      name text collate swedish not null,
      state text not null check (state in ('running', 'ended')),
      primary key (association_id, study_id)
    )`,
  // A card as a keyed hash: no time, no name, and nothing that a wave's slips have.
  sql`
    create table study_card (
      association_id uuid not null,
      study_id uuid not null,
      card_hmac bytea not null,
      unit_id uuid not null,
      primary key (association_id, study_id, card_hmac),
      foreign key (association_id, study_id) references study
    )`,
  sql`
    create table study_withdrawal (
      association_id uuid not null,
      study_id uuid not null,
      mark bytea not null,
      primary key (association_id, study_id, mark),
      foreign key (association_id, study_id) references study
    )`,
  // Comes out of the sealed answer as it is opened, and is nowhere before.
  sql`alter table answer_set add column person text`,
]

export const study = {
  no: 20,
  name: 'study',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
    for (const table of ['study', 'study_card', 'study_withdrawal']) await guardTenantTable(db, table)
  },
}
