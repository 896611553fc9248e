import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cleanText, cleanTree } from './clean-text.ts'
import { snapshotHash, snapshotText } from './tree-hash.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What must never change: a published report is known by it. */
const golden: readonly (readonly [unknown: Parameters<typeof snapshotText>[0], text: string])[] = [
  [null, 'null'],
  [true, 'true'],
  [0, '0'],
  [-0, '0'],
  [0.1, '0.1'],
  [1e21, '1e+21'],
  [-1.5, '-1.5'],
  ['', '""'],
  ['å ä ö', '"å ä ö"'],
  ['a"b\\c\n', '"a\\"b\\\\c\\n"'],
  ['a\u0308', '"a\u0308"'],
  [[], '[]'],
  [[1, 'a', null], '[1,"a",null]'],
  [{}, '{}'],
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ a: undefined, b: 1 }, '{"b":1}'],
  [{ é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
  [12n, '"12"'],
  [new Date('2026-11-22T10:00:00Z'), '"2026-11-22T10:00:00.000Z"'],
  [{ a: [{ c: 1, b: [] }] }, '{"a":[{"b":[],"c":1}]}'],
]

describe('the hash of a snapshot', () => {
  it.each(golden)('writes %o as %s', (value, text) => {
    expect(snapshotText(value)).toBe(text)
  })
  it('does not heed the order of keys, and heeds every letter', () => {
    const hash = (value: Parameters<typeof snapshotText>[0]) => snapshotHash('x@1', value, sha256)
    expect(hash({ a: 1, b: 'c' })).toBe(hash({ b: 'c', a: 1 }))
    expect(hash({ a: 1, b: 'c' })).not.toBe(hash({ a: 1, b: 'C' }))
  })
  it('keeps a number and a text apart by the type before them', () => {
    expect(snapshotHash('number@1', 1n, sha256)).not.toBe(snapshotHash('text@1', '1', sha256))
    expect(snapshotHash('number@1', 1n, sha256)).not.toBe(snapshotHash('number@2', 1n, sha256))
  })
  it('refuses what is no value', () => {
    expect(() => snapshotText(Number.NaN)).toThrow(TypeError)
    expect(() => snapshotText({ a: Number.POSITIVE_INFINITY })).toThrow(TypeError)
  })
})

describe('clean text', () => {
  it('takes away what no format can hold and leaves the rest as it was written', () => {
    expect(cleanText('a\u0000b\u0007c\u001fd\ufeffe\tf\r\ng')).toBe('abcde\tf\ng')
    expect(cleanText('\ud800x')).toBe('\ufffdx')
    expect(cleanText('🙂 漢 a\u0308 \u202e')).toBe('🙂 漢 a\u0308 \u202e')
  })
  it('reaches into every corner of a tree', () => {
    expect(cleanTree({ a: ['\u0000x', { b: '\ufeffy' }], n: 1, z: null })).toEqual({
      a: ['x', { b: 'y' }],
      n: 1,
      z: null,
    })
  })
})
