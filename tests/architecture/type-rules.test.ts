import { describe, expect, it } from 'vitest'
import { codeUnder, readSourceTree, say, tree } from './source-tree.ts'
import { lookedAway } from './type-rules.ts'

const planted = (text: string) => lookedAway(tree({ 'src/cli/a.ts': `\n${text}` })).map(say)

const plantedInTest = (text: string) => lookedAway(tree({ 'src/cli/a.test.ts': text }))

describe('nobody looks away from a type', () => {
  it('holds in the real tree', { timeout: 60_000 }, () => {
    const real = readSourceTree()
    expect(codeUnder(real, 'src', 'tests').length).toBeGreaterThan(10)
    expect(lookedAway(real).map(say)).toEqual([])
  })

  it.each([
    ['const a: any = 1', 'any'],
    ['type A = Record<string, any>', 'any'],
    ['f(x!)', 'a non-null assertion'],
    ['f(x as unknown as string)', 'a double assertion'],
    ['f(<string>x)', 'an assertion in angle brackets'],
    ['// @ts-ignore', '@ts-ignore'],
    ['/* @ts-expect-error because */', '@ts-expect-error'],
    ['// @ts-nocheck', '@ts-nocheck'],
    ['// biome-ignore lint/a/b', 'biome-ignore without a reason'],
    ['// biome-ignore lint/a/b: <explanation>', 'biome-ignore without a reason'],
    ['// eslint-disable-next-line', 'eslint-disable-next-line'],
  ])('sees %s', (text, what) => {
    expect(planted(text)).toEqual([`src/cli/a.ts:2 ${what}`])
  })

  it.each([
    'const any = "any"',
    '// biome-ignore lint/a/b: the list is sorted by the source',
    'f(x as AssociationId)',
  ])('leaves %s alone', (text) => {
    expect(planted(text)).toEqual([])
  })

  it('lets a test plant a type error, with what is wrong beside it', () => {
    expect(plantedInTest('// @ts-expect-error the slot is missing')).toEqual([])
    expect(plantedInTest('// @ts-expect-error')).toHaveLength(1)
    expect(plantedInTest('// @ts-ignore the slot is missing')).toHaveLength(1)
  })
})
