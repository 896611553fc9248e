import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const statements = [
  // Level 1 is practice: no conference, and so no round, can be held at it.
  sql`alter table conference add constraint conference_level_hidden check (level in (2, 3))`,
  sql`
    create table practice (
      association_id uuid not null,
      practice_id uuid not null,
      conference_id uuid not null,
      version integer not null,
      state text not null check (state in ('open', 'closed', 'ended')),
      plan jsonb,
      primary key (association_id, practice_id),
      foreign key (association_id, conference_id) references conference
    )`,
  // One at a time: wall and phones show one thing.
  sql`
    create unique index practice_at_hand on practice (association_id, conference_id) where state <> 'ended'`,
  sql`
    create table open_vote (
      association_id uuid not null,
      practice_id uuid not null,
      seat_id uuid not null,
      answers text not null,
      primary key (association_id, practice_id, seat_id),
      foreign key (association_id, practice_id) references practice,
      foreign key (association_id, seat_id) references seat on delete cascade
    )`,
]

export const practice = {
  no: 11,
  name: 'practice',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
    for (const table of ['practice', 'open_vote']) await guardTenantTable(db, table)
  },
}
