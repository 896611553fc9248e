import { type Kysely, sql } from 'kysely'
import { guardTenantTable } from '../row-security.ts'

const statements = [
  sql`alter table conference add column ticket text check (ticket in ('blind', 'card'))`,
  // Who has fetched a ticket; never what was written on it.
  sql`
    create table token_issue (
      association_id uuid not null,
      round_id uuid not null,
      seat_id uuid not null,
      blinded_sha256 bytea not null,
      blind_sig bytea not null,
      primary key (association_id, round_id, seat_id),
      foreign key (association_id, round_id) references round,
      foreign key (association_id, seat_id) references seat
    )`,
  // Hashes of the cards in the bowl; never who drew which.
  sql`
    create table ballot_card (
      association_id uuid not null,
      round_id uuid not null,
      token_sha256 bytea not null,
      primary key (association_id, round_id, token_sha256),
      foreign key (association_id, round_id) references round
    )`,
  // How many votes there could be too many, and who let it be so; not for whom.
  sql`
    create table ticket_replacement (
      association_id uuid not null,
      round_id uuid not null,
      no integer not null,
      reason text not null,
      approved_by text[] not null,
      primary key (association_id, round_id, no),
      foreign key (association_id, round_id) references round
    )`,
]

export const ticket = {
  no: 7,
  name: 'ticket',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
    for (const table of ['token_issue', 'ballot_card', 'ticket_replacement']) {
      await guardTenantTable(db, table)
    }
  },
}
