import { type Checked, type FileFault, fileFault, type Step } from '#domain/consensus/file-fault.ts'

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Deeper than any file of ours; a bracket bomb is refused before it exhausts the stack. */
const deepest = 64

const string = /"[^"\\]*(?:\\.[^"\\]*)*"/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
const space = /[ \t\n\r]*/y

class Unreadable extends Error {}

/** JSON.parse keeps the last of two fields with one name and says nothing. This reader says it, and where. */
class Reader {
  readonly faults: FileFault[] = []
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get position(): Readonly<{ line: number; column: number }> {
    const before = this.#text.slice(0, this.#at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }

  document(): JsonValue {
    const value = this.#value([])
    this.#take(space)
    if (this.#at < this.#text.length) throw new Unreadable()
    return value
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) return null
    this.#at += found.length
    return found
  }

  #takeSign(sign: string): boolean {
    this.#take(space)
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  #demand(sign: string): void {
    if (!this.#takeSign(sign)) throw new Unreadable()
  }

  #value(steps: readonly Step[]): JsonValue {
    if (steps.length > deepest) {
      this.faults.push(fileFault(steps.slice(0, 3), 'too-deep'))
      throw new Unreadable()
    }
    if (this.#takeSign('{')) return this.#members(steps)
    if (this.#takeSign('[')) return this.#elements(steps)
    const text = this.#string()
    if (text !== null) return text
    const scalar = this.#take(number) ?? this.#take(word)
    if (scalar === null) throw new Unreadable()
    return JSON.parse(scalar)
  }

  #string(): string | null {
    const start = this.#at
    const written = this.#take(string)
    if (written === null) return null
    try {
      return JSON.parse(written)
    } catch {
      // A line break or an unknown escape inside the quotes.
      this.#at = start
      throw new Unreadable()
    }
  }

  #members(steps: readonly Step[]): JsonValue {
    const members = new Map<string, JsonValue>()
    if (this.#takeSign('}')) return {}
    do {
      this.#take(space)
      const name = this.#string()
      if (name === null) throw new Unreadable()
      this.#demand(':')
      const value = this.#value([...steps, name])
      if (members.has(name)) this.faults.push(fileFault([...steps, name], 'doubled-field', { name }))
      // A field of this name would be lost silently by every object it is copied into.
      if (name === '__proto__') this.faults.push(fileFault([...steps, name], 'unknown-field', { name }))
      members.set(name, value)
    } while (this.#takeSign(','))
    this.#demand('}')
    return Object.fromEntries(members)
  }

  #elements(steps: readonly Step[]): JsonValue {
    const elements: JsonValue[] = []
    if (this.#takeSign(']')) return elements
    do elements.push(this.#value([...steps, elements.length]))
    while (this.#takeSign(','))
    this.#demand(']')
    return elements
  }
}

/** Reads JSON in which no field may stand twice. Faults: `not-json` with line and column, `doubled-field`. */
export function readStrictJson(text: string): Checked<JsonValue> {
  const reader = new Reader(text.replace(/^\ufeff/, ''))
  try {
    const value = reader.document()
    return reader.faults.length > 0 ? { ok: false, faults: reader.faults } : { ok: true, value }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const faults = reader.faults.length > 0 ? reader.faults : [fileFault([], 'not-json', reader.position)]
    return { ok: false, faults }
  }
}
