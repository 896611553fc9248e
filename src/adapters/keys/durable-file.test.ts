import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parentsOf, writeDurably, writeDurablyOnce } from './durable-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-durable-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a folder made with those above it', () => {
  it('is safe on disk when each that got a new name is', () => {
    expect(parentsOf('/data/keys/round-1', '/data/keys/round-1')).toEqual(['/data/keys'])
    expect(parentsOf('/data/keys/round-1', '/data')).toEqual(['/data/keys', '/data', '/'])
    expect(parentsOf('/data', '/data')).toEqual(['/'])
  })
})

describe('a file written durably', () => {
  it('is the last one written, and leaves no draft', async () => {
    const path = join(folder, 'key')
    await Promise.all(['a', 'b', 'c'].map((text) => writeDurably(path, Buffer.from(text))))
    expect(['a', 'b', 'c']).toContain(readFileSync(path, 'utf8'))
    expect(readdirSync(folder)).toEqual(['key'])
  })

  it('is the first one written, where it is written once', async () => {
    const path = join(folder, 'key')
    const written = await Promise.all(
      ['a', 'b', 'c'].map((text) => writeDurablyOnce(path, Buffer.from(text))),
    )
    expect(written.filter((first) => first)).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toBe(['a', 'b', 'c'][written.indexOf(true)])
    expect(readdirSync(folder)).toEqual(['key'])
  })
})
