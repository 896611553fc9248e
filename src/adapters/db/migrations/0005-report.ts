import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  sql`
    create table report (
      association_id uuid not null,
      report_id uuid not null,
      kind text not null check (kind in ('conference')),
      subject_id uuid not null,
      version integer not null,
      lang text not null check (lang in ('sv', 'en')),
      fields jsonb not null,
      primary key (association_id, report_id),
      unique (association_id, kind, subject_id)
    )`,
  sql`
    create table report_edition (
      association_id uuid not null,
      report_id uuid not null,
      v integer not null,
      state text not null check (state in ('published', 'superseded', 'withdrawn')),
      title text collate swedish not null,
      lang text not null check (lang in ('sv', 'en')),
      tree text not null,
      tree_sha256 bytea not null,
      content_sha256 bytea not null,
      published_by text not null,
      published_at timestamptz not null,
      reason text,
      withdrawn_reason text,
      check ((state = 'withdrawn') = (withdrawn_reason is not null)),
      primary key (association_id, report_id, v),
      foreign key (association_id, report_id) references report
    )`,
  sql`
    create table report_file (
      association_id uuid not null,
      report_id uuid not null,
      v integer not null,
      file text not null,
      media_type text not null,
      bytes bytea not null,
      sha256 bytea not null,
      renderer text not null,
      primary key (association_id, report_id, v, file),
      foreign key (association_id, report_id, v) references report_edition
    )`,
]

export const report = {
  no: 5,
  name: 'report',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of ['report', 'report_edition', 'report_file']) await guardTenantTable(db, table)
  },
}
