import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStrictJson } from './strict-json.ts'

/** Small on purpose: what is tried is the reading, not how much of it. */
const someJson = fc.json({ maxDepth: 2, stringUnit: 'grapheme' })

describe('readStrictJson', () => {
  it('reads whatever JSON.parse reads', () => {
    fc.assert(
      fc.property(someJson, fc.nat(3), (text, indent) => {
        const value: unknown = JSON.parse(text)
        fc.pre(!text.includes('__proto__'))
        expect(readStrictJson(JSON.stringify(value, null, indent))).toEqual({ ok: true, value })
      }),
    )
  })

  it('refuses whatever JSON.parse refuses, and says where', () => {
    fc.assert(
      fc.property(someJson, fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\n'), (text, where, sign) => {
        const at = where % (text.length + 1)
        const broken = text.slice(0, at) + sign + text.slice(at + 1)
        const parses = (() => {
          try {
            JSON.parse(broken)
            return true
          } catch {
            return false
          }
        })()
        const read = readStrictJson(broken)
        if (!parses) expect(read.ok).toBe(false)
        else if (!read.ok) expect(['doubled-field', 'unknown-field']).toContain(read.faults[0]?.reason)
      }),
    )
  })

  it.each([
    ['{"a": 1,\n "b": }', { line: 2, column: 7 }],
    ['', { line: 1, column: 1 }],
    ['{"a":1} x', { line: 1, column: 9 }],
    ['[1,]', { line: 1, column: 4 }],
    ['{"a":01}', { line: 1, column: 7 }],
    ['"\n"', { line: 1, column: 1 }],
  ])('%j is not JSON, from there on', (text, detail) => {
    expect(readStrictJson(text)).toEqual({ ok: false, faults: [{ pointer: '', reason: 'not-json', detail }] })
  })

  it('names every field that stands twice', () => {
    const read = readStrictJson('{"rounds":[{"tally":{"a/b":1,"a/b":2}}],"rounds":[]}')
    expect(read).toMatchObject({
      faults: [
        { pointer: '/rounds/0/tally/a~1b', reason: 'doubled-field' },
        { pointer: '/rounds', reason: 'doubled-field' },
      ],
    })
  })

  it('survives a bomb of brackets', () => {
    expect(readStrictJson('['.repeat(100_000))).toMatchObject({ ok: false, faults: [{ reason: 'too-deep' }] })
  })
})
