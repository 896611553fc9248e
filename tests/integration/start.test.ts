import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { roomHost } from '../../src/adapters/http/room.ts'
import { enterExample } from '../_util/led-conference.ts'
import { startOwnCluster } from '../_util/own-cluster.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { serverPid } from './embedded/child-process.ts'

const bin = fileURLToPath(new URL('../../bin/samsyn.mjs', import.meta.url))
let server: RunningServer

beforeAll(async () => {
  server = await startServer({ env: { ROOM_PORT: '0' } })
})
afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

type Ran = Readonly<{ code: number; out: string; err: string }>

function samsyn(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const options = { env: { PATH: process.env.PATH, SAMSYN_DATA: server.dataFolder, ...env } }
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

describe('a second start', () => {
  it('on the same data folder is told the address of the first, even on the same port', async () => {
    for (const port of [server.port, 0]) {
      const { code, out, err } = await samsyn(['start'], { PORT: String(port) })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`Samsyn körs redan med den här datamappen: ${server.url}`)
    }
  })

  it('on a taken port is told the next one', async () => {
    const elsewhere = join(server.dataFolder, 'elsewhere')
    const { code, err } = await samsyn(['start'], { PORT: String(server.port), SAMSYN_DATA: elsewhere })
    expect(code).toBe(1)
    expect(err).toContain(`Port ${server.port} används redan. Kör med PORT=${server.port + 1}.`)
    expect(existsSync(elsewhere)).toBe(false)
  })
})

describe('the door for phones in the room', () => {
  const rows = conferenceEndpoints
  const reach = (address: string, path: string) =>
    fetch(`${address}${path}`, { redirect: 'manual' }).then(
      ({ status }) => status,
      () => 'nobody there',
    )
  const made = async () => {
    const { facilitator, association } = await enterExample(server.url)
    const { conference } = await facilitator.call(rows.createConference, {
      association,
      commandId: randomUUID(),
      name: 'Rum',
      place: null,
      beginsOn: null,
      level: 2,
      preset: 'none',
      isInvented: true,
    })
    const ids = { association, conference }
    return {
      door: (open: boolean) =>
        facilitator
          .call(rows.openRoom, { ...ids, commandId: randomUUID(), open })
          .catch((error: unknown) => `${error}`),
      cancel: async () => {
        const { version } = await facilitator.call(rows.getConference, ids)
        const change = { ...ids, commandId: randomUUID(), expectedVersion: version, reason: 'prov' }
        await facilitator.call(rows.cancelConference, change)
      },
    }
  }

  it('lets phones from other addresses to the voters’ pages and nothing else, and closes with the last', async () => {
    const [first, second] = [await made(), await made()]
    const [opened, again] = await Promise.all([first.door(true), second.door(true)])
    expect(again).toEqual(opened)
    if (typeof opened === 'string' || !opened.address) throw new Error(`${opened}`)
    const { address } = opened
    if (roomHost(networkInterfaces())) expect(new URL(address).hostname).not.toMatch(/^127\.|localhost/)
    expect(await reach(address, '/rosta')).toBe(200)
    for (const path of [
      '/app',
      '/api/health',
      '/api/session',
      '/api/openapi.json',
      '/logga-in/organisation/svar',
    ])
      expect([path, await reach(address, path)]).toEqual([path, 404])

    await first.cancel()
    expect(await reach(address, '/rosta')).toBe(200)
    const third = await made()
    expect(await third.door(false)).toMatch(/room-held-elsewhere|409/)
    expect(await second.door(false)).toMatchObject({ open: false })
    expect(await reach(address, '/rosta')).toBe('nobody there')
  })
})

describe('after kill -9 of PostgreSQL', () => {
  it('the same address answers again, and the log says what happened', async () => {
    process.kill(serverPid(server.dataFolder), 'SIGKILL')
    const patience = { timeout: 60_000, interval: 50 }
    await expect.poll(server.log, patience).toContain('Databasservern är igång igen. Inget är förlorat.')
    const answers = async () => (await fetch(`${server.url}/api/health`)).status
    await expect.poll(answers, patience).toBe(200)
  })
})

describe('with DATABASE_URL', () => {
  it('runs on that server, is backed up from there, and is not restored over', async () => {
    const cluster = await startOwnCluster()
    const databaseUrl = await cluster.createDatabase('elsewhere')
    const other = await startServer({ databaseUrl })
    expect(existsSync(join(other.dataFolder, 'postgres'))).toBe(false)
    const env = { SAMSYN_DATA: other.dataFolder, DATABASE_URL: databaseUrl }
    const file = join(other.dataFolder, 'copy.tar.gz')
    expect(await samsyn(['backup', file], env)).toMatchObject({ code: 0 })
    expect((await samsyn(['restore', file], env)).err).toContain('Samsyn körs just nu.')
    await other.stop()
    expect((await samsyn(['restore', file], env)).err).toContain('Databasen är inte tom')
    const empty = await cluster.createDatabase('empty')
    expect(await samsyn(['restore', file], { ...env, DATABASE_URL: empty })).toMatchObject({ code: 0 })
    await other.remove()
    await cluster.stop()
  })
})

describe('the command line', () => {
  it('backs up, checks and refuses to restore while Samsyn runs', async () => {
    const file = join(server.dataFolder, 'copy.tar.gz')
    const backup = await samsyn(['backup', file, '--json'])
    expect(backup.code).toBe(0)
    expect(JSON.parse(backup.out)).toMatchObject({ format: 'samsyn-backup-1', file })

    const check = await samsyn(['check', '--json'])
    expect({ code: check.code, ...JSON.parse(check.out) }).toMatchObject({ code: 0, problems: [] })

    const restore = await samsyn(['restore', file])
    expect({ code: restore.code, out: restore.out }).toEqual({ code: 1, out: '' })
    expect(restore.err).toContain('Samsyn körs just nu.')
  })

  it('restores to a folder where there was none, and the copy of that is the same', async () => {
    const [first, second] = [join(server.dataFolder, 'copy.tar.gz'), join(server.dataFolder, 'second.tar.gz')]
    const moved = { SAMSYN_DATA: join(server.dataFolder, 'moved') }
    expect(await samsyn(['restore', first], moved)).toMatchObject({ code: 0 })
    const again = await samsyn(['backup', second, '--json'], moved)
    const content = (text: string) => ({ ...JSON.parse(text), file: '', takenAt: '' })
    const original = await samsyn(['backup', join(server.dataFolder, 'third.tar.gz'), '--json'])
    expect(content(again.out).tables).toEqual(content(original.out).tables)
  })

  it('says how it is used, and what it does not know', async () => {
    expect(await samsyn(['backup'])).toMatchObject({ code: 2, out: '' })
    expect((await samsyn(['restore', 'a', 'b'])).code).toBe(2)
    expect((await samsyn(['check', '--nope'])).code).toBe(2)
    expect((await samsyn(['nonsense'])).err).toContain('Kommandot nonsense finns inte.')
    expect((await samsyn(['nonsense', '--lang', 'en'])).err).toContain('There is no command nonsense.')
    expect((await samsyn(['--help', '--lang', 'en'])).out).toContain('write a backup, also while Samsyn runs')
    expect((await samsyn(['backup', '--help'])).out).toContain('samsyn backup FIL')
  })

  it('has no database to show where Samsyn was never started', async () => {
    const { code, err } = await samsyn(['backup', join(server.dataFolder, 'none.tar.gz')], {
      SAMSYN_DATA: join(server.dataFolder, 'never'),
    })
    expect(code).toBe(1)
    expect(err).toContain('Det finns ingen databas i')
  })
})
