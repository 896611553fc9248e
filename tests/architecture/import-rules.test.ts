import { describe, expect, it } from 'vitest'
import { forbiddenImports } from './import-rules.ts'
import { codeUnder, readSourceTree, say, tree } from './source-tree.ts'

const real = readSourceTree()

describe('imports follow the arrows', () => {
  it('reads the real tree and finds no import against an arrow', { timeout: 60_000 }, () => {
    expect(codeUnder(real, 'src').map(([file]) => file)).toContain('src/domain/kernel/error.ts')
    expect(forbiddenImports(real).map(say)).toEqual([])
  })

  it.each<[why: string, from: string, line: string, reason: string]>([
    [
      'domain knows no other room',
      'domain/consensus/a',
      `import '#contract/b.ts'`,
      'domain may not import contract',
    ],
    [
      'a type import counts',
      'contract/consensus',
      `import type { B } from '#application/b.ts'`,
      'contract may not import application',
    ],
    [
      'a re-export counts',
      'application/consensus/a',
      `export { b } from '#adapters/b.ts'`,
      'application may not import adapters',
    ],
    [
      'a re-export of all counts',
      'application/consensus/a',
      `export * from '#web/pages/b.ts'`,
      'application may not import web',
    ],
    [
      'a dynamic import counts',
      'domain/kernel/a',
      `export const b = () => import('#cli/b.ts')`,
      'domain may not import cli',
    ],
    [
      'an import type counts',
      'domain/kernel/a',
      `export type B = import('#contract/b.ts').B`,
      'domain may not import contract',
    ],
    [
      'a relative path is resolved',
      'domain/kernel/a',
      `import '../../adapters/b.ts'`,
      'domain may not import adapters',
    ],
    [
      'web asks the server, it does not import it',
      'web/staff/app/a',
      `import '#application/b.ts'`,
      'web may not import application',
    ],
    [
      'adapters never know the staff app',
      'adapters/http/a',
      `import '#web/staff/b.ts'`,
      'web/staff is imported by nobody',
    ],
    [
      'pages never know the staff app',
      'web/pages/a',
      `import '../staff/b.ts'`,
      'web/staff is imported by nobody',
    ],
    [
      'not even main.ts knows the staff app',
      'main',
      `import '#web/staff/b.ts'`,
      'web/staff is imported by nobody',
    ],
    [
      'adapters take only the shared parts of web',
      'adapters/http/a',
      `import '#web/other/b.ts'`,
      'only web/{i18n,charts,pages} is shared',
    ],
    ['texts know no page', 'web/i18n/a', `import '#web/pages/b.ts'`, 'web/i18n may not know web/pages'],
    [
      'main.ts is imported by nobody below',
      'adapters/http/a',
      `import '#main.ts'`,
      'adapters may not import top',
    ],
    [
      'a feature stands alone',
      'web/staff/features/rounds/a',
      `import '../bank/b.ts'`,
      'a feature never imports another',
    ],
    [
      'ui knows no feature',
      'web/staff/ui/a',
      `import '../features/bank/b.ts'`,
      'a part of ui knows no feature and no app',
    ],
    [
      'a domain context stands alone',
      'domain/measurement/a',
      `import '#domain/consensus/b.ts'`,
      'measurement reaches the domain of consensus',
    ],
    [
      'kernel knows no context',
      'domain/kernel/a',
      `import '#domain/consensus/b.ts'`,
      'consensus comes after kernel',
    ],
    [
      'no call of a later context',
      'application/consensus/a',
      `import '#application/planning/index.ts'`,
      'planning comes after consensus',
    ],
    [
      'no domain of an earlier context',
      'application/planning/a',
      `import '#domain/consensus/b.ts'`,
      'planning reaches the domain of consensus',
    ],
    [
      'an earlier context only by its index',
      'application/planning/a',
      `import '#application/consensus/b.ts'`,
      'only the index.ts of consensus may be imported',
    ],
    [
      'contracts keep the order too',
      'contract/consensus',
      `import './planning.ts'`,
      'planning comes after consensus',
    ],
    [
      'shared ports know no context',
      'application/ports',
      `import './consensus/index.ts'`,
      'a file shared by all contexts may not know consensus',
    ],
    [
      'what puts a room together is for others',
      'contract/consensus',
      `import './index.ts'`,
      'for other rooms only',
    ],
    ['domain takes no package', 'domain/kernel/a', `import { z } from 'zod'`, 'domain takes no package'],
    ['domain takes nothing of node', 'domain/kernel/a', `import 'node:fs'`, 'domain takes no package'],
    [
      'contract takes zod only',
      'contract/consensus',
      `import 'kysely'`,
      'contract takes only zod from outside',
    ],
    [
      'application knows no database',
      'application/consensus/a',
      `import 'kysely'`,
      'application takes no package',
    ],
    [
      'application knows no transport',
      'application/consensus/a',
      `import type {} from 'fastify'`,
      'application takes no package',
    ],
    [
      'web takes nothing of node',
      'web/staff/app/a',
      `import 'node:fs'`,
      'runs in a browser, or on both sides',
    ],
    ['pages take little', 'web/pages/a', `import '@tanstack/react-query'`, 'web outside staff takes only'],
    ['a hidden target', 'adapters/http/a', `const m = 'x'\nvoid import(m)`, 'nobody can see what it imports'],
    ['a target that is not there', 'adapters/http/a', `import './gone.ts'`, 'no such file'],
    [
      'production code imports no test',
      'adapters/http/a',
      `import '../../domain/kernel/x.test.ts'`,
      'a test',
    ],
    ['production code stays in src', 'adapters/http/a', `import '../../../bench/b.ts'`, 'outside src'],
    ['a new room needs a rule first', 'services/a', `export {}`, 'lies in no known room'],
    ['a new context needs a place in the order', 'domain/billing/a', `export {}`, 'lies in no known context'],
  ])('%s', (_why, from, line, reason) => {
    const file = `src/${from}.ts`
    const found = forbiddenImports(tree({ ...neighbours, [file]: line })).map(say)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${file}:`)
    expect(found[0]).toContain(reason)
    const target = /from '(.+)'|import '(.+)'|import\('(.+)'\)/.exec(line)?.slice(1).find(Boolean)
    if (target) expect(found[0]).toContain(target.replace(/^(#|[./]+)/, ''))
  })

  it.each([
    ['application/planning/a', `import '#application/consensus/index.ts'`],
    [
      'application/planning/a',
      `import '#domain/kernel/b.ts'; import '#domain/planning/b.ts'; import '../ports.ts'`,
    ],
    ['contract/open', `import './kernel.ts'`],
    ['contract/index', `import './consensus.ts'; import './planning.ts'`],
    ['contract/planning', `import './consensus.ts'; import '#domain/consensus/b.ts'; import 'zod'`],
    [
      'adapters/http/a',
      `import '#web/pages/b.ts'; import '#application/b.ts'; import 'fastify'; import 'node:fs'`,
    ],
    ['web/staff/app/a', `import '../features/bank/b.ts'; import '../ui/b.ts'; import '#web/charts/b.ts'`],
    ['web/pages/a', `import '#web/charts/b.ts'; import '#web/i18n/b.ts'; import type {} from 'react'`],
    ['domain/kernel/a.test', `import 'vitest'; import 'node:fs'; import './b.ts'`],
    ['main', `import '#cli/b.ts'; import '#adapters/b.ts'`],
  ])('an arrow that exists is free: %s', (from, line) => {
    const file = `src/${from}.ts`
    expect(forbiddenImports(tree({ ...neighbours, [file]: line })).map(say)).toEqual([])
  })
})

const neighbours = Object.fromEntries(
  [
    'src/main.ts',
    'src/domain/kernel/b.ts',
    'src/domain/kernel/x.test.ts',
    'src/domain/consensus/b.ts',
    'src/domain/planning/b.ts',
    'src/contract/b.ts',
    'src/contract/index.ts',
    'src/contract/kernel.ts',
    'src/contract/consensus.ts',
    'src/contract/planning.ts',
    'src/application/b.ts',
    'src/application/ports.ts',
    'src/application/consensus/b.ts',
    'src/application/consensus/index.ts',
    'src/application/planning/index.ts',
    'src/adapters/b.ts',
    'src/cli/b.ts',
    'src/web/pages/b.ts',
    'src/web/charts/b.ts',
    'src/web/i18n/b.ts',
    'src/web/other/b.ts',
    'src/web/staff/b.ts',
    'src/web/staff/ui/b.ts',
    'src/web/staff/features/bank/b.ts',
    'bench/b.ts',
  ].map((file) => [file, '']),
)
