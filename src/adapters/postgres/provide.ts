import pg from 'pg'
import type { Secret } from './secret.ts'

export const DATABASE = 'samsyn'
export const OWNER = 'samsyn'
export const APPLICATION = 'samsyn_app'

export type Urls = Readonly<{ maintenance: string; owner: string; application: string }>

export function urlsFor(port: number, secret: Secret, database = DATABASE): Urls {
  const at = (role: string, password: string, name: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${name}`
  return {
    maintenance: at(OWNER, secret.owner, 'postgres'),
    owner: at(OWNER, secret.owner, database),
    application: at(APPLICATION, secret.application, database),
  }
}

/** Makes the application's role and the database where they are missing, and sets the role's password. */
export async function provideDatabase(urls: Urls, secret: Secret, database = DATABASE): Promise<void> {
  const client = new pg.Client({ connectionString: urls.maintenance })
  await client.connect()
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [APPLICATION])
    if (role.rowCount === 0) await client.query(`create role ${APPLICATION}`)
    // A utility statement takes no parameters; the password is our own hexadecimal.
    await client.query(
      `alter role ${APPLICATION} login nosuperuser nobypassrls nocreatedb nocreaterole password '${secret.application}'`,
    )
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}
