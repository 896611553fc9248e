import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#adapters/db/connect.ts'
import { runExampleReset } from '../../../src/cli/example-reset.ts'
import { run as command } from '../../_util/cluster-setup.ts'
import { type OwnCluster, startOwnCluster } from '../../_util/own-cluster.ts'

let cluster: OwnCluster
let url: string
let rows: pg.Client

// A role that owns its database and nothing else: row security holds it like everybody.
const role = { role: 'plain', password: 'plain' }

beforeAll(async () => {
  cluster = await startOwnCluster()
  await command(cluster.embedded.ownerUrl, `create role plain login password 'plain'`)
  url = await cluster.createDatabase('played_with', role)
  // As the first start does.
  await (await openDatabase({ dataFolder: cluster.folder, databaseUrl: url, listenUrl: null })).close()
  // As the server's own superuser, who sees past row security.
  rows = new pg.Client({
    connectionString: cluster.embedded.ownerUrl.replace(/\/[^/]*$/, '/played_with'),
  })
  await rows.connect()
})
afterAll(async () => {
  await rows?.end()
  await cluster?.stop()
})

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await runExampleReset(args, {
    env: { DATABASE_URL: url, SAMSYN_DATA: cluster.folder },
    readFile: () => Promise.reject(new Error('it reads no file')),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

const count = async (what: string): Promise<number> =>
  (await rows.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? -1

describe('samsyn example reset', () => {
  it('makes the example where there is none', async () => {
    const { code, out } = await run('--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ isNew: true })
    expect(await count('proposal')).toBe(137)
  })

  it('puts it back where there is one, and says so', async () => {
    await rows.query(`update proposal set state = 'withdrawn'`)
    const { code, out } = await run()
    expect([code, out]).toEqual([0, 'Exemplet är återställt: 137 förslag, 5 omröstningar, 2 protokoll.\n'])
    expect(await count(`proposal where state = 'active'`)).toBe(137)
    expect(await count('audit_event')).toBe(2)
  })

  it('explains itself in both languages, and a wrong call', async () => {
    expect((await run('--help')).out).toContain('samsyn example reset')
    expect((await run('--help', '--lang', 'en')).out).toContain('Other associations are not touched')
    expect((await run('now')).code).toBe(2)
    expect((await run('--nu')).code).toBe(2)
  })
})
