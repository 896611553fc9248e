import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  sql`
    create table pack (
      association_id uuid not null,
      conference_id uuid not null,
      version integer not null,
      state text not null check (state in ('draft', 'frozen')),
      edition integer not null,
      texts jsonb not null,
      primary key (association_id, conference_id),
      foreign key (association_id, conference_id) references conference
    )`,
  sql`
    create table pack_edition (
      association_id uuid not null,
      conference_id uuid not null,
      v integer not null,
      tree text not null,
      tree_sha256 bytea not null,
      frozen_by text not null,
      frozen_at timestamptz not null,
      thawed_reason text,
      primary key (association_id, conference_id, v),
      foreign key (association_id, conference_id) references pack
    )`,
  // Whether a link has been opened and its reader is ready: never when, and only ever told as a number.
  sql`
    create table prep_access (
      association_id uuid not null,
      expert_id uuid not null,
      conference_id uuid not null,
      link integer not null,
      secret_sha256 bytea not null,
      opened boolean not null,
      ready boolean not null,
      primary key (association_id, expert_id),
      unique (association_id, conference_id, secret_sha256),
      foreign key (association_id, conference_id) references conference,
      foreign key (association_id, expert_id) references expert on delete cascade
    )`,
  // One row a list, sealed under a code that only its owner has. Nothing leads from it to an expert.
  sql`
    create table prep_list (
      association_id uuid not null,
      conference_id uuid not null,
      list_sha256 bytea not null,
      sealed bytea not null,
      primary key (association_id, conference_id, list_sha256),
      foreign key (association_id, conference_id) references conference
    )`,
  // No asker, no time, no order.
  sql`
    create table clarification (
      association_id uuid not null,
      clarification_id uuid not null,
      conference_id uuid not null,
      proposal_id uuid not null,
      v integer not null,
      question text not null,
      withdrawn_reason text,
      primary key (association_id, clarification_id),
      foreign key (association_id, conference_id) references conference,
      foreign key (association_id, proposal_id, v) references proposal_version
    )`,
  sql`create index on clarification (association_id, conference_id)`,
  // Answers are added, never changed: the last one holds, and those before it stay. No key leads to a question, as
  // none leads to a ballot.
  sql`
    create table clarification_answer (
      association_id uuid not null,
      clarification_id uuid not null,
      no integer not null,
      answer text not null,
      answered_by text not null,
      answered_at timestamptz not null,
      primary key (association_id, clarification_id, no)
    )`,
  // Until it is added up; then every row of the conference is deleted.
  sql`
    create table prep_contribution (
      association_id uuid not null,
      conference_id uuid not null,
      contribution_key bytea not null,
      readings jsonb not null,
      primary key (association_id, conference_id, contribution_key),
      foreign key (association_id, conference_id) references conference
    )`,
  sql`
    create table prep_summary (
      association_id uuid not null,
      conference_id uuid not null,
      n integer not null,
      sums jsonb not null,
      primary key (association_id, conference_id),
      foreign key (association_id, conference_id) references conference
    )`,
]

const guarded = [
  'pack',
  'pack_edition',
  'prep_access',
  'prep_list',
  'clarification',
  'clarification_answer',
  'prep_contribution',
  'prep_summary',
]

export const preparation = {
  no: 10,
  name: 'preparation',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of guarded) await guardTenantTable(db, table)
  },
}
