import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const tables = [
  sql`
    create table bank (
      association_id uuid not null references association,
      bank_id uuid not null,
      name text collate swedish not null,
      source text,
      created_at timestamptz not null default now(),
      primary key (association_id, bank_id)
    )`,
  sql`
    create table proposal (
      association_id uuid not null,
      proposal_id uuid not null,
      bank_id uuid not null,
      original_no integer,
      kind text not null check (kind in ('process', 'effect')),
      state text not null check (state in ('active', 'merged', 'split', 'withdrawn')),
      category text,
      current_v integer not null,
      primary key (association_id, proposal_id),
      foreign key (association_id, bank_id) references bank
    )`,
  sql`create index on proposal (association_id, bank_id)`,
  sql`
    create table proposal_version (
      association_id uuid not null,
      proposal_id uuid not null,
      v integer not null,
      text text,
      short_name text,
      explanation text,
      easy_text text,
      perspective text,
      perspective_candidates text[] not null,
      perspective_basis text,
      flags text[] not null,
      basis text not null,
      sha256 bytea not null,
      primary key (association_id, proposal_id, v),
      foreign key (association_id, proposal_id) references proposal
    )`,
  sql`
    create table proposal_source (
      association_id uuid not null,
      proposal_id uuid not null,
      n integer not null,
      type text not null,
      party_org text,
      citation text not null,
      page text,
      primary key (association_id, proposal_id, n),
      foreign key (association_id, proposal_id) references proposal
    )`,
  sql`
    create table proposal_event (
      association_id uuid not null,
      bank_id uuid not null,
      seq integer not null,
      op text not null,
      from_ids uuid[] not null,
      to_ids uuid[] not null,
      reason text not null,
      actor_name text not null,
      at timestamptz not null default now(),
      detail jsonb not null,
      primary key (association_id, bank_id, seq),
      foreign key (association_id, bank_id) references bank
    )`,
  sql`
    create table conference (
      association_id uuid not null,
      conference_id uuid not null,
      bank_id uuid not null,
      name text collate swedish not null,
      place text,
      begins_on text,
      state text not null,
      version integer not null,
      level integer not null,
      pseudonym text not null,
      k_open integer not null,
      free_seats boolean not null,
      code text not null,
      cards_replaced integer not null,
      is_invented boolean not null,
      charter_sha256 bytea,
      chain_head bytea,
      cancelled_reason text,
      created_at timestamptz not null default now(),
      primary key (association_id, conference_id),
      foreign key (association_id, bank_id) references bank
    )`,
  sql`
    create table conference_code (
      code text primary key,
      association_id uuid not null,
      conference_id uuid not null
    )`,
  sql`
    create table expert (
      association_id uuid not null,
      expert_id uuid not null,
      conference_id uuid not null,
      name text collate swedish not null,
      organisation text collate swedish,
      background text not null,
      invitation_state text not null,
      primary key (association_id, expert_id),
      foreign key (association_id, conference_id) references conference
    )`,
  sql`create index on expert (association_id, conference_id)`,
  sql`
    create table seat (
      association_id uuid not null,
      seat_id uuid not null,
      conference_id uuid not null,
      expert_id uuid,
      number integer not null,
      label text not null,
      card integer not null,
      secret_sha256 bytea not null,
      present boolean not null,
      joined boolean not null,
      handed_out boolean not null,
      primary key (association_id, seat_id),
      unique (association_id, conference_id, number),
      unique (association_id, conference_id, secret_sha256),
      foreign key (association_id, conference_id) references conference,
      foreign key (association_id, expert_id) references expert
    )`,
  sql`
    create table round (
      association_id uuid not null,
      round_id uuid not null,
      conference_id uuid not null,
      no integer not null,
      name text collate swedish not null,
      state text not null,
      version integer not null,
      mode text not null,
      form text not null,
      plan jsonb not null,
      "freeze" text,
      freeze_sha256 bytea,
      earlier_freezes text[] not null,
      previous_head bytea,
      current_slot integer,
      slot_states text[],
      key_node text,
      lot_nonce bytea,
      present_n integer,
      cast_n integer,
      result jsonb,
      result_sha256 bytea,
      head bytea,
      minutes integer,
      opened_at timestamptz,
      closes_at timestamptz,
      closed_at timestamptz,
      parent_round_id uuid,
      replaces_round_id uuid,
      successor_round_id uuid,
      run_off jsonb,
      voided_from text,
      voided_reason text,
      imported jsonb,
      created_at timestamptz not null default now(),
      primary key (association_id, round_id),
      foreign key (association_id, conference_id) references conference
    )`,
  sql`create index on round (association_id, conference_id, no)`,
  sql`
    create table round_item (
      association_id uuid not null,
      round_id uuid not null,
      pos integer not null,
      proposal_id uuid not null,
      v integer not null,
      withdrawn_reason text,
      primary key (association_id, round_id, pos),
      unique (association_id, round_id, proposal_id),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, proposal_id, v) references proposal_version
    )`,
  sql`
    create table elector (
      association_id uuid not null,
      round_id uuid not null,
      seat_id uuid not null,
      primary key (association_id, round_id, seat_id),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, seat_id) references seat
    )`,
  sql`
    create table round_secret (
      association_id uuid not null,
      round_id uuid not null,
      slot integer not null,
      public_key bytea not null,
      primary key (association_id, round_id, slot),
      foreign key (association_id, round_id) references round
    )`,
  sql`
    create table ballot_intake (
      association_id uuid not null,
      round_id uuid not null,
      slot integer not null,
      envelope_key bytea not null,
      sealed bytea not null,
      primary key (association_id, round_id, slot, envelope_key),
      foreign key (association_id, round_id) references round
    )`,
  sql`
    create table ballot (
      association_id uuid not null,
      round_id uuid not null,
      slot integer not null,
      ballot_id uuid not null,
      answers text not null,
      primary key (association_id, round_id, slot, ballot_id),
      foreign key (association_id, round_id) references round
    )`,
  sql`
    create table tally (
      association_id uuid not null,
      round_id uuid not null,
      pos integer not null,
      yes integer not null,
      no integer not null,
      abstain integer not null,
      primary key (association_id, round_id, pos),
      foreign key (association_id, round_id, pos) references round_item
    )`,
  sql`
    create table round_outcome (
      association_id uuid not null,
      round_id uuid not null,
      proposal_id uuid not null,
      v integer not null,
      yes integer,
      denom integer,
      rank integer,
      tied boolean not null,
      fate text not null,
      primary key (association_id, round_id, proposal_id),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, proposal_id, v) references proposal_version
    )`,
  sql`
    create table protocol_version (
      association_id uuid not null,
      protocol_id uuid not null,
      v integer not null,
      conference_id uuid,
      level text not null check (level in ('extended', 'core')),
      state text not null,
      name text collate swedish not null,
      supersedes_v integer,
      decision jsonb,
      sha256 bytea not null,
      adopted_at timestamptz,
      primary key (association_id, protocol_id, v),
      foreign key (association_id, conference_id) references conference
    )`,
  sql`
    create table protocol_entry (
      association_id uuid not null,
      protocol_id uuid not null,
      v integer not null,
      no integer not null,
      proposal_id uuid not null,
      proposal_v integer not null,
      round_id uuid,
      kind text not null check (kind in ('process', 'effect')),
      wording_sha256 bytea not null,
      primary key (association_id, protocol_id, v, no),
      unique (association_id, protocol_id, v, proposal_id),
      foreign key (association_id, protocol_id, v) references protocol_version,
      foreign key (association_id, proposal_id, proposal_v) references proposal_version
    )`,
]

const guarded = [
  'bank',
  'proposal',
  'proposal_version',
  'proposal_source',
  'proposal_event',
  'conference',
  'expert',
  'seat',
  'round',
  'round_item',
  'elector',
  'round_secret',
  'ballot_intake',
  'ballot',
  'tally',
  'round_outcome',
  'protocol_version',
  'protocol_entry',
]

export const consensus = {
  no: 2,
  name: 'consensus',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
    for (const table of guarded) await guardTenantTable(db, table)
  },
}
