import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { isItemId } from '../item.ts'
import { expression } from '../lock.ts'
import type { Compared, Expr } from '../relevance.ts'

/**
 * The same condition can be written in several ways that mean the same. Where XLSForm's way does not tell which it
 * was, this stands beside it: what is locked and compared is the writing, not the meaning.
 */
export const exactRelevance = (expr: Expr): string => canonicalJson(expression(expr))

export const isSameRelevance = (a: Expr, b: Expr): boolean => exactRelevance(a) === exactRelevance(b)

const compared: readonly Compared[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value)

/** Null for anything that is not a condition. */
export function readExactRelevance(text: string): Expr | null {
  try {
    return exprOf(JSON.parse(text))
  } catch {
    return null
  }
}

function exprOf(value: unknown): Expr | null {
  if (!isObject(value)) return null
  const { op, args, arg } = value
  if (op === 'and' || op === 'or') {
    if (!Array.isArray(args)) return null
    const found = args.flatMap((one: unknown) => exprOf(one) ?? [])
    return found.length === args.length && found.length > 0 ? { op, args: found } : null
  }
  if (op === 'not') {
    const found = exprOf(arg)
    return found && { op, arg: found }
  }
  return leafOf(value)
}

function leafOf({ op, item, value, values, code }: Readonly<Record<string, unknown>>): Expr | null {
  if (typeof item !== 'string' || !isItemId(item)) return null
  if (op === 'answered') return { op, item }
  if (op === 'selected') return typeof code === 'string' ? { op, item, code } : null
  if (op === 'in') return Array.isArray(values) && values.every(isValue) ? { op, item, values } : null
  const known = compared.find((one) => one === op)
  return known !== undefined && isValue(value) ? { op: known, item, value } : null
}
