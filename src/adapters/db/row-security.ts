import { type Kysely, sql } from 'kysely'
import { insertOnly } from './placement.ts'

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

/**
 * Guards a table whose rows stay as they were written: without a policy for it, nobody whom row security binds can
 * change or remove one, the owner included. The application's role lacks the rights as well.
 */
export async function guardInsertOnlyTable(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table)
  const own = sql`association_id = nullif(current_setting('samsyn.association', true), '')::uuid`
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  await sql`create policy own_association_read on ${name} for select using (${own})`.execute(db)
  await sql`create policy own_association_add on ${name} for insert with check (${own})`.execute(db)
}

/** Lets the application's role read and write rows, and nothing else. */
export async function grantToApplication(db: Kysely<unknown>, role: string): Promise<void> {
  const to = sql.id(role)
  await sql`grant usage on schema public to ${to}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema public to ${to}`.execute(db)
  await sql`grant usage, select on all sequences in schema public to ${to}`.execute(db)
  await sql`revoke insert, update, delete on migration from ${to}`.execute(db)
  // History cannot be rewritten by the role that writes it.
  for (const table of ['audit_event', ...insertOnly]) {
    const { rows } = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(
      db,
    )
    // A restored copy begins at the step it was taken at, where the newest tables are not made yet.
    if (rows[0]?.found) await sql`revoke update, delete on ${sql.table(table)} from ${to}`.execute(db)
  }
}
