import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { APPLICATION_ROLE, findApplicationRole } from '#adapters/db/application-role.ts'
import { migrate } from '#adapters/db/migrate.ts'
import { startEmbedded } from '#adapters/postgres/start-embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}

/** Where the test databases are made: one server for the whole run, one template with the newest schema. */
export type TestCluster = Readonly<{
  ownerUrl: string
  appUrl: string
  /** The role that application connections must take; null where `appUrl` signs in as it. */
  takeRole: string | null
  template: string
}>

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  const { cluster, stop } = server ? await onServer(server) : await onOwnServer()
  const template = databaseUrl(cluster.ownerUrl, cluster.template)
  const owner = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: template, max: 1 }) }),
  })
  await run(cluster.ownerUrl, `create database ${cluster.template}`)
  await migrate(owner, { applicationRole: APPLICATION_ROLE })
  await owner.destroy()
  project.provide('cluster', cluster)
  return async () => {
    await run(cluster.ownerUrl, `drop database ${cluster.template} with (force)`)
    await stop()
  }
}

type Started = Readonly<{ cluster: TestCluster; stop(): Promise<void> }>

async function onOwnServer(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-cluster-'))
  // As root the server runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  const embedded = await startEmbedded({ dataFolder: folder, purpose: 'server', isDurable: false })
  return {
    cluster: {
      ownerUrl: embedded.ownerUrl,
      appUrl: embedded.appUrl,
      takeRole: null,
      template: 'samsyn_template',
    },
    async stop() {
      await embedded.stop('at-once')
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function onServer(url: string): Promise<Started> {
  const owner = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  })
  const takeRole = await findApplicationRole(owner, { mayTake: true })
  await owner.destroy()
  if (takeRole === null) throw new Error('TEST_DATABASE_URL must name a role that may create roles')
  // Several runs may share the server.
  const template = `samsyn_template_${randomBytes(4).toString('hex')}`
  return { cluster: { ownerUrl: url, appUrl: url, takeRole, template }, stop: async () => {} }
}

export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

export async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
