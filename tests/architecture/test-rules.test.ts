import { describe, expect, it } from 'vitest'
import { codeUnder, isTest, readSourceTree, say, tree } from './source-tree.ts'
import { blindTests } from './test-rules.ts'

const planted = (text: string, file = 'src/domain/kernel/a.test.ts') =>
  blindTests(tree({ [file]: `\n${text}` })).map(say)

describe('every test is run, and can fail', () => {
  it('holds in the real tree', { timeout: 60_000 }, () => {
    const real = readSourceTree()
    expect(codeUnder(real, 'src', 'tests').filter(([file]) => isTest(file)).length).toBeGreaterThan(5)
    expect(blindTests(real).map(say)).toEqual([])
  })

  it.each([
    ['it.skip("a", () => { run() })', 'it.skip leaves a test out'],
    ['describe.only("a", () => { run() })', 'describe.only leaves a test out'],
    ['it.todo("a")', 'it.todo leaves a test out'],
    ['test.concurrent.skip("a", () => { run() })', 'test.concurrent.skip leaves a test out'],
    ['it.skipIf(true)("a", () => { run() })', 'it.skipIf leaves a test out'],
    ['xdescribe("a", () => { run() })', 'xdescribe leaves a test out'],
    ['it("a", (context) => { context.skip() })', 'context.skip leaves a test out'],
    ['expect(true).toBe(true)', 'expect(true) cannot fail'],
    ['expect(1).toBeGreaterThan(0)', 'expect(1) cannot fail'],
    ['it("a", () => {})', 'it has no body'],
    ['it("a", async () => {})', 'it has no body'],
    ['it("a")', 'it has no body'],
  ])('sees %s', (text, what) => {
    expect(planted(text)).toEqual([`src/domain/kernel/a.test.ts:2 ${what}`])
  })

  it('lets a test on absent documents say so and stop', () => {
    expect(planted('it("a", ({ skip }) => { context.skip(SKIPPED_FOR) })')).toEqual([])
    expect(planted('context.skip(SKIPPED_FOR + path)')).toEqual([])
    expect(planted('context.skip("documents absent: seed")')).toEqual([])
    expect(planted('it.skip("documents absent", () => { run() })')).toHaveLength(1)
    expect(planted('context.skip("too slow")')).toHaveLength(1)
  })

  it('leaves an ordinary test alone', () => {
    expect(planted('it.each([1])("a", (n) => { expect(n).toBe(1) })\nlist.only')).toEqual([])
  })
})
