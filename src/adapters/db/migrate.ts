import { type Kysely, sql } from 'kysely'
import { StartFailure, type Tell } from '../start-failure.ts'
import { type Migration, migrations, newestMigration, stepName } from './migrations/index.ts'
import { grantToApplication } from './row-security.ts'

/** Any number that no other program in the same database is likely to lock. */
const LOCK = 2014_0409_23

type Options = Readonly<{
  /** The role that gets the rows; null where the owner itself runs the application. */
  applicationRole: string | null
  /** Stop at this step: a backup is loaded into the tables it was taken from. */
  to?: number
  steps?: readonly Migration[]
  tell?: Tell
}>

/**
 * Brings the database to this program's newest step. Two nodes that start together do it once: the second
 * waits and finds it done. Each step is its own transaction, so that a failing one leaves what was there.
 */
export async function migrate(owner: Kysely<unknown>, options: Options): Promise<void> {
  await owner.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${sql.lit(LOCK)})`.execute(db)
    try {
      await migrateLocked(db, options)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(db)
    }
  })
}

async function migrateLocked(db: Kysely<unknown>, options: Options): Promise<void> {
  const { applicationRole, steps = migrations, tell } = options
  await sql`
    create table if not exists migration (
      no integer primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`.execute(db)
  const applied = await appliedMigration(db)
  const newest = steps === migrations ? newestMigration() : (steps.at(-1)?.no ?? 0)
  if (applied > newest) throw new StartFailure('database-newer', { database: applied, program: newest })
  const ahead = steps.filter(({ no }) => no > applied && no <= (options.to ?? newest))
  for (const step of ahead) {
    // A new database is not worth a line for each of its steps.
    if (applied > 0) tell?.({ code: 'migrating', step: stepName(step) })
    await take(db, step)
  }
  if (applicationRole !== null) await grantToApplication(db, applicationRole)
}

async function take(db: Kysely<unknown>, step: Migration): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      await step.up(tx)
      await sql`insert into migration (no, name) values (${step.no}, ${step.name})`.execute(tx)
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure('migration-failed', { step: stepName(step), reason }, { cause: error })
  }
}

/** The last step this database has taken; 0 where none has. */
export async function appliedMigration(db: Kysely<unknown>): Promise<number> {
  const table = await sql<{ found: boolean }>`select to_regclass('migration') is not null as found`.execute(
    db,
  )
  if (!table.rows[0]?.found) return 0
  const last = await sql<{ no: number | null }>`select max(no)::int as no from migration`.execute(db)
  return last.rows[0]?.no ?? 0
}
