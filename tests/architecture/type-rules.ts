import type { Comment, Node } from 'oxc-parser'
import { codeUnder, isTest, type SourceTree, type Violation } from './source-tree.ts'
import { parse, walk } from './syntax.ts'

const SILENCED = /^\s*@ts-(ignore|expect-error|nocheck)\b|^\s*(eslint|prettier)-\S+/
/** In a test it plants a type error, and the compiler refuses it when the error is gone. */
const PLANTED = /^\s*@ts-expect-error\s+\w+/
const WITHOUT_REASON = /^\s*biome-ignore(-all|-start)?\s+[^:]+(:\s*(<explanation>)?\s*)?$/

/** Places where the compiler or the linter was told to look away. */
export function lookedAway(tree: SourceTree): readonly Violation[] {
  return codeUnder(tree, 'src', 'tests', 'bench', 'bin').flatMap(([file, text]) => {
    const { program, comments, line } = parse(file, text)
    const found: { start: number; what: string }[] = comments
      .filter(({ value }) => !isTest(file) || !PLANTED.test(value))
      .flatMap(commentObjection)
    walk(program, (node) => {
      const what = nodeObjection(node)
      if (what) found.push({ start: node.start, what })
    })
    return found.map(({ start, what }) => ({ file, line: line(start), what }))
  })
}

function nodeObjection(node: Node): string | null {
  if (node.type === 'TSAnyKeyword') return 'any'
  if (node.type === 'TSNonNullExpression') return 'a non-null assertion'
  if (node.type === 'TSTypeAssertion') return 'an assertion in angle brackets'
  if (node.type === 'TSAsExpression' && node.expression.type === 'TSAsExpression') return 'a double assertion'
  return null
}

function commentObjection({ value, start }: Comment): { start: number; what: string }[] {
  const [silenced] = SILENCED.exec(value) ?? []
  if (silenced !== undefined) return [{ start, what: silenced.trim() }]
  return WITHOUT_REASON.test(value) ? [{ start, what: 'biome-ignore without a reason' }] : []
}
