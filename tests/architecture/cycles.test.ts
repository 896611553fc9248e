import { describe, expect, it } from 'vitest'
import { valueCycles, valueImports } from './cycles.ts'
import { readSourceTree, tree } from './source-tree.ts'

describe('value import cycles', () => {
  it('has none in the real tree', { timeout: 60_000 }, () => {
    const real = readSourceTree()
    expect(valueImports(real).get('tests/architecture/cycles.ts')).toContain('tests/architecture/imports.ts')
    expect(valueCycles(real)).toEqual([])
  })

  it('names every file of a planted cycle', () => {
    const planted = tree({
      'src/domain/kernel/a.ts': `import { b } from './b.ts'`,
      'src/domain/kernel/b.ts': `export * from '#domain/kernel/c.ts'`,
      'src/domain/kernel/c.ts': `import './a.ts'`,
      'src/domain/kernel/d.ts': `import './a.ts'`,
    })
    expect(valueCycles(planted)).toEqual([
      [
        'src/domain/kernel/a.ts',
        'src/domain/kernel/b.ts',
        'src/domain/kernel/c.ts',
        'src/domain/kernel/a.ts',
      ],
    ])
  })

  it('sees a file that imports itself', () => {
    expect(valueCycles(tree({ 'src/cli/a.ts': `import './a.ts'` }))).toEqual([
      ['src/cli/a.ts', 'src/cli/a.ts'],
    ])
  })

  it('counts an inline type import as a value import, because the module is still loaded', () => {
    const inline = tree({
      'src/cli/a.ts': `import { type B } from './b.ts'`,
      'src/cli/b.ts': `import './a.ts'`,
    })
    expect(valueCycles(inline)).toHaveLength(1)
  })

  it('leaves type imports and dynamic imports alone', () => {
    const harmless = tree({
      'src/cli/a.ts': `import type { B } from './b.ts'\nexport const c = () => import('./b.ts')`,
      'src/cli/b.ts': `import './a.ts'`,
    })
    expect(valueCycles(harmless)).toEqual([])
  })
})
