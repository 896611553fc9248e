import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const statements = [
  sql`
    create table measure_point (
      association_id uuid not null,
      point_id uuid not null,
      v integer not null,
      revision integer not null,
      state text not null check (state in ('draft', 'approved', 'retired')),
      entry jsonb,
      content jsonb not null,
      retirement jsonb,
      approved_at timestamptz,
      approved_by text,
      primary key (association_id, point_id, v)
    )`,
  // One draft and one version in force at a time.
  sql`
    create unique index measure_point_one_draft on measure_point (association_id, point_id)
    where state = 'draft'`,
  sql`
    create unique index measure_point_one_approved on measure_point (association_id, point_id)
    where state = 'approved'`,
  sql`
    create table register_value (
      association_id uuid not null,
      point_id uuid not null,
      unit text not null,
      period text not null,
      population text not null check (population in ('consenting', 'all')),
      revision integer not null,
      numerator bigint not null check (numerator >= 0),
      denominator bigint check (denominator >= numerator),
      source text not null,
      entered_by text not null,
      note text,
      primary key (association_id, point_id, unit, period, population, revision)
    )`,
  sql`
    create table document_check (
      association_id uuid not null,
      check_id uuid not null,
      point_id uuid not null,
      seq integer not null,
      title text collate swedish not null,
      dated text not null,
      reviewer text not null,
      reviewed_on text not null,
      answers jsonb not null,
      primary key (association_id, check_id),
      unique (association_id, point_id, seq)
    )`,
]

export const measurePoint = {
  no: 15,
  name: 'measure-point',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
    for (const table of ['measure_point', 'register_value', 'document_check']) {
      await guardTenantTable(db, table)
    }
  },
}
