import type { ItemId } from '#domain/kernel/id.ts'
import type { Compared, Expr, Leaf } from '../relevance.ts'

const signs: Readonly<Record<Compared, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
}

const named = (item: ItemId): string => `\${${item}}`

/** XPath has no way to write a quote inside its own kind of quotes. */
function literal(value: string | number): string {
  if (typeof value === 'number') return String(value)
  if (!value.includes("'")) return `'${value}'`
  if (!value.includes('"')) return `"${value}"`
  return `concat(${value
    .split("'")
    .map((part) => `'${part}'`)
    .join(`, "'", `)})`
}

function isChain(expr: Expr): boolean {
  if ('args' in expr) {
    const [only] = expr.args
    return expr.args.length > 1 || (only !== undefined && isChain(only))
  }
  return 'item' in expr && leafParts(expr).length > 1
}

/**
 * A condition as XLSForm writes it. It means the same there as here, also where nothing was answered: `ne` asks for
 * an answer first, since `!=` is true of nothing there.
 */
export function printRelevance(expr: Expr): string {
  if ('args' in expr) {
    if (expr.args.length === 1 && expr.args[0]) return printRelevance(expr.args[0])
    return expr.args
      .map((arg) => (isChain(arg) ? `(${printRelevance(arg)})` : printRelevance(arg)))
      .join(` ${expr.op} `)
  }
  return 'arg' in expr
    ? `not(${printRelevance(expr.arg)})`
    : leafParts(expr).join(expr.op === 'in' && expr.values.some((value) => value !== '') ? ' or ' : ' and ')
}

/** Nobody has answered nothing: where that is compared with, it must not read as "not answered". */
const never = (item: string): readonly string[] => [`${item} != ''`, `${item} = ''`]

function leafParts(leaf: Leaf): readonly string[] {
  const item = named(leaf.item)
  switch (leaf.op) {
    case 'answered':
      return [`${item} != ''`]
    case 'selected':
      return [`selected(${item}, ${literal(leaf.code)})`]
    case 'in': {
      const values = leaf.values.filter((value) => value !== '')
      return values.length === 0 ? never(item) : values.map((value) => `${item} = ${literal(value)}`)
    }
    case 'ne':
      return [`${item} != ''`, `${item} != ${literal(leaf.value)}`]
    case 'eq':
      return leaf.value === '' ? never(item) : [`${item} = ${literal(leaf.value)}`]
    default:
      return [`${item} ${signs[leaf.op]} ${literal(leaf.value)}`]
  }
}
