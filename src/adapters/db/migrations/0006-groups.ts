import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  sql`
    create table group_plan (
      association_id uuid not null,
      plan_id uuid not null,
      conference_id uuid not null,
      round_id uuid not null,
      no integer not null,
      made text not null check (made in ('mixed', 'fewest-moves', 'by-hand')),
      tables integer not null check (tables > 0),
      seed integer not null,
      steps integer not null,
      withdrawn boolean not null,
      created_at timestamptz not null default now(),
      primary key (association_id, plan_id),
      unique (association_id, round_id, no),
      foreign key (association_id, conference_id) references conference,
      foreign key (association_id, round_id) references round on delete cascade
    )`,
  sql`
    create table group_seat (
      association_id uuid not null,
      plan_id uuid not null,
      seat_id uuid not null,
      table_no integer not null check (table_no > 0),
      pinned boolean not null,
      primary key (association_id, plan_id, seat_id),
      foreign key (association_id, plan_id) references group_plan on delete cascade,
      foreign key (association_id, seat_id) references seat on delete cascade
    )`,
  sql`
    create table group_wish (
      association_id uuid not null,
      conference_id uuid not null,
      seat_a uuid not null,
      seat_b uuid not null,
      wish text not null check (wish in ('apart', 'together')),
      primary key (association_id, conference_id, seat_a, seat_b),
      foreign key (association_id, conference_id) references conference,
      foreign key (association_id, seat_a) references seat on delete cascade,
      foreign key (association_id, seat_b) references seat on delete cascade
    )`,
  sql`
    create table group_shown (
      association_id uuid not null,
      conference_id uuid not null,
      round_id uuid not null,
      primary key (association_id, conference_id),
      foreign key (association_id, conference_id) references conference,
      foreign key (association_id, round_id) references round on delete cascade
    )`,
  // No time, no order, nobody: what a table said, and nothing of who said it.
  sql`
    create table argument (
      association_id uuid not null,
      argument_id uuid not null,
      round_id uuid not null,
      table_no integer check (table_no > 0),
      proposal_id uuid not null,
      v integer not null,
      stance text not null check (stance in ('for', 'against', 'reword', 'unclear')),
      text text not null,
      primary key (association_id, argument_id),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, proposal_id, v) references proposal_version
    )`,
  sql`create index on argument (association_id, round_id)`,
  sql`
    create table argument_earlier (
      association_id uuid not null,
      argument_id uuid not null,
      edit integer not null,
      round_id uuid not null,
      table_no integer,
      proposal_id uuid not null,
      v integer not null,
      stance text not null,
      text text not null,
      reason text not null,
      withdrawn boolean not null,
      primary key (association_id, argument_id, edit),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, proposal_id, v) references proposal_version
    )`,
]

const guarded = ['group_plan', 'group_seat', 'group_wish', 'group_shown', 'argument', 'argument_earlier']

export const groups = {
  no: 6,
  name: 'groups',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of guarded) await guardTenantTable(db, table)
  },
}
