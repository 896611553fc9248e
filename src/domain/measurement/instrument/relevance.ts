import type { ItemId } from '#domain/kernel/id.ts'
import { type Answer, isMissing } from './answer-set.ts'
import { type Code, type Item, optionFor } from './item.ts'

type Value = string | number

export type Compared = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'

/** When an item is asked. Refers to earlier items only. */
export type Expr =
  | Readonly<{ op: 'and' | 'or'; args: readonly Expr[] }>
  | Readonly<{ op: 'not'; arg: Expr }>
  | Leaf

/** What is said about one item. */
export type Leaf =
  | Readonly<{ op: Compared; item: ItemId; value: Value }>
  | Readonly<{ op: 'in'; item: ItemId; values: readonly Value[] }>
  | Readonly<{ op: 'selected'; item: ItemId; code: Code }>
  | Readonly<{ op: 'answered'; item: ItemId }>

/** The answer to an item, or undefined where it has none: not yet asked, hidden, skipped. */
export type AnswerOf = (item: ItemId) => Answer | undefined

export type Rule = (answerOf: AnswerOf) => boolean

/** Every leaf, in reading order. */
export function leavesOf(expr: Expr): readonly Leaf[] {
  if ('args' in expr) return expr.args.flatMap(leavesOf)
  return 'arg' in expr ? leavesOf(expr.arg) : [expr]
}

/** The items an expression asks about, each once. */
export const itemsIn = (expr: Expr): readonly ItemId[] => [...new Set(leavesOf(expr).map(({ item }) => item))]

/** The options of one item that a condition asks for, where it asks for nothing but answers; else none. */
export function codesAsked(expr: Expr, item: ItemId): readonly string[] {
  if ('arg' in expr || ('args' in expr && expr.op === 'or' && itemsIn(expr).length > 1)) return []
  if ('args' in expr) return expr.args.flatMap((arg) => codesAsked(arg, item))
  if (expr.item !== item) return []
  switch (expr.op) {
    case 'eq':
      return [String(expr.value)]
    case 'in':
      return expr.values.map(String)
    case 'selected':
      return [expr.code]
    default:
      return []
  }
}

/**
 * Makes a rule of an expression. Two-valued: without an answer every comparison is false, `ne` too, while `not`
 * turns whatever it holds. A chosen reason such as "Vet inte" is an answer with its code, but it is neither more
 * nor less than anything. An item that is not among `items` is never answered.
 */
export function compileRelevance(expr: Expr, items: ReadonlyMap<ItemId, Item>): Rule {
  if ('args' in expr) {
    const rules = expr.args.map((arg) => compileRelevance(arg, items))
    return expr.op === 'and'
      ? (answerOf) => rules.every((rule) => rule(answerOf))
      : (answerOf) => rules.some((rule) => rule(answerOf))
  }
  if ('arg' in expr) {
    const rule = compileRelevance(expr.arg, items)
    return (answerOf) => !rule(answerOf)
  }
  const item = items.get(expr.item)
  return item ? compileLeaf(expr, item) : () => false
}

function compileLeaf(leaf: Leaf, item: Item): Rule {
  const holds = leafHolds(leaf, item)
  return (answerOf) => {
    const given = givenTo(item, answerOf(item.id))
    return given !== null && holds(given)
  }
}

type Given = Readonly<{ codes: readonly Value[]; number: number | null; day: string | null }>

function leafHolds(leaf: Leaf, item: Item): (given: Given) => boolean {
  switch (leaf.op) {
    case 'answered':
      return () => true
    case 'selected':
      return ({ codes }) => codes.includes(leaf.code)
    case 'in':
      return (given) => leaf.values.some((value) => isEqual(item, given, value))
    case 'eq':
      return (given) => isEqual(item, given, leaf.value)
    case 'ne':
      return (given) => !isEqual(item, given, leaf.value)
    default:
      return (given) => inOrder(leaf.op, given, leaf.value)
  }
}

/** Several chosen options are equal to no single value: `selected` is the question to ask of them. */
const isEqual = (item: Item, { codes, number }: Given, value: Value): boolean => {
  if (codes.length !== 1 || item.kind === 'multi') return false
  const byNumber = item.kind === 'number' || item.kind === 'year'
  return byNumber && number !== null ? number === Number(value) : codes[0] === String(value)
}

function inOrder(op: Compared, { number, day }: Given, value: Value): boolean {
  const [left, right] = day === null ? [number, Number(value)] : [day, String(value)]
  if (left === null || Number.isNaN(right)) return false
  if (op === 'lt') return left < right
  if (op === 'le') return left <= right
  return op === 'gt' ? left > right : left >= right
}

/** What an answer is compared by; null where there is none, which the reasons worked out by the program are. */
function givenTo(item: Item, answer: Answer | undefined): Given | null {
  if (answer === undefined) return null
  if (isMissing(answer)) {
    const option = optionFor(item, answer.missing)
    return option ? { codes: [option.code], number: null, day: null } : null
  }
  if (typeof answer === 'number') return { codes: [answer], number: answer, day: null }
  if (typeof answer !== 'string') return { codes: answer, number: null, day: null }
  return { codes: [answer], number: numberOf(item, answer), day: item.kind === 'date' ? answer : null }
}

function numberOf(item: Item, answer: string): number | null {
  if (item.kind === 'number') return Number(answer)
  if (item.kind !== 'single' && item.kind !== 'scale') return null
  return item.options?.find(({ code }) => code === answer)?.value ?? null
}
