import { describe, expect, it } from 'vitest'
import { impurities } from './purity.ts'
import { codeUnder, readSourceTree, say, tree } from './source-tree.ts'

const planted = (line: string) => impurities(tree({ 'src/domain/kernel/a.ts': `\n${line}` })).map(say)

describe('the pure rooms have no clock, chance or outside world', () => {
  it('holds in the real tree', { timeout: 60_000 }, () => {
    const real = readSourceTree()
    expect(codeUnder(real, 'src/domain').map(([file]) => file)).toContain('src/domain/kernel/error.ts')
    expect(impurities(real).map(say)).toEqual([])
  })

  it.each([
    ['Date.now()', 'Date.now'],
    [`Date['now']()`, 'Date.now'],
    ['const { now } = Date', 'Date handed on whole'],
    ['const clock = [Date]', 'Date handed on whole'],
    ['new Date()', 'new Date() without one fixed moment'],
    ['new Date(2014, 3, 1)', 'new Date() without one fixed moment'],
    ['Date()', 'Date handed on whole'],
    ['Math.random()', 'Math.random'],
    ['const key = "random"; Math[key]()', 'Math.[…]'],
    ['const roll = { dice: Math }', 'Math handed on whole'],
    ['process.env', 'process'],
    ['const env = { process }', 'process'],
    ['globalThis.fetch', 'globalThis'],
    ['const globalThis = {}; globalThis', 'globalThis'],
    ['crypto.randomUUID()', 'crypto'],
    ['setTimeout(() => {}, 1)', 'setTimeout'],
    ['queueMicrotask(() => {})', 'queueMicrotask'],
    ['performance.now()', 'performance'],
    ['console.log(1)', 'console'],
    ['fetch("x")', 'fetch'],
    ['eval("1")', 'eval'],
    ['new Function("return 1")', 'Function'],
    ['import.meta.url', 'import.meta'],
    ['import("./b.ts")', 'import()'],
    ['"a".localeCompare("b")', 'localeCompare'],
    ['(1.5).toLocaleString()', 'toLocaleString'],
    ['new Date(0).getHours()', 'getHours'],
  ])('sees %s', (line, name) => {
    expect(planted(line)).toEqual([`src/domain/kernel/a.ts:2 a pure file may not use ${name}`])
  })

  it.each([
    'export const quota = ({ process, effect }: { process: number; effect: number }) => process + effect',
    'export const cut = (rule: { process: number }) => rule.process',
    'export const rule = { process: 10, effect: 5, window: 3 }',
    'export type Clock = { process: Date; crypto: string }',
    'new Date(0).toISOString()',
    'new Date("2014-04-01T00:00:00Z").getUTCFullYear()',
    'Math.floor(1.5) + Date.UTC(2014, 3)',
    'export const isMoment = (value: unknown) => value instanceof Date',
  ])('leaves %s alone', (line) => {
    expect(planted(line)).toEqual([])
  })

  it.each(['src/web/pages/vote/ballot.tsx', 'src/web/charts/bars.tsx', 'src/web/i18n/text.ts'])(
    'watches %s too',
    (file) => {
      expect(impurities(tree({ [file]: 'Date.now()' })).map(say)).toEqual([
        `${file}:1 a pure file may not use Date.now`,
      ])
      expect(impurities(tree({ [file]: 'useState(1)' })).map(say)).toEqual([
        `${file}:1 a pure file may not use useState`,
      ])
    },
  )

  it.each(['src/domain/kernel/a.test.ts', 'src/web/pages/vote/follow.client.ts'])(
    'leaves %s alone',
    (file) => {
      expect(impurities(tree({ [file]: 'Date.now()' }))).toEqual([])
    },
  )
})
