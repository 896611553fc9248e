import {
  type Comment,
  type EcmaScriptModule,
  type Node,
  type Program,
  parseSync,
  visitorKeys,
} from 'oxc-parser'

/** `program` is made when it is first asked for. */
export type Parsed = Readonly<{
  program: Program
  module: EcmaScriptModule
  comments: readonly Comment[]
  line: (offset: number) => number
}>

export function parse(path: string, text: string): Parsed {
  const result = parseSync(path, text)
  const [error] = result.errors
  if (error) throw new Error(`${path} does not parse: ${error.message}`)
  return {
    get program() {
      return result.program
    },
    module: result.module,
    comments: result.comments,
    line: (offset) => text.slice(0, offset).split('\n').length,
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function childrenOf(node: Node): [string, Node][] {
  const fields: Readonly<Record<string, unknown>> = { ...node }
  return (visitorKeys[node.type] ?? []).flatMap((key) =>
    [fields[key]].flat().flatMap((value): [string, Node][] => (isNode(value) ? [[key, value]] : [])),
  )
}

export type Place = Readonly<{ parent: Node | null; field: string; above: Place | null }>

/** Every node, outermost first, with its parent, the field that holds it, and the parent's own place. */
export function walk(program: Program, visit: (node: Node, place: Place) => void): void {
  const step = (node: Node, place: Place) => {
    visit(node, place)
    for (const [field, child] of childrenOf(node)) step(child, { parent: node, field, above: place })
  }
  step(program, { parent: null, field: '', above: null })
}

/** `a.b.c` for a plain chain of names, else null. */
export function dottedName(node: Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return null
  const object = dottedName(node.object)
  const property = memberName(node)
  return object === null || property === null ? null : `${object}.${property}`
}

/** The name behind `a.b` and `a['b']`; null when it is computed at run time. */
export function memberName(node: Extract<Node, { type: 'MemberExpression' }>): string | null {
  const { property } = node
  if (!node.computed) return property.type === 'Identifier' ? property.name : null
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null
}
