import type { PrintTree } from '../print-tree.ts'
import { coverageOf } from './font-coverage.ts'
import { shippedFonts } from './fonts.ts'

let coverage: ((character: number) => boolean) | null = null

/** Line ends and tabs are white space to the typesetter. */
const isSpace = (character: string): boolean => /^\s$/u.test(character)

/** Signs without a shape that turn the direction of what follows: they are shown, so that nobody is misled. */
const turns = (character: string): boolean => /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u.test(character)

const drawn = (character: string): boolean => {
  coverage ??= coverageOf(shippedFonts())
  if (isSpace(character)) return true
  return !turns(character) && coverage(character.codePointAt(0) ?? 0)
}

const named = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

const replaced = (text: string): string =>
  [...text].map((character) => (drawn(character) ? character : named(character))).join('')

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
const isList = (value: object): value is readonly Json[] => Array.isArray(value)

function mapText<T>(value: T, change: (text: string) => string): T
function mapText(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((one) => mapText(one, change))
  return Object.fromEntries(
    // A link that was changed would lead elsewhere; it is never set as text.
    Object.entries(value).map(([key, one]) => [key, key === 'href' ? one : mapText(one, change)]),
  )
}

/** Characters that the shipped fonts cannot draw, once each, in the order they are met. */
export function undrawn(tree: PrintTree): readonly string[] {
  const found = new Set<string>()
  mapText(tree, (text) => {
    for (const character of text) if (!drawn(character)) found.add(character)
    return text
  })
  return [...found]
}

/** A PDF/UA file may not hold a character without a glyph: it is set as its number, [U+6F22] (3.5, trap 6). */
export const drawable = (tree: PrintTree): PrintTree => mapText(tree, replaced)
