import { type CanonicalValue, canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Instrument } from './instrument.ts'
import type { Item, Option } from './item.ts'
import type { Expr } from './relevance.ts'
import type { Locale, Text } from './text.ts'

/** Passed in: the domain computes nothing cryptographic itself. UTF-8 in, 64 hex digits out. */
export type Sha256 = (content: string) => string

/** The words of the offered languages. Symbols and recordings may be added later and are not part of what is locked. */
const words = (text: Text, locales: readonly Locale[]): CanonicalValue =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const wording = text[locale]
      return wording ? [[locale, { std: wording.std, easy: wording.easy || undefined }]] : []
    }),
  )

const option = ({ code, value, label, missing }: Option, locales: readonly Locale[]): CanonicalValue => ({
  code,
  value,
  missing,
  label: words(label, locales),
})

export const expression = (expr: Expr): CanonicalValue => {
  if ('args' in expr) return { op: expr.op, args: expr.args.map(expression) }
  if ('arg' in expr) return { op: expr.op, arg: expression(expr.arg) }
  return { ...expr }
}

/** What one item means, in these languages: two items with the same content may be put in one series. */
export const itemContent = (item: Item, locales: readonly Locale[]): CanonicalValue => ({
  id: item.id,
  version: item.version,
  kind: item.kind,
  text: words(item.text, locales),
  help: item.help && words(item.help, locales),
  options: item.options?.map((each) => option(each, locales)),
  scale: item.scale,
  min: item.min,
  max: item.max,
  decimals: item.decimals,
  maxChars: item.maxChars,
  relevance: item.relevance && expression(item.relevance),
  pair: item.pair && { with: item.pair.with, role: item.pair.role },
  background: item.background || undefined,
  origin: item.origin,
})

/** What is locked at the first activation, in a fixed order and free of everything that may still be added. */
export const lockedContent = (instrument: Instrument): CanonicalValue => ({
  format: 'samsyn-instrument-1',
  id: instrument.id,
  version: instrument.version,
  locales: [...instrument.locales],
  title: words(instrument.title, instrument.locales),
  blocks: instrument.blocks.map(({ id, title, items }) => ({
    id,
    title: title && words(title, instrument.locales),
    items: items.map((item) => itemContent(item, instrument.locales)),
  })),
})

/** Names a locked instrument: kept in the wave and in every sealed answer, and compared before anything is opened. */
export const instrumentHash = (instrument: Instrument, sha256: Sha256): string =>
  sha256(canonicalJson(lockedContent(instrument)))
