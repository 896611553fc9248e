import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

export const kernel = {
  no: 1,
  name: 'kernel',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create collation if not exists swedish (provider = icu, locale = 'sv-SE')`.execute(db)
    await sql`
      create table association (
        association_id uuid primary key,
        name text collate swedish not null,
        is_example boolean not null default false,
        locale text not null default 'sv',
        created_at timestamptz not null default now()
      )`.execute(db)
    await sql`
      create table organisation (
        organisation_id uuid primary key,
        kind text not null,
        name text collate swedish not null,
        code text,
        valid_from date,
        valid_to date
      )`.execute(db)
    await sql`
      create table membership (
        association_id uuid not null references association,
        organisation_id uuid not null references organisation,
        party_type text not null,
        primary key (association_id, organisation_id)
      )`.execute(db)
    await sql`
      create table role_assignment (
        association_id uuid not null references association,
        assignment_id uuid not null,
        account_id uuid not null,
        role text not null,
        scope_type text not null,
        scope_id uuid not null,
        granted_by text not null,
        granted_at timestamptz not null default now(),
        ended_at timestamptz,
        primary key (association_id, assignment_id)
      )`.execute(db)
    await sql`create index on role_assignment (association_id, account_id)`.execute(db)
    await sql`
      create table audit_head (
        association_id uuid primary key references association,
        seq integer not null,
        hash bytea not null
      )`.execute(db)
    await sql`
      create table audit_event (
        association_id uuid not null references association,
        seq integer not null,
        at timestamptz not null,
        actor_name text not null,
        actor_role text not null,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        subject_version integer,
        within_id text,
        reason text,
        detail jsonb not null,
        prev_hash bytea not null,
        hash bytea not null,
        primary key (association_id, seq)
      )`.execute(db)
    await sql`create index on audit_event (association_id, within_id, seq)`.execute(db)
    await sql`
      create table command (
        association_id uuid not null references association,
        command_id uuid not null,
        endpoint text not null,
        answer jsonb not null,
        at timestamptz not null default now(),
        primary key (association_id, command_id)
      )`.execute(db)
    await sql`create index on command (association_id, at)`.execute(db)
    await sql`
      create table trace_edge (
        association_id uuid not null references association,
        from_type text not null,
        from_id text not null,
        from_version integer not null,
        relation text not null,
        to_type text not null,
        to_id text not null,
        to_version integer not null,
        at timestamptz not null default now(),
        primary key (association_id, from_type, from_id, from_version, relation, to_type, to_id, to_version)
      )`.execute(db)
    await sql`create index on trace_edge (association_id, to_type, to_id, to_version)`.execute(db)
    await sql`
      create table source_note (
        association_id uuid not null references association,
        code text not null,
        subject_type text not null,
        subject_id text not null,
        words jsonb not null,
        primary key (association_id, code, subject_type, subject_id)
      )`.execute(db)
    await sql`create index on source_note (association_id, subject_type, subject_id)`.execute(db)
    for (const table of [
      'membership',
      'role_assignment',
      'audit_head',
      'audit_event',
      'command',
      'trace_edge',
      'source_note',
    ])
      await guardTenantTable(db, table)
  },
}
