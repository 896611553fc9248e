import type { Node } from 'oxc-parser'
import { codeUnder, isTest, type SourceTree, type Violation } from './source-tree.ts'
import { memberName, type Place, parse, walk } from './syntax.ts'

/** Not ours to use in the domain, whatever the file calls its own things. */
const NEVER = new Set(['globalThis', 'eval', 'Function', 'WeakRef', 'FinalizationRegistry', 'Atomics'])
/** Globals that share their name with a word of the field (`process`): left alone where the file declares it. */
const OUTSIDE = new Set(
  `process crypto performance fetch console Buffer global window self document navigator localStorage
  sessionStorage location require module setTimeout setInterval setImmediate queueMicrotask clearTimeout
  clearInterval XMLHttpRequest WebSocket URL URLSearchParams TextEncoder TextDecoder alert`.split(/\s+/),
)
/** `useId` gives the same tree the same ids. */
const HOOK = /^use(?!Id$)[A-Z]/
const IMPURE_MEMBERS: Readonly<Record<string, readonly string[]>> = { Date: ['now'], Math: ['random'] }
/** Answers that depend on the machine's time zone or language. */
const OF_THE_MACHINE =
  /^(get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes)|toLocale\w+|localeCompare)$/

/** Props in, markup out. `.client.ts` is what runs in the reader's browser. */
const PURE = ['src/domain', 'src/web/pages', 'src/web/charts', 'src/web/i18n']

/** Clock, randomness, IO and the machine's own habits in the pure rooms, found in the syntax tree. */
export function impurities(tree: SourceTree): readonly Violation[] {
  return codeUnder(tree, ...PURE)
    .filter(([file]) => !isTest(file) && !file.includes('.client.'))
    .flatMap(([file, text]) => impuritiesOf(file, text))
}

function impuritiesOf(file: string, text: string): Violation[] {
  const { program, line } = parse(file, text)
  const declared = new Set<string>()
  const found: { name: string; start: number; own: boolean }[] = []
  walk(program, (node, place) => {
    if (node.type === 'Identifier' && declares(place)) declared.add(node.name)
    const name = impurityOf(node, place)
    if (name) found.push({ name, start: node.start, own: OUTSIDE.has(name) })
  })
  return found
    .filter(({ name, own }) => !own || !declared.has(name))
    .map(({ name, start }) => ({ file, line: line(start), what: `a pure file may not use ${name}` }))
}

function impurityOf(node: Node, place: Place): string | null {
  switch (node.type) {
    case 'Identifier':
      return isReference(node, place) ? globalObjection(node.name, place) : null
    case 'MemberExpression': {
      const member = memberName(node)
      if (node.object.type === 'Identifier') {
        const impure = IMPURE_MEMBERS[node.object.name]
        if (impure && (member === null || impure.includes(member)))
          return `${node.object.name}.${member ?? '[…]'}`
      }
      return member !== null && OF_THE_MACHINE.test(member) ? member : null
    }
    case 'NewExpression':
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date') return null
      return node.arguments.length === 1 ? null : 'new Date() without one fixed moment'
    case 'ImportExpression':
      return 'import()'
    case 'MetaProperty':
      return node.meta.name === 'import' ? 'import.meta' : null
    default:
      return null
  }
}

function globalObjection(name: string, { parent, field }: Place): string | null {
  if (NEVER.has(name) || OUTSIDE.has(name) || HOOK.test(name)) return name
  if (name !== 'Date' && name !== 'Math') return null
  if (parent?.type === 'MemberExpression' && field === 'object') return null
  if (parent?.type === 'NewExpression' && field === 'callee') return null
  if (parent?.type === 'BinaryExpression' && parent.operator === 'instanceof') return null
  return `${name} handed on whole`
}

/** A name that stands for a value here: not a property, a key, a label or a type. */
function isReference(node: Node, place: Place): boolean {
  const { parent, field } = place
  if (!parent || parent.type.startsWith('TS')) return false
  if (parent.type === 'MemberExpression') return field === 'object' || parent.computed
  if (parent.type === 'Property') return (field === 'value' || parent.computed) && !declares(place)
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') return field === 'value'
  if (parent.type === 'ImportSpecifier' || parent.type === 'ExportSpecifier') return false
  return node.type === 'Identifier' && !declares(place)
}

function declares({ parent, field, above }: Place): boolean {
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return field === 'id' || field === 'params'
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return field === 'params' || field === 'id'
    case 'Property':
      return field === 'value' && above?.parent?.type === 'ObjectPattern'
    case 'ArrayPattern':
    case 'RestElement':
    case 'CatchClause':
      return true
    case 'AssignmentPattern':
      return field === 'left'
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
      return field === 'local'
    default:
      return false
  }
}
