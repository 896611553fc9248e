import { type Import, importsOf, nameOf } from './imports.ts'
import { packageObjection } from './package-rules.ts'
import { comesAfter, composesRoom, contextOf, isContextIndex, MAY_IMPORT, roomOf } from './rooms.ts'
import { codeUnder, isTest, type SourceTree, type Violation } from './source-tree.ts'
import { webObjection } from './web-rules.ts'

/** Every import in `src` that goes against an arrow, with the file, the line, the target and the reason. */
export function forbiddenImports(tree: SourceTree): readonly Violation[] {
  return codeUnder(tree, 'src').flatMap(([file, text]) => {
    const misplaced = placeObjection(file)
    const objections = importsOf(file, text).flatMap(({ line, ...found }) => {
      const reason = importObjection(tree, file, { line, ...found })
      return reason ? [{ file, line, what: `imports ${nameOf(found.target)}: ${reason}` }] : []
    })
    return misplaced ? [{ file, line: 1, what: misplaced }, ...objections] : objections
  })
}

function placeObjection(file: string): string | null {
  const room = roomOf(file)
  if (!room) return 'lies in no known room'
  if (room === 'domain' && !contextOf(file)) return 'lies in no known context'
  if (room === 'application' && file.split('/').length > 3 && !contextOf(file))
    return 'lies in no known context'
  return null
}

function importObjection(tree: SourceTree, file: string, { target }: Import): string | null {
  if (target.kind === 'package') return packageObjection(file, target.name)
  if (target.kind === 'unreadable') return 'nobody can see what it imports'
  if (!tree.has(target.path)) return 'no such file'
  return fileObjection(file, target.path)
}

function fileObjection(file: string, target: string): string | null {
  const from = roomOf(file)
  const to = roomOf(target)
  if (!to) return isTest(file) || (from === 'top' && target === 'package.json') ? null : 'outside src'
  if (isTest(target) && !isTest(file)) return 'a test'
  if (!from) return null
  if (from !== to && !MAY_IMPORT[from].includes(to)) return `${from} may not import ${to}`
  return contextObjection(file, target) ?? webObjection(file, target)
}

function contextObjection(file: string, target: string): string | null {
  const from = roomOf(file)
  const to = roomOf(target)
  if (from !== 'domain' && from !== 'contract' && from !== 'application') return null
  const mine = contextOf(file)
  const theirs = contextOf(target)
  if (from === to && composesRoom(target)) return 'it knows all contexts: for other rooms only'
  if (!theirs || mine === theirs || composesRoom(file)) return null
  if (theirs === 'kernel' && (to === 'domain' || !mine)) return null
  if (!mine) return `a file shared by all contexts may not know ${theirs}`
  if (comesAfter(theirs, mine)) return `${theirs} comes after ${mine}`
  if (to === 'domain') return from === 'contract' ? null : `${mine} reaches the domain of ${theirs}`
  if (to === 'application' && !isContextIndex(target)) return `only the index.ts of ${theirs} may be imported`
  return null
}
