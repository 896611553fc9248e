import type { AssetId } from '#domain/kernel/id.ts'

/** A language tag such as `sv`, `ar` or `sr-Latn`. */
export type Locale = string

const localeTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/

export const isLocale = (tag: string): boolean => localeTag.test(tag)

/** The longest tag that `isLocale` lets through. */
export const longestLocale = 'xxx-Xxxx-000'.length

/** What a text falls back to, and what every instrument is written in first. */
export const baseLocale = 'sv'

export const variants = ['std', 'easy', 'symbols'] as const

/** Which wording is shown. Symbols stand beside the easy wording, with the same options. */
export type Variant = (typeof variants)[number]

export type Wording = Readonly<{
  std: string
  easy?: string
  symbols?: readonly AssetId[]
  audio?: Readonly<{ std?: AssetId; easy?: AssetId }>
}>

export type Text = Readonly<Record<Locale, Wording>>

/** The words to show, and the language they are in, which a page must say when it is not the one asked for. */
export type Words = Readonly<{ words: string; locale: Locale; wording: Wording | null; isFallback: boolean }>

/**
 * A text in one language and variant. Without an easy wording the standard one is shown; without the language,
 * Swedish, said to be Swedish. Empty only where the text has no Swedish either.
 */
export function wordsOf(text: Text, locale: Locale, variant: Variant): Words {
  const own = text[locale]
  const wording = own && own.std !== '' ? own : text[baseLocale]
  if (!wording) return { words: '', locale, wording: null, isFallback: false }
  const words = variant === 'std' ? wording.std : wording.easy || wording.std
  const isFallback = wording !== own && locale !== baseLocale
  return { words, locale: isFallback ? baseLocale : locale, wording, isFallback }
}

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr|Thaa|Syrc)(-|$)/

/** The way a language is written, for the `dir` of what is written in it. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' =>
  !/-Latn(-|$)/.test(locale) && rightToLeft.test(locale) ? 'rtl' : 'ltr'
