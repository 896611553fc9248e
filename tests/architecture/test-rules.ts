import type { Node } from 'oxc-parser'
import { codeUnder, isTest, type SourceTree, type Violation } from './source-tree.ts'
import { dottedName, parse, walk } from './syntax.ts'

const SKIPPED =
  /^(it|test|describe|bench)\.(.+\.)?(skip|only|todo|fails|skipIf|runIf)\b|^(xit|xtest|xdescribe|fit|fdescribe)$/
const TEST = /^(it|test)(\.|$)/
/** The one place that may leave tests out: those on real data, when the data is not there. It counts them. */
const MAY_SKIP = 'tests/_util/shared-data.ts'

/** Tests that are left out, and tests that cannot fail. */
export function blindTests(tree: SourceTree): readonly Violation[] {
  return codeUnder(tree, 'src', 'tests')
    .filter(([file]) => isTest(file))
    .flatMap(([file, text]) => {
      const { program, line } = parse(file, text)
      const found: Violation[] = []
      walk(program, (node) => {
        const what = node.type === 'CallExpression' ? objection(file, node) : null
        if (what) found.push({ file, line: line(node.start), what })
      })
      return found
    })
}

function objection(file: string, call: Extract<Node, { type: 'CallExpression' }>): string | null {
  const name = dottedName(call.callee)
  if (name === null) return null
  if (SKIPPED.test(name) || name.endsWith('.skip'))
    return file === MAY_SKIP ? null : `${name} leaves a test out`
  const [first] = call.arguments
  if (name === 'expect' && first?.type === 'Literal') return `expect(${first.raw}) cannot fail`
  if (TEST.test(name) && hasEmptyBody(call.arguments.at(-1))) return `${name} has no body`
  return null
}

function hasEmptyBody(last: Node | undefined): boolean {
  if (last?.type === 'Literal') return true
  if (last?.type !== 'ArrowFunctionExpression' && last?.type !== 'FunctionExpression') return false
  return last.body?.type === 'BlockStatement' && last.body.body.length === 0
}
