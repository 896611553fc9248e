import { type Kysely, sql } from 'kysely'
import { guardInsertOnlyTable } from '../row-security.ts'

const statements = [
  // What a wave asked and how it was counted, as it was when its figures were let out. Never worked out again.
  sql`
    create table wave_release (
      association_id uuid not null,
      wave_id uuid not null,
      facts jsonb not null,
      released_at timestamptz not null,
      released_by text not null,
      primary key (association_id, wave_id),
      foreign key (association_id, wave_id) references wave
    )`,
  // One row for each group whose answers are shown together, with all its questions. Protected figures are not in it.
  sql`
    create table wave_result (
      association_id uuid not null,
      wave_id uuid not null,
      cut_no integer not null,
      cut jsonb not null,
      cells jsonb not null,
      primary key (association_id, wave_id, cut_no),
      foreign key (association_id, wave_id) references wave_release
    )`,
  // Every figure that has been let out, in the order it was judged.
  sql`
    create table release (
      association_id uuid not null,
      wave_id uuid not null,
      release_no integer not null,
      question text not null,
      kind text not null check (kind in ('share', 'distribution')),
      cut_no integer not null,
      way text not null check (way in ('wave', 'cut', 'others')),
      released_at timestamptz not null,
      released_by text not null,
      primary key (association_id, wave_id, release_no),
      foreign key (association_id, wave_id, cut_no) references wave_result
    )`,
  // What other associations may read: copies, each by an act of its own.
  sql`
    create table published_aggregate (
      published_id uuid primary key,
      association_id uuid not null,
      wave_id uuid not null,
      point_id uuid not null,
      facts jsonb not null,
      published_at timestamptz not null,
      unique (association_id, wave_id, point_id)
    )`,
  // A written answer is shown as somebody left it. What was written goes when the review is done.
  sql`alter table answer_text add column shown_text text`,
  sql`alter table answer_text drop constraint answer_text_review_check`,
  sql`
    alter table answer_text add constraint answer_text_review_check
    check (review in ('waiting', 'released', 'blacked', 'withheld'))`,
]

export const result = {
  no: 16,
  name: 'result',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
    for (const table of ['wave_release', 'wave_result', 'release']) await guardInsertOnlyTable(db, table)
  },
}
