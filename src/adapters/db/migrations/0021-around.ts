import { type Kysely, sql } from 'kysely'

const statements = [
  // The installation's own: no association's words are in them.
  sql`create table around_draft (locale text primary key, texts jsonb not null)`,
  sql`
    create table around_version (
      locale text not null,
      v integer not null,
      texts jsonb not null,
      approved_at timestamptz not null,
      approved_by text not null,
      primary key (locale, v)
    )`,
]

export const around = {
  no: 21,
  name: 'around',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}
