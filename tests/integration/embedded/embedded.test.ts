import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from '#adapters/postgres/process-identity.ts'
import { bundleChild, type Child, serverPid, startChild } from './child-process.ts'
import { createWritten, lost, query, startWriter } from './writer.ts'

const isRoot = process.getuid?.() === 0
/** `daemon` on every Unix: an account with a name that may do nothing in particular. */
const ORDINARY = 1

let bundle: string
let script: string
let data: string
let children: Child[] = []

beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'samsyn-child-'))
  script = await bundleChild(bundle)
})
afterAll(() => rmSync(bundle, { recursive: true, force: true }))

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'samsyn-data-'))
  chmodSync(data, 0o755)
})
afterEach(async () => {
  for (const child of children) {
    if (child.process.exitCode === null && child.process.signalCode === null) child.process.kill('SIGTERM')
    await child.exited
  }
  children = []
  killServerOf(data)
  // What the killed server had begun ends a moment after it.
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

function start(options: Parameters<typeof startChild>[2] = {}): Child {
  const child = startChild(script, data, options)
  children.push(child)
  return child
}

const kill = (pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL') => process.kill(pid ?? 0, signal)

function killServerOf(home: string): void {
  if (!existsSync(join(home, 'postgres', '18', 'postmaster.pid'))) return
  const pid = serverPid(home)
  if (isAlive(pid)) kill(pid)
}

async function untilMore(list: readonly unknown[], than: number): Promise<void> {
  while (list.length <= than) await wait(10)
}

describe('the embedded server', () => {
  it('starts, keeps its secrets to itself, and ends within five seconds of SIGTERM', async () => {
    const child = start()
    const { home, ownerUrl, appUrl } = await child.ready()
    const pid = serverPid(home)
    expect(
      await query(
        appUrl,
        'select current_user as role, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
      ),
    ).toEqual([{ role: 'samsyn_app', rolsuper: false, rolbypassrls: false }])
    const [facts] = await query(
      ownerUrl,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen,
        datlocprovider as provider, datlocale as locale, current_setting('data_checksums') as checksums,
        current_setting('log_statement') as log, current_setting('track_commit_timestamp') as timestamps
       from pg_database where datname = current_database()`,
    )
    expect(facts).toEqual({
      fsync: 'on',
      listen: '127.0.0.1',
      provider: 'i',
      locale: 'sv-SE',
      checksums: 'on',
      log: 'none',
      timestamps: 'off',
    })
    expect(statSync(join(home, 'secret.json')).mode & 0o077).toBe(0)
    expect(statSync(join(home, 'postgres', '18')).mode & 0o077).toBe(0)
    expect(existsSync(join(home, 'postgres', '18.password'))).toBe(false)

    const began = Date.now()
    kill(child.process.pid, 'SIGTERM')
    expect(await child.exited).toBe(0)
    expect(Date.now() - began).toBeLessThan(5_000)
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(home, 'lock.json'))).toBe(false)
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toContain('database system is shut down')
  })

  it('is refused a second time on the same folder, with the address of the first', async () => {
    await start().ready()
    const second = start()
    expect(await second.next('failed')).toMatchObject({
      code: 'already-running',
      detail: { address: 'http://127.0.0.1:4810' },
    })
    expect(await second.exited).toBe(1)
  })

  it('comes back after kill -9 of PostgreSQL, with every acknowledged row', async () => {
    const child = start()
    const { home, ownerUrl } = await child.ready()
    await createWritten(ownerUrl)
    const writer = startWriter(ownerUrl)
    await untilMore(writer.acknowledged, 50)
    kill(serverPid(home))
    await child.next('down')
    await child.next('up')
    await untilMore(writer.acknowledged, writer.acknowledged.length + 20)
    await writer.stop()
    expect(await lost(ownerUrl, writer.acknowledged)).toEqual([])
  })

  it('is taken over after kill -9 of Samsyn, with every acknowledged row', async () => {
    const first = start()
    const { home, ownerUrl } = await first.ready()
    await createWritten(ownerUrl)
    const writer = startWriter(ownerUrl)
    await untilMore(writer.acknowledged, 50)
    kill(first.process.pid)
    await first.exited
    const orphan = serverPid(home)
    expect(isAlive(orphan)).toBe(true)
    const second = start()
    const again = await second.ready()
    expect(second.events).toContainEqual({ event: 'stopping-orphan', code: 'stopping-orphan', pid: orphan })
    expect(isAlive(orphan)).toBe(false)
    await writer.stop()
    expect(await lost(again.ownerUrl, writer.acknowledged)).toEqual([])
  })

  it('comes back after kill -9 of both, with every acknowledged row', async () => {
    const first = start()
    const { home, ownerUrl } = await first.ready()
    await createWritten(ownerUrl)
    const writer = startWriter(ownerUrl)
    await untilMore(writer.acknowledged, 50)
    const server = serverPid(home)
    kill(first.process.pid)
    kill(server)
    await first.exited
    const again = await start().ready()
    await writer.stop()
    expect(await lost(again.ownerUrl, writer.acknowledged)).toEqual([])
    expect(writer.acknowledged.length).toBeGreaterThan(50)
  })

  it('gives up after five falls in a minute, and says what the server wrote', async () => {
    const child = start()
    const { home } = await child.ready()
    for (let fall = 1; fall <= 5; fall += 1) {
      kill(serverPid(home))
      if (fall < 5) await child.next('up')
    }
    expect((await child.next('gave-up')).log).toContain('LOG')
  })

  it('starts over what a first start left when it was cut short', async () => {
    mkdirSync(join(data, 'postgres', '18.new', 'base'), { recursive: true })
    writeFileSync(join(data, 'postgres', '18.password'), 'old')
    mkdirSync(join(data, 'runtime'), { recursive: true })
    const { ownerUrl } = await start().ready()
    expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is not held up by a pid file whose number somebody else has now', async () => {
    const first = start()
    const { home } = await first.ready()
    const pidFile = join(home, 'postgres', '18', 'postmaster.pid')
    const left = readFileSync(pidFile, 'utf8')
    kill(first.process.pid, 'SIGTERM')
    await first.exited
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)))
    await start().ready()
  })
})

if (isRoot) {
  describe('as root', () => {
    it('runs the server as nobody', async () => {
      const { home } = await start().ready()
      expect(statSync(join(home, 'postgres', '18')).uid).toBe(65_534)
      expect(statSync(`/proc/${serverPid(home)}`).uid).toBe(65_534)
    })

    it('moves the database where the server can reach it, and finds it again', async () => {
      const state = mkdtempSync(join(tmpdir(), 'samsyn-state-'))
      chmodSync(state, 0o755)
      chmodSync(data, 0o700)
      const env = { SAMSYN_STATE: state }
      const first = start({ env })
      const { home, ownerUrl } = await first.ready()
      expect(home.startsWith(state)).toBe(true)
      expect(first.events[0]).toMatchObject({ event: 'home-moved', folder: home })
      expect(readFileSync(join(data, 'LOCATION'), 'utf8').trim()).toBe(home)
      await createWritten(ownerUrl)
      kill(first.process.pid, 'SIGTERM')
      await first.exited
      const second = start({ env })
      expect(await query((await second.ready()).ownerUrl, 'select * from written')).toEqual([])
      kill(second.process.pid, 'SIGTERM')
      await second.exited
      rmSync(state, { recursive: true, force: true })
    })

    it('does not lock out the ordinary user who started it first', async () => {
      const own = join(data, 'own')
      mkdirSync(own)
      chownSync(own, ORDINARY, ORDINARY)
      const runs: [string, number][] = [
        [String(ORDINARY), ORDINARY],
        ['', ORDINARY],
        [String(ORDINARY), ORDINARY],
      ]
      for (const [account, uid] of runs) {
        const child = startChild(script, own, { account })
        children.push(child)
        await child.ready()
        expect(statSync(`/proc/${serverPid(own)}`).uid).toBe(uid)
        kill(child.process.pid, 'SIGTERM')
        expect(await child.exited).toBe(0)
      }
    })

    it('says why a user without a name cannot make the database', async () => {
      const nameless = 54_321
      chownSync(data, nameless, nameless)
      const failed = await start({ account: String(nameless) }).next('failed')
      expect(failed).toMatchObject({ code: 'user-unknown', detail: { uid: nameless } })
    })
  })
}
