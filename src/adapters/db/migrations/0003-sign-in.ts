import { type Kysely, sql } from 'kysely'

const tables = [
  sql`
    create table sign_in_account (
      account_id uuid primary key,
      email text not null unique check (email = lower(email)),
      email_verified_at timestamptz,
      name text collate swedish not null,
      password_hash text,
      totp_sealed bytea,
      totp_since timestamptz,
      totp_last_step integer not null default 0,
      state text not null default 'active' check (state in ('active', 'closed')),
      language text not null default 'sv',
      created_at timestamptz not null default now()
    )`,
  sql`
    create table sign_in_session (
      session_id uuid primary key,
      token_sha256 bytea not null unique,
      account_id uuid not null references sign_in_account on delete cascade,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      proved_at timestamptz not null,
      second_factor_passed boolean not null,
      agent text not null
    )`,
  sql`create index on sign_in_session (account_id)`,
  sql`
    create table sign_in_passkey (
      credential_id text primary key,
      account_id uuid not null references sign_in_account on delete cascade,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      name text collate swedish not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    )`,
  sql`create index on sign_in_passkey (account_id)`,
  sql`
    create table sign_in_recovery_code (
      account_id uuid not null references sign_in_account on delete cascade,
      code_sha256 bytea not null,
      used_at timestamptz,
      primary key (account_id, code_sha256)
    )`,
  sql`
    create table sign_in_identity (
      issuer text not null,
      subject text not null,
      account_id uuid not null references sign_in_account on delete cascade,
      created_at timestamptz not null,
      primary key (issuer, subject)
    )`,
  sql`create index on sign_in_identity (account_id)`,
  sql`
    create table sign_in_link (
      link_id uuid primary key,
      token_sha256 bytea not null unique,
      purpose text not null check (purpose in ('first-admin', 'invitation', 'password-reset', 'sign-in')),
      account_id uuid references sign_in_account on delete cascade,
      email text,
      association_id uuid,
      roles text[] not null,
      made_by text not null,
      was_mailed boolean not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
  sql`create index on sign_in_link (association_id)`,
  sql`
    create table sign_in_challenge (
      challenge_id uuid primary key,
      kind text not null,
      account_id uuid references sign_in_account on delete cascade,
      data jsonb not null,
      expires_at timestamptz not null
    )`,
  sql`
    create table sign_in_throttle (
      key bytea primary key,
      level double precision not null,
      at timestamptz not null
    )`,
  sql`
    create table sign_in_membership (
      account_id uuid not null references sign_in_account on delete cascade,
      association_id uuid not null,
      is_demanding boolean not null,
      primary key (account_id, association_id)
    )`,
  sql`create index on sign_in_membership (association_id)`,
  sql`
    create table sign_in_installation_admin (
      account_id uuid primary key references sign_in_account on delete cascade,
      granted_at timestamptz not null
    )`,
]

export const signIn = {
  no: 3,
  name: 'sign-in',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
  },
}
