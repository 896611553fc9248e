import { type Kysely, sql } from 'kysely'
import { StartFailure } from '../start-failure.ts'

export const APPLICATION_ROLE = 'samsyn_app'

type Self = Readonly<{ name: string; super: boolean; bypasses: boolean; creates: boolean }>

/**
 * The role that the application's connections take on a given server, made where the given role may make it.
 * Null: there is one role only, and forced row security holds it as well.
 */
export async function findApplicationRole(
  owner: Kysely<unknown>,
  { mayTake }: Readonly<{ mayTake: boolean }>,
): Promise<string | null> {
  const self = await readSelf(owner)
  if (mayTake && (self.super || self.creates)) await makeRole(owner)
  if (mayTake && self.name !== APPLICATION_ROLE && (await mayTakeRole(owner))) {
    await assertHarmless(owner)
    return APPLICATION_ROLE
  }
  if (self.super || self.bypasses) throw new StartFailure('database-role-unsafe', { role: self.name })
  return null
}

async function readSelf(owner: Kysely<unknown>): Promise<Self> {
  const { rows } = await sql<Self>`
    select rolname as name, rolsuper as super, rolbypassrls as bypasses, rolcreaterole as creates
    from pg_roles where rolname = current_user`.execute(owner)
  const [self] = rows
  if (!self) throw new Error('The current role is not in pg_roles')
  return self
}

const exists = async (owner: Kysely<unknown>): Promise<boolean> =>
  (await sql`select from pg_roles where rolname = ${APPLICATION_ROLE}`.execute(owner)).rows.length > 0

async function mayTakeRole(owner: Kysely<unknown>): Promise<boolean> {
  if (!(await exists(owner))) return false
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(current_user, ${APPLICATION_ROLE}, 'SET') as may`.execute(owner)
  return rows[0]?.may ?? false
}

async function makeRole(owner: Kysely<unknown>): Promise<void> {
  const role = sql.id(APPLICATION_ROLE)
  if (!(await exists(owner))) {
    // Another node may make it at this very moment; then it is there, which is all we want.
    await sql`create role ${role} nologin`.execute(owner).catch(async (error: unknown) => {
      if (!(await exists(owner))) throw error
    })
  }
  if (await mayTakeRole(owner)) return
  // Somebody else's role of that name cannot be taken: then the one role we have must do.
  await sql`grant ${role} to current_user with inherit false, set true`.execute(owner).catch(() => {})
}

async function assertHarmless(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ harmful: boolean }>`
    select rolsuper or rolbypassrls as harmful from pg_roles where rolname = ${APPLICATION_ROLE}`.execute(
    owner,
  )
  if (rows[0]?.harmful) throw new StartFailure('database-role-unsafe', { role: APPLICATION_ROLE })
}
