import { type Kysely, sql } from 'kysely'
import { guardInsertOnlyTable, guardTenantTable } from '../row-security.ts'

const tables = [
  // No key to itself: a restore loads a table in one go. The tree is checked as it is saved.
  sql`
    create table unit (
      association_id uuid not null,
      unit_id uuid not null,
      kind text not null check (kind in ('association', 'initiative', 'site')),
      name text collate swedish not null,
      parent_id uuid,
      from_year integer not null,
      to_year integer,
      successor_id uuid,
      primary key (association_id, unit_id)
    )`,
  // The plan is a draft's and means nothing once there is a row in wave_version.
  sql`
    create table wave (
      association_id uuid not null,
      wave_id uuid not null,
      version integer not null,
      state text not null check (state in (
        'draft', 'active', 'closed', 'opened', 'too_few', 'reviewed', 'released', 'archived', 'cancelled', 'voided'
      )),
      name text collate swedish not null,
      plan jsonb,
      closed_on text,
      answers integer,
      damaged integer,
      voided_from text,
      voided_reason text,
      primary key (association_id, wave_id)
    )`,
  // What was promised, as the text that was hashed. Written once.
  sql`
    create table wave_version (
      association_id uuid not null,
      wave_id uuid not null,
      settings text not null,
      settings_sha256 bytea not null,
      primary key (association_id, wave_id),
      foreign key (association_id, wave_id) references wave
    )`,
  sql`
    create table wave_key (
      association_id uuid not null,
      wave_id uuid not null,
      public_key bytea not null,
      need integer not null,
      holders integer not null,
      rehearsed boolean not null,
      primary key (association_id, wave_id),
      foreign key (association_id, wave_id) references wave
    )`,
  sql`
    create table cohort (
      association_id uuid not null,
      wave_id uuid not null,
      unit_id uuid not null,
      slips_out integer not null,
      slips_returned integer not null,
      invited integer not null,
      primary key (association_id, wave_id, unit_id),
      foreign key (association_id, wave_id) references wave,
      foreign key (association_id, unit_id) references unit
    )`,
  // Spent: by which attempt, as a hash. Settled: its mark has lost the order in which it came.
  sql`
    create table slip (
      association_id uuid not null,
      wave_id uuid not null,
      slip_hmac bytea not null,
      unit_id uuid not null,
      spent bytea,
      settled boolean not null,
      primary key (association_id, wave_id, slip_hmac),
      foreign key (association_id, wave_id) references wave
    )`,
  sql`
    create table answer_intake (
      association_id uuid not null,
      wave_id uuid not null,
      intake_id uuid not null,
      sealed bytea not null,
      primary key (association_id, wave_id, intake_id),
      foreign key (association_id, wave_id) references wave
    )`,
  sql`
    create table answer_pool (
      association_id uuid not null,
      wave_id uuid not null,
      batch_id uuid not null,
      sealed bytea[] not null,
      primary key (association_id, wave_id, batch_id),
      foreign key (association_id, wave_id) references wave
    )`,
  sql`
    create table answer_set (
      association_id uuid not null,
      wave_id uuid not null,
      set_id uuid not null,
      unit_id uuid not null,
      answers jsonb not null,
      primary key (association_id, wave_id, set_id),
      foreign key (association_id, wave_id) references wave
    )`,
  // Nothing here leads to a unit or to another answer.
  sql`
    create table answer_text (
      association_id uuid not null,
      wave_id uuid not null,
      text_id uuid not null,
      item_id text not null,
      own_text text not null,
      review text not null check (review in ('waiting', 'released', 'blacked')),
      primary key (association_id, wave_id, text_id),
      foreign key (association_id, wave_id) references wave
    )`,
  // What was destroyed, and by which decision; it stays when the rest is gone.
  sql`
    create table wave_evidence (
      association_id uuid not null,
      wave_id uuid not null,
      evidence_id uuid not null,
      what text not null,
      count integer not null,
      on_day text not null,
      decision text not null,
      primary key (association_id, wave_id, evidence_id),
      foreign key (association_id, wave_id) references wave
    )`,
]

const guarded = [
  'unit',
  'wave',
  'wave_key',
  'cohort',
  'slip',
  'answer_intake',
  'answer_pool',
  'answer_set',
  'answer_text',
] as const

export const wave = {
  no: 14,
  name: 'wave',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of guarded) await guardTenantTable(db, table)
    for (const table of ['wave_version', 'wave_evidence']) await guardInsertOnlyTable(db, table)
  },
}
