import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../_util/server.ts'

const bin = fileURLToPath(new URL('../../bin/samsyn.mjs', import.meta.url))
let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

function samsyn(args: readonly string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SAMSYN_DATA: server.dataFolder, ...env },
    timeout: 60_000,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('a second start', () => {
  it('on the same data folder is told the address of the first, even on the same port', () => {
    for (const port of [server.port, 0]) {
      const { code, out, err } = samsyn(['start'], { PORT: String(port) })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`Samsyn körs redan med den här datamappen: ${server.url}`)
    }
  })

  it('on a taken port is told the next one', () => {
    const elsewhere = join(server.dataFolder, 'elsewhere')
    const { code, err } = samsyn(['start'], { PORT: String(server.port), SAMSYN_DATA: elsewhere })
    expect(code).toBe(1)
    expect(err).toContain(`Port ${server.port} används redan. Kör med PORT=${server.port + 1}.`)
    expect(existsSync(elsewhere)).toBe(false)
  })
})

describe('the command line', () => {
  it('backs up, checks and refuses to restore while Samsyn runs', () => {
    const file = join(server.dataFolder, 'copy.tar.gz')
    const backup = samsyn(['backup', file, '--json'])
    expect(backup.code).toBe(0)
    expect(JSON.parse(backup.out)).toMatchObject({ format: 'samsyn-backup-1', file })

    const check = samsyn(['check', '--json'])
    expect({ code: check.code, ...JSON.parse(check.out) }).toMatchObject({ code: 0, problems: [] })

    const restore = samsyn(['restore', file])
    expect({ code: restore.code, out: restore.out }).toEqual({ code: 1, out: '' })
    expect(restore.err).toContain('Samsyn körs just nu.')
  })

  it('restores to a folder where there was none, and the copy of that is the same', () => {
    const [first, second] = [join(server.dataFolder, 'copy.tar.gz'), join(server.dataFolder, 'second.tar.gz')]
    const moved = { SAMSYN_DATA: join(server.dataFolder, 'moved') }
    expect(samsyn(['restore', first], moved)).toMatchObject({ code: 0 })
    const again = samsyn(['backup', second, '--json'], moved)
    const content = (text: string) => ({ ...JSON.parse(text), file: '', takenAt: '' })
    const original = samsyn(['backup', join(server.dataFolder, 'third.tar.gz'), '--json'])
    expect(content(again.out).tables).toEqual(content(original.out).tables)
  })

  it('says how it is used, and what it does not know', () => {
    expect(samsyn(['backup'])).toMatchObject({ code: 2, out: '' })
    expect(samsyn(['restore', 'a', 'b']).code).toBe(2)
    expect(samsyn(['check', '--nope']).code).toBe(2)
    expect(samsyn(['nonsense']).err).toContain('Kommandot nonsense finns inte.')
    expect(samsyn(['nonsense', '--lang', 'en']).err).toContain('There is no command nonsense.')
    expect(samsyn(['--help', '--lang', 'en']).out).toContain('write a backup, also while Samsyn runs')
    expect(samsyn(['backup', '--help']).out).toContain('samsyn backup FIL')
  })

  it('has no database to show where Samsyn was never started', () => {
    const { code, err } = samsyn(['backup', join(server.dataFolder, 'none.tar.gz')], {
      SAMSYN_DATA: join(server.dataFolder, 'never'),
    })
    expect(code).toBe(1)
    expect(err).toContain('Det finns ingen databas i')
  })
})
