import { filesUnder, type SourceTree, type Violation } from './source-tree.ts'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const DRAWER = /(^|-)(utils?|helpers?|common|managers?|misc|stuff)$/
/** What the test rooms share has one folder; tools and readers expect these names. */
const SANCTIONED = new Set(['_util', 'README.md', '.gitkeep'])

/** Files and folders whose names are not kebab-case, or say nothing of what is inside. */
export function badNames(tree: SourceTree): readonly Violation[] {
  return filesUnder(tree, 'src', 'tests', 'bench', 'bin', 'seed', 'docs').flatMap(([file]) =>
    file.split('/').flatMap((part) => {
      const what = SANCTIONED.has(part) ? null : nameObjection(part)
      return what ? [{ file, line: 1, what }] : []
    }),
  )
}

function nameObjection(part: string): string | null {
  const [base = ''] = part.split('.')
  if (DRAWER.test(base.toLowerCase())) return `${base} is a drawer: name the concept inside`
  return KEBAB.test(part) ? null : `${part} is not kebab-case`
}
