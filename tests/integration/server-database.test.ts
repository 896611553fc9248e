import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeBackup } from '#adapters/db/backup.ts'
import { connect, openDatabase } from '#adapters/db/connect.ts'
import { restoreBackup } from '#adapters/db/restore.ts'
import { assertSwedish } from '#adapters/db/server-demands.ts'
import { databaseUrl, run } from '../_util/cluster-setup.ts'
import { type OwnCluster, startOwnCluster } from '../_util/own-cluster.ts'
import { plantInstallation } from './backup/plant-installation.ts'

/** A role that owns its database and may do nothing else, as a hosting company gives. */
const plain = { role: 'plain', password: 'plain' }
/** A role that may make other roles, as a municipality's own server may give. */
const maker = { role: 'maker', password: 'maker' }

let cluster: OwnCluster
beforeAll(async () => {
  cluster = await startOwnCluster()
  await run(cluster.embedded.ownerUrl, `create role plain login password 'plain'`)
  await run(cluster.embedded.ownerUrl, `create role maker login createrole password 'maker'`)
})
afterAll(() => cluster?.stop())

const source = (databaseUrl: string) => ({ dataFolder: cluster.folder, databaseUrl, listenUrl: null })
const clock = () => new Date('2026-03-01T10:00:00Z')
const countOf = async (pool: { query(text: string): Promise<{ rows: { n: number }[] }> }, table: string) =>
  (await pool.query(`select count(*)::int as n from ${table}`)).rows[0]?.n

describe('a role that may make roles', () => {
  it('lends the application one that rows are held from', async () => {
    const url = await cluster.createDatabase('with_roles', maker)
    // The embedded server made the role already; the maker could not take that one.
    await run(cluster.embedded.ownerUrl, 'grant samsyn_app to maker with admin true, inherit false, set true')
    const connected = await openDatabase(source(url))
    expect(connected.applicationRole).toBe('samsyn_app')
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(connected.db)
    expect(rows).toEqual([{ role: 'samsyn_app' }])
    await plantInstallation(connected.ownerPool)
    expect(await countOf(connected.app, 'bank')).toBe(0)
    await expect(connected.app.query('create table mine (id integer)')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(connected.app.query('delete from audit_event')).rejects.toMatchObject({ code: '42501' })
    await connected.close()
  })
})

describe('a single role', () => {
  it('is held by row security itself, and its backup still has every row', async () => {
    const url = await cluster.createDatabase('single', plain)
    const connected = await openDatabase(source(url))
    expect(connected.applicationRole).toBeNull()
    await plantInstallation(connected.ownerPool)
    expect(await countOf(connected.ownerPool, 'bank')).toBe(0)

    const [own, past] = [join(cluster.folder, 'single.tar.gz'), join(cluster.folder, 'past.tar.gz')]
    const { tables } = await takeBackup(connected.ownerPool, own, clock)
    expect(Object.entries(tables).filter(([, table]) => table.rows === 0)).toEqual([])
    await connected.close()

    // What the cluster's owner sees, whom row security does not hold, is the truth to compare with.
    const asOwner = await connect(source(databaseUrl(cluster.embedded.ownerUrl, 'single')))
    await takeBackup(asOwner.ownerPool, past, clock)
    await asOwner.close()
    expect((await readFile(own)).equals(await readFile(past))).toBe(true)
  })

  it('restores, is held again afterwards, and gives the same file', async () => {
    const url = await cluster.createDatabase('single_again', plain)
    const connected = await connect(source(url))
    await restoreBackup(connected, join(cluster.folder, 'single.tar.gz'))
    expect(await countOf(connected.ownerPool, 'bank')).toBe(0)
    const again = join(cluster.folder, 'again.tar.gz')
    await takeBackup(connected.ownerPool, again, clock)
    await connected.close()
    const first = await readFile(join(cluster.folder, 'single.tar.gz'))
    expect((await readFile(again)).equals(first)).toBe(true)
  })

  it('refuses to restore over rows that row security hides from it', async () => {
    const url = new URL(databaseUrl(cluster.embedded.ownerUrl, 'single'))
    url.username = plain.role
    url.password = plain.password
    const held = await connect(source(url.href))
    await expect(restoreBackup(held, join(cluster.folder, 'single.tar.gz'))).rejects.toMatchObject({
      code: 'database-not-empty',
    })
    await held.close()
  })
})

describe('a backup of the embedded database', () => {
  it('restores on a server, and back, to the same file', async () => {
    const embedded = await connect(source(cluster.embedded.ownerUrl))
    const first = join(cluster.folder, 'single.tar.gz')
    await restoreBackup(embedded, first)
    const second = join(cluster.folder, 'embedded.tar.gz')
    await takeBackup(embedded.ownerPool, second, clock)
    await embedded.close()
    const server = await connect(source(await cluster.createDatabase('moved', plain)))
    await restoreBackup(server, second)
    const third = join(cluster.folder, 'moved.tar.gz')
    await takeBackup(server.ownerPool, third, clock)
    await server.close()
    expect((await readFile(third)).equals(await readFile(first))).toBe(true)
  })
})

describe('a server is refused', () => {
  it('that nobody answers at', async () => {
    await expect(connect(source('postgres://nobody@127.0.0.1:1/none'))).rejects.toMatchObject({
      code: 'database-unreachable',
    })
  })

  it('that loses commits in a power cut', async () => {
    const url = await cluster.createDatabase('careless')
    await run(cluster.embedded.ownerUrl, 'alter database careless set synchronous_commit to off')
    await expect(connect(source(url))).rejects.toMatchObject({
      code: 'database-not-durable',
      detail: { setting: 'synchronous_commit' },
    })
  })

  it('that sorts as another language does', async () => {
    const embedded = await connect(source(cluster.embedded.ownerUrl))
    await expect(assertSwedish(embedded.owner)).resolves.toBeUndefined()
    await expect(assertSwedish(embedded.owner, 'en-US')).rejects.toMatchObject({ code: 'database-collation' })
    await embedded.close()
  })

  it('that cannot hold every letter', async () => {
    await run(
      cluster.embedded.ownerUrl,
      `create database narrow encoding 'SQL_ASCII' locale 'C' locale_provider libc template template0`,
    )
    const url = databaseUrl(cluster.embedded.ownerUrl, 'narrow')
    await expect(connect(source(url))).rejects.toMatchObject({ code: 'database-encoding' })
  })

  it('that writes down what was sent', async () => {
    const url = await cluster.createDatabase('talkative')
    await run(cluster.embedded.ownerUrl, 'alter database talkative set log_min_duration_statement to 0')
    await run(cluster.embedded.ownerUrl, 'alter database talkative set log_parameter_max_length to -1')
    await expect(connect(source(url))).rejects.toMatchObject({ code: 'database-remembers-parameters' })
  })

  it('whose only role goes past row security', async () => {
    await run(cluster.embedded.ownerUrl, `create role passing login bypassrls password 'passing'`)
    const url = await cluster.createDatabase('passing', { role: 'passing', password: 'passing' })
    await expect(connect(source(url))).rejects.toMatchObject({ code: 'database-role-unsafe' })
  })
})
