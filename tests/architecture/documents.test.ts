import { describe, expect, it } from 'vitest'
import {
  deadLinks,
  documentCount,
  unexplainedPackages,
  untoldCommands,
  untoldSettings,
  untoldTables,
} from './documents.ts'
import { readSourceTree, say, tree } from './source-tree.ts'

const real = readSourceTree()

describe('documents tell of what is there', () => {
  it('has documents to read', () => {
    expect(documentCount(real)).toBeGreaterThan(5)
  })

  it.each([
    ['links', deadLinks],
    ['runtime dependencies', unexplainedPackages],
    ['settings', untoldSettings],
    ['tables', untoldTables],
    ['commands', untoldCommands],
  ])('%s', { timeout: 60_000 }, (_what, find) => {
    expect(find(real).map(say)).toEqual([])
  })
})

describe('planted gaps are named', () => {
  it.each([
    [
      'a dead link',
      deadLinks,
      { 'docs/a.md': '\nsee [b](b.md)' },
      'docs/a.md:2 links to b.md, which is not there',
    ],
    [
      'a package without reason',
      unexplainedPackages,
      { 'package.json': '{ "dependencies": { "zod": "1" } }', 'README.md': '' },
      'README.md:1 zod has no reason',
    ],
    [
      'a reason without package',
      unexplainedPackages,
      {
        'package.json': '{}',
        'README.md': '## Dependencies at run time\n| Package | Reason |\n| zod | parses |\n',
      },
      'README.md:1 zod is not used',
    ],
    [
      'a setting',
      untoldSettings,
      {
        'src/config.ts': `port(env, 'PORT', 1), env.HOST, const { SMTP_URL: url } = env`,
        'README.md': '`PORT` `HOST`',
      },
      'README.md:1 SMTP_URL is not told of',
    ],
    [
      'a table',
      untoldTables,
      { 'src/adapters/db/placement.ts': `  seat: 'tenant',\n`, 'docs/data-model.md': '' },
      'docs/data-model.md:1 seat has no line',
    ],
    [
      'a table that is gone',
      untoldTables,
      { 'src/adapters/db/placement.ts': '', 'docs/data-model.md': '| `seat` | a vote |' },
      'docs/data-model.md:1 seat is no table',
    ],
    [
      'a command',
      untoldCommands,
      { 'src/cli/commands.ts': `    form: 'gate FILE',`, 'README.md': '' },
      'README.md:1 command gate FILE is not told of',
    ],
  ])('%s', (_what, find, files, sentence) => {
    expect(find(tree(files)).map(say)).toEqual([sentence])
  })

  it('leaves links that lead somewhere alone', () => {
    const good = tree({
      'docs/a.md': '[b](b.md#part) [c](../README.md) [d](https://example.org) [e](adr)',
      'docs/b.md': '',
      'README.md': '',
      'docs/adr/1.md': '',
    })
    expect(deadLinks(good)).toEqual([])
  })
})
