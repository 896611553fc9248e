import type { ItemId } from '#domain/kernel/id.ts'
import type { Compared, Expr, Leaf } from '../relevance.ts'

/** The item that a name in the file stands for; undefined where there is none. */
export type ItemOf = (name: string) => ItemId | undefined

class Unreadable extends Error {}

const token =
  /\s*(?:\$\{\s*(?<name>[^{}]*?)\s*\}|(?<text>'[^']*'|"[^"]*")|(?<number>-?\d+(?:\.\d+)?)|(?<sign>!=|<=|>=|[=<>(),])|(?<word>[a-z][a-z-]*))/y

type Token = Readonly<{ of: 'name' | 'text' | 'number' | 'sign' | 'word'; is: string; at: number }>

function tokensOf(words: string): readonly Token[] {
  const found: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < words.trimEnd().length) {
    const at = token.lastIndex
    const groups = token.exec(words)?.groups
    if (!groups) throw new Unreadable(words.slice(at).trim())
    for (const of of ['name', 'text', 'number', 'sign', 'word'] as const) {
      const is = groups[of]
      if (is !== undefined) found.push({ of, is: of === 'text' ? is.slice(1, -1) : is, at })
    }
  }
  return found
}

const compared: ReadonlyMap<string, Compared> = new Map([
  ['=', 'eq'],
  ['!=', 'ne'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
])

/** Deeper than anybody reads, and than what may be stored. */
const deepest = 20

class Parser {
  private at = 0
  private depth = 0
  private readonly words: string
  private readonly tokens: readonly Token[]
  private readonly itemOf: ItemOf

  constructor(words: string, itemOf: ItemOf) {
    this.words = words
    this.tokens = tokensOf(words)
    this.itemOf = itemOf
  }

  whole(): Expr {
    const expr = this.or()
    if (this.at < this.tokens.length) this.refuse()
    return expr
  }

  private refuse(): never {
    throw new Unreadable(this.words.slice(this.tokens[this.at]?.at ?? this.words.length).trim())
  }

  private takes(of: Token['of'], is?: string): string | null {
    const next = this.tokens[this.at]
    if (next?.of !== of || (is !== undefined && next.is !== is)) return null
    this.at += 1
    return next.is
  }

  private needs(of: Token['of'], is?: string): string {
    return this.takes(of, is) ?? this.refuse()
  }

  private or(): Expr {
    return oneOf(this.chain('or', () => this.and()))
  }

  private and(): Expr {
    return differing(this.chain('and', () => this.single()))
  }

  private chain(op: 'and' | 'or', part: () => Expr): Expr {
    this.depth += 1
    if (this.depth > 2 * deepest) this.refuse()
    const first = part()
    const args = [first]
    while (this.takes('word', op) !== null) args.push(part())
    this.depth -= 1
    return args.length === 1 ? first : { op, args }
  }

  private single(): Expr {
    if (this.takes('sign', '(') !== null) return this.inside()
    if (this.takes('word', 'not') !== null) {
      this.needs('sign', '(')
      return { op: 'not', arg: this.inside() }
    }
    if (this.takes('word', 'selected') !== null) {
      this.needs('sign', '(')
      const item = this.item()
      this.needs('sign', ',')
      const code = this.takes('number') ?? this.text()
      this.needs('sign', ')')
      return { op: 'selected', item, code }
    }
    return this.comparison()
  }

  private inside(): Expr {
    const expr = this.or()
    this.needs('sign', ')')
    return expr
  }

  private item(): ItemId {
    const at = this.at
    const item = this.itemOf(this.needs('name'))
    if (item !== undefined) return item
    this.at = at
    return this.refuse()
  }

  private comparison(): Expr {
    const item = this.item()
    const op = compared.get(this.tokens[this.at]?.of === 'sign' ? this.needs('sign') : '') ?? this.refuse()
    const number = this.takes('number')
    // Fractions are compared as text here, since they are not hashed.
    const value =
      number === null ? this.text() : Number.isSafeInteger(Number(number)) ? Number(number) : number
    const answered: Leaf = { op: 'answered', item }
    if (value === '' && op === 'ne') return answered
    if (value === '' && op === 'eq') return { op: 'not', arg: answered }
    return op === 'ne' ? { op: 'not', arg: { op: 'eq', item, value } } : { op, item, value }
  }

  private text(): string {
    const plain = this.takes('text')
    if (plain !== null) return plain
    this.needs('word', 'concat')
    this.needs('sign', '(')
    let text = this.needs('text')
    while (this.takes('sign', ',') !== null) text += this.needs('text')
    this.needs('sign', ')')
    return text
  }
}

/** "Answered, and not this" is what `ne` means here. */
function differing(expr: Expr): Expr {
  if (expr.op !== 'and' || expr.args.length !== 2) return expr
  const [first, second] = expr.args
  return first?.op === 'answered' &&
    second?.op === 'not' &&
    second.arg.op === 'eq' &&
    second.arg.item === first.item
    ? { op: 'ne', item: first.item, value: second.arg.value }
    : expr
}

/** "This or that" of the same item. */
function oneOf(expr: Expr): Expr {
  if (expr.op !== 'or') return expr
  const [first] = expr.args
  if (first?.op !== 'eq') return expr
  const values = expr.args.flatMap((arg) => (arg.op === 'eq' && arg.item === first.item ? [arg.value] : []))
  return values.length === expr.args.length ? { op: 'in', item: first.item, values } : expr
}

/**
 * Reads the conditions that XLSForm and this project both have: `or`, `and`, `not()`, parentheses, `selected()` and
 * an item compared with a text or a number. `unreadable`: from where it could not be read.
 */
export function parseRelevance(
  words: string,
  itemOf: ItemOf,
): Readonly<{ expr: Expr }> | Readonly<{ unreadable: string }> {
  try {
    return { expr: new Parser(words, itemOf).whole() }
  } catch (fault) {
    if (fault instanceof Unreadable) return { unreadable: fault.message }
    throw fault
  }
}
