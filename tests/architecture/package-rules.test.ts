import { describe, expect, it } from 'vitest'
import { undeclaredPackages } from './package-rules.ts'
import { readSourceTree, say, tree } from './source-tree.ts'

describe('packages', () => {
  it('are all declared in the real tree', { timeout: 60_000 }, () => {
    expect(undeclaredPackages(readSourceTree()).map(say)).toEqual([])
  })

  it('are named where one is only there by chance', () => {
    const planted = tree({
      'package.json': '{ "dependencies": { "zod": "1" }, "devDependencies": { "vitest": "1" } }',
      'src/contract/a.ts': `import 'zod'\nimport 'vitest'\nimport 'node:fs'\nimport '@fastify/error/lib/x.js'`,
    })
    expect(undeclaredPackages(planted).map(say)).toEqual([
      'src/contract/a.ts:4 @fastify/error is not in package.json',
    ])
  })
})
