import { type Kysely, sql } from 'kysely'

/**
 * Guards a tenant table: a transaction sees and writes the rows of the association it has set, and
 * no rows at all where none is set. Forced, so that it also holds where the owner runs the application.
 */
export async function guardTenantTable(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table)
  const own = sql`association_id = nullif(current_setting('samsyn.association', true), '')::uuid`
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  await sql`create policy own_association on ${name} using (${own}) with check (${own})`.execute(db)
}

/** Lets the application's role read and write rows, and nothing else. */
export async function grantToApplication(db: Kysely<unknown>, role: string): Promise<void> {
  const to = sql.id(role)
  await sql`grant usage on schema public to ${to}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema public to ${to}`.execute(db)
  await sql`grant usage, select on all sequences in schema public to ${to}`.execute(db)
  await sql`revoke insert, update, delete on migration from ${to}`.execute(db)
  // History cannot be rewritten by the role that writes it.
  await sql`revoke update, delete on audit_event from ${to}`.execute(db)
}
