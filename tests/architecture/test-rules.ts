import type { Node } from 'oxc-parser'
import { codeUnder, isTest, type SourceTree, type Violation } from './source-tree.ts'
import { dottedName, parse, walk } from './syntax.ts'

const SKIPPED =
  /^(it|test|describe|bench)\.(.+\.)?(skip|only|todo|fails|skipIf|runIf)\b|^(xit|xtest|xdescribe|fit|fdescribe)$/
const TEST = /^(it|test)(\.|$)/
/** The one reason to leave a test out: it reads documents that this machine does not have. The run counts those. */
const ABSENT = /^[`'"]?(\$\{)?(SKIPPED_FOR|documents absent)\b/

/** Tests that are left out, and tests that cannot fail. */
export function blindTests(tree: SourceTree): readonly Violation[] {
  return codeUnder(tree, 'src', 'tests')
    .filter(([file]) => isTest(file))
    .flatMap(([file, text]) => {
      const { program, line } = parse(file, text)
      const found: Violation[] = []
      walk(program, (node) => {
        const what = node.type === 'CallExpression' ? objection(text, node) : null
        if (what) found.push({ file, line: line(node.start), what })
      })
      return found
    })
}

function objection(text: string, call: Extract<Node, { type: 'CallExpression' }>): string | null {
  const name = dottedName(call.callee)
  if (name === null) return null
  const [first] = call.arguments
  if (SKIPPED.test(name)) return `${name} leaves a test out`
  const reason = first ? text.slice(first.start, first.end) : ''
  if (name.endsWith('.skip') && !ABSENT.test(reason)) return `${name} leaves a test out`
  if (name === 'expect' && first?.type === 'Literal') return `expect(${first.raw}) cannot fail`
  if (TEST.test(name) && hasEmptyBody(call.arguments.at(-1))) return `${name} has no body`
  return null
}

function hasEmptyBody(last: Node | undefined): boolean {
  if (last?.type === 'Literal') return true
  if (last?.type !== 'ArrowFunctionExpression' && last?.type !== 'FunctionExpression') return false
  return last.body?.type === 'BlockStatement' && last.body.body.length === 0
}
