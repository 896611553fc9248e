import { posix } from 'node:path'
import { filesUnder, type SourceTree, type Violation } from './source-tree.ts'

const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g

/** Links in documents that lead nowhere. */
export function deadLinks(tree: SourceTree): readonly Violation[] {
  const folders = new Set([...tree.keys()].map((file) => posix.dirname(file)))
  const documents = [...tree].filter(([file]) => file.endsWith('.md') && !file.startsWith('seed/'))
  return documents.flatMap(([file, text]) =>
    text.split('\n').flatMap((content, i) =>
      [...content.matchAll(LINK)].flatMap(([, link = '']) => {
        const target = posix.join(posix.dirname(file), link)
        const isThere = tree.has(target) || folders.has(target)
        return isThere ? [] : [{ file, line: i + 1, what: `links to ${link}, which is not there` }]
      }),
    ),
  )
}

/** The first cell of each row, the line under the heading left out. */
const firstCells = (section: string): string[] =>
  [...section.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell).filter((cell) => !/^-+$/.test(cell))

type Manifest = Readonly<{ dependencies?: Readonly<Record<string, string>> }>

/** Runtime dependencies without a reason in the README, and reasons for what is no longer there. */
export function unexplainedPackages(tree: SourceTree): readonly Violation[] {
  const { dependencies = {} }: Manifest = JSON.parse(tree.get('package.json') ?? '{}')
  const readme = tree.get('README.md') ?? ''
  const section = readme.split('## Dependencies at run time')[1]?.split('\n## ')[0] ?? ''
  const explained = firstCells(section)
    .slice(1)
    .flatMap((names) => names.split(', '))
    .filter((name) => !name.endsWith('(optional)'))
  const used = Object.keys(dependencies)
  const at = { file: 'README.md', line: 1 }
  return [
    ...used
      .filter((name) => !explained.includes(name))
      .map((name) => ({ ...at, what: `${name} has no reason` })),
    ...explained
      .filter((name) => !used.includes(name))
      .map((name) => ({ ...at, what: `${name} is not used` })),
  ]
}

/** Environment variables that the program reads and the README does not tell of. */
export function untoldSettings(tree: SourceTree): readonly Violation[] {
  const config = tree.get('src/config.ts') ?? ''
  const readme = tree.get('README.md') ?? ''
  const names = [...config.matchAll(/\b[A-Z][A-Z_]{3,}\b/g)].map(([name]) => name)
  return [...new Set(names)]
    .filter((name) => !readme.includes(`\`${name}\``))
    .map((name) => ({ file: 'README.md', line: 1, what: `${name} is not told of` }))
}

/** Tables without a line in the data model, and lines for tables that are gone. */
export function untoldTables(tree: SourceTree): readonly Violation[] {
  const placed = [...(tree.get('src/adapters/db/placement.ts') ?? '').matchAll(/^ {2}(\w+): '/gm)].map(
    ([, name]) => name,
  )
  const told = [...(tree.get('docs/data-model.md') ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  const at = { file: 'docs/data-model.md', line: 1 }
  return [
    ...placed.filter((name) => !told.includes(name)).map((name) => ({ ...at, what: `${name} has no line` })),
    ...told.filter((name) => !placed.includes(name)).map((name) => ({ ...at, what: `${name} is no table` })),
  ]
}

/** Commands that the program has and the README does not tell of, or the other way round. */
export function untoldCommands(tree: SourceTree): readonly Violation[] {
  const list = tree.get('src/cli/commands.ts') ?? ''
  const has = [...list.matchAll(/^ {4}form: '([^']+)'/gm)].map(([, form = '']) => form)
  const section = (tree.get('README.md') ?? '').split('## Commands')[1]?.split('\n## ')[0] ?? ''
  const told = firstCells(section).flatMap((names) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, form = '']) => form),
  )
  const at = { file: 'README.md', line: 1 }
  return [
    ...has
      .filter((form) => !told.includes(form))
      .map((form) => ({ ...at, what: `command ${form} is not told of` })),
    ...told
      .filter((form) => !has.includes(form))
      .map((form) => ({ ...at, what: `there is no command ${form}` })),
  ]
}

export const documentCount = (tree: SourceTree): number =>
  filesUnder(tree, 'docs').filter(([file]) => file.endsWith('.md')).length
