import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const statements = [
  // Level 2: who has been given a paper; never which, and gone at the count.
  sql`
    create table paper_handout (
      association_id uuid not null,
      round_id uuid not null,
      seat_id uuid not null,
      primary key (association_id, round_id, seat_id),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, seat_id) references seat
    )`,
  sql`
    create table paper_pile (
      association_id uuid not null,
      pile_id uuid not null,
      round_id uuid not null,
      n integer not null,
      first_keyer text,
      second_keyer text,
      primary key (association_id, pile_id),
      unique (association_id, round_id),
      foreign key (association_id, round_id) references round
    )`,
  // What was read is sealed to the round, as a ballot is: in clear the log would tell for ever which votes were papers.
  sql`
    create table paper_key (
      association_id uuid not null,
      pile_id uuid not null,
      pos integer not null,
      pass integer not null check (pass in (1, 2)),
      sealed bytea not null,
      primary key (association_id, pile_id, pos, pass),
      foreign key (association_id, pile_id) references paper_pile
    )`,
  sql`
    create table channel_total (
      association_id uuid not null,
      round_id uuid not null,
      channel text not null check (channel in ('phone', 'paper', 'both', 'invalid')),
      n integer not null,
      primary key (association_id, round_id, channel),
      foreign key (association_id, round_id) references round
    )`,
]

export const paper = {
  no: 9,
  name: 'paper',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
    for (const table of ['paper_handout', 'paper_pile', 'paper_key', 'channel_total']) {
      await guardTenantTable(db, table)
    }
  },
}
