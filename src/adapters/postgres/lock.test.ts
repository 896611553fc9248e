import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, type LockContent, takeLock } from './lock.ts'
import { processIdentity, processNamespace } from './process-identity.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'samsyn-lock-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const left = (content: Partial<LockContent>) =>
  writeFileSync(
    join(home, 'lock.json'),
    JSON.stringify({
      id: 'left',
      pid: process.pid,
      identity: processIdentity(process.pid),
      namespace: processNamespace(),
      purpose: 'server',
      ...content,
    }),
  )

describe('the lock of a data folder', () => {
  it('is held by one at a time, and tells the other where to look', async () => {
    const lock = await takeLock(home, 'server')
    await expect(takeLock(home, 'server')).rejects.toMatchObject({ code: 'folder-in-use' })
    lock.tell({ address: 'http://127.0.0.1:4810', databasePort: 5000 })
    await expect(takeLock(home, 'command')).rejects.toMatchObject({
      code: 'already-running',
      detail: { address: 'http://127.0.0.1:4810' },
    })
    expect(await holderOf(home)).toMatchObject({ pid: process.pid, databasePort: 5000 })
    lock.release()
    expect(existsSync(join(home, 'lock.json'))).toBe(false)
    expect(await holderOf(home)).toBeUndefined()
  })

  it('goes to one of many who want it at once', async () => {
    left({ pid: 2 ** 22 + 1, identity: 'long dead' })
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(home, 'server')))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each([
    ['a dead process', { pid: 2 ** 22 + 1, identity: 'long dead' }],
    ['our own number in an earlier life', { identity: 'before the restart' }],
    ["somebody else's number, used again", { pid: process.ppid, identity: 'before the restart' }],
  ])('is taken over from %s', async (_who, content) => {
    left(content)
    const lock = await takeLock(home, 'server')
    expect((await holderOf(home))?.identity).toBe(processIdentity(process.pid))
    lock.release()
  })

  it('is taken over when its file says nothing', async () => {
    writeFileSync(join(home, 'lock.json'), '{"id":')
    const lock = await takeLock(home, 'server')
    expect(JSON.parse(readFileSync(join(home, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    lock.release()
  })

  it('of another container is respected while it is being touched, and taken over when it is not', async () => {
    left({ namespace: 'pid:[another]', address: 'http://there' })
    const file = join(home, 'lock.json')
    const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 20)
    await expect(takeLock(home, 'server', 200)).rejects.toMatchObject({ code: 'already-running' })
    clearInterval(beat)
    const lock = await takeLock(home, 'server', 200)
    lock.release()
  })

  it('that somebody else has taken meanwhile is not released', async () => {
    const lock = await takeLock(home, 'server')
    left({})
    lock.release()
    expect(existsSync(join(home, 'lock.json'))).toBe(true)
  })
})
