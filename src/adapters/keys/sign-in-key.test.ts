import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signInKey } from './sign-in-key.ts'

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'samsyn-key-')), 'keys')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

describe('signInKey', () => {
  it('is made once, for nobody else’s eyes', async () => {
    const key = await signInKey(folder)
    expect(key).toHaveLength(32)
    expect(await signInKey(folder)).toEqual(key)
    expect((await stat(join(folder, 'sign-in.key'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['sign-in.key'])
  })

  it('is the same for nodes that start together', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => signInKey(folder)))
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
  })

  it('is not made anew where the file is damaged: what it sealed would be lost', async () => {
    await signInKey(folder)
    await writeFile(join(folder, 'sign-in.key'), 'kort')
    await expect(signInKey(folder)).rejects.toThrow('4 bytes')
  })
})
