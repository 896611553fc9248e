import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  // One a conference; a new box has a new id.
  sql`
    create table evaluation (
      association_id uuid not null,
      conference_id uuid not null,
      evaluation_id uuid not null,
      state text not null check (state in ('open', 'closed', 'counted', 'discarded', 'imported')),
      version integer not null,
      present_n integer,
      handed_in_n integer,
      on_wall boolean not null,
      key_node text,
      printed jsonb,
      primary key (association_id, conference_id),
      foreign key (association_id, conference_id) references conference
    )`,
  sql`
    create table evaluation_secret (
      association_id uuid not null,
      conference_id uuid not null,
      public_key bytea not null,
      primary key (association_id, conference_id),
      foreign key (association_id, conference_id) references evaluation
    )`,
  sql`
    create table evaluation_intake (
      association_id uuid not null,
      conference_id uuid not null,
      envelope_key bytea not null,
      sealed bytea not null,
      primary key (association_id, conference_id, envelope_key),
      foreign key (association_id, conference_id) references evaluation
    )`,
  // Question 0 holds the comments. No form is put together here again: nothing leads from one row to another.
  sql`
    create table evaluation_answer (
      association_id uuid not null,
      conference_id uuid not null,
      question_no integer not null,
      answer_id uuid not null,
      option text not null,
      own_text text,
      primary key (association_id, conference_id, question_no, answer_id),
      foreign key (association_id, conference_id) references evaluation
    )`,
]

export const evaluation = {
  no: 8,
  name: 'evaluation',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of ['evaluation', 'evaluation_secret', 'evaluation_intake', 'evaluation_answer'])
      await guardTenantTable(db, table)
  },
}
