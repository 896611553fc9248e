import { type Kysely, sql } from 'kysely'
import type { DatabaseHabits } from '#domain/measurement/wave/shield.ts'
import { StartFailure } from '../start-failure.ts'

const OLDEST = 16

export type Settings = Readonly<Record<string, string>>

/** What Samsyn relies on in a server it did not start itself; the first demand not met is the answer. */
export async function assertServer(owner: Kysely<unknown>): Promise<void> {
  const unmet = firstUnmet(await readSettings(owner))
  if (unmet) throw unmet
  await assertSwedish(owner)
}

export function firstUnmet(settings: Settings): StartFailure | undefined {
  const version = Math.floor(Number(settings.server_version_num) / 10_000)
  if (version < OLDEST) return new StartFailure('database-too-old', { found: version, needed: OLDEST })
  const { server_encoding: encoding = '' } = settings
  if (encoding !== 'UTF8') return new StartFailure('database-encoding', { found: encoding })
  const careless = ['fsync', 'synchronous_commit', 'full_page_writes'].find(
    (name) => settings[name] === 'off',
  )
  if (careless) return new StartFailure('database-not-durable', { setting: careless })
  // With it on, the server could tell at what second each ballot was written.
  if (settings.track_commit_timestamp === 'on') return new StartFailure('database-remembers-commits')
  const remembered = remembersParameters(settings)
  return remembered ? new StartFailure('database-remembers-parameters', { setting: remembered }) : undefined
}

/** What the server does with times and values on its own, for those who ask how answers are protected. */
export async function habitsOf(owner: Kysely<unknown>): Promise<DatabaseHabits> {
  const settings = await readSettings(owner)
  return {
    keepsTimes: settings.track_commit_timestamp === 'on',
    logsValues: remembersParameters(settings) !== undefined,
    archives: settings.archive_mode !== undefined && settings.archive_mode !== 'off',
  }
}

async function readSettings(owner: Kysely<unknown>): Promise<Settings> {
  const { rows } = await sql<{
    name: string
    setting: string
  }>`select name, setting from pg_settings`.execute(owner)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

/** The setting that would write the values of a statement, and so a ballot's blob, into the server's log. */
function remembersParameters(settings: Settings): string | undefined {
  if (settings.log_parameter_max_length_on_error !== '0') return 'log_parameter_max_length_on_error'
  if (settings.log_parameter_max_length === '0') return undefined
  if (settings.log_statement === 'all' || settings.log_statement === 'mod') return 'log_statement'
  if (settings.log_duration === 'on') return 'log_duration'
  if (Number(settings.log_transaction_sample_rate) > 0) return 'log_transaction_sample_rate'
  return ['log_min_duration_statement', 'log_min_duration_sample'].find((name) => Number(settings[name]) >= 0)
}

const PLACES = ['Ockelbo', 'Zinkgruvan', 'Åre', 'Ängelholm', 'Örebro']

export async function assertSwedish(owner: Kysely<unknown>, locale = 'sv-SE'): Promise<void> {
  try {
    const found = await owner.transaction().execute(async (tx) => {
      // Ours to make and gone with the transaction: the server's own list of collations may be shorter.
      await sql`create collation pg_temp.samsyn_probe (provider = icu, locale = ${sql.lit(locale)})`.execute(
        tx,
      )
      const { rows } = await sql<{ places: string[] }>`
        select array_agg(place order by place collate pg_temp.samsyn_probe) as places
        from unnest(${[...PLACES].reverse()}::text[]) as place`.execute(tx)
      await sql`drop collation pg_temp.samsyn_probe`.execute(tx)
      return rows[0]?.places ?? []
    })
    if (found.join() === PLACES.join()) return
    throw new StartFailure('database-collation', { found: found.join(' < ') })
  } catch (error) {
    if (error instanceof StartFailure) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure('database-collation', { found: reason }, { cause: error })
  }
}
