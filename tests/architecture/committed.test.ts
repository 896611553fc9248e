import { describe, expect, it } from 'vitest'
import { machineTraces } from './committed.ts'
import { readSourceTree, say, tree } from './source-tree.ts'

// Built from parts, so that this file does not hold what it looks for.
const path = (...parts: string[]) => ['', ...parts].join('/')
const url = (host: string) => `https:/${path(host, 'left-pad')}`

describe('nothing ties the repository to one machine', () => {
  it('holds in the real tree', { timeout: 60_000 }, () => {
    const real = readSourceTree()
    expect(real.has('package-lock.json')).toBe(true)
    expect(machineTraces(real).map(say)).toEqual([])
  })

  it.each([
    ['README.md', `see ${path('work', 'notes')}`, `names a path of one machine: ${path('work', 'notes')}`],
    [
      'src/cli/a.ts',
      `'${path('home', 'anna', 'samsyn')}'`,
      `names a path of one machine: ${path('home', 'anna', 'samsyn')}`,
    ],
    [
      'docs/a.md',
      `(${path('Users', 'anna', 'samsyn')})`,
      `names a path of one machine: ${path('Users', 'anna', 'samsyn')}`,
    ],
    ['Containerfile', `COPY ${path('root', 'app')} .`, `names a path of one machine: ${path('root', 'app')}`],
    ['package-lock.json', `"resolved": "x"`, 'the lock file says where a package came from'],
    ['.npmrc', 'registry=x', 'npm is told which registry to use'],
    [
      'docs/a.md',
      url('registry.example.org'),
      `names a package registry: https:/${path('registry.example.org', '')}`,
    ],
    [
      'bin/samsyn.mjs',
      url('npm.example.org'),
      `names a package registry: https:/${path('npm.example.org', '')}`,
    ],
  ])('sees it in %s: %s', (file, content, what) => {
    expect(machineTraces(tree({ [file]: `\n${content}` })).map(say)).toEqual([`${file}:2 ${what}`])
  })

  it.each([
    ['.npmrc', 'omit-lockfile-registry-resolved=true'],
    ['docs/a.md', 'npm start, https://example.org/home/anna/x, src/work/a.ts, ../work/a'],
    ['Containerfile', 'WORKDIR /samsyn'],
  ])('leaves %s alone: %s', (file, content) => {
    expect(machineTraces(tree({ [file]: content }))).toEqual([])
  })
})
