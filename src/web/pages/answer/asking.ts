import type { AssetId } from '#domain/kernel/id.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import type { AnswerFault } from '#domain/measurement/instrument/read-answer.ts'
import { directionOf, type Locale, type Variant } from '#domain/measurement/instrument/text.ts'
import { isLanguage, type Language } from '#web/i18n/language.ts'

/** How somebody is asked: language, wording, and where symbols and recordings lie; null where none are served. */
export type Asking = Readonly<{
  locale: Locale
  variant: Variant
  assetAddress: ((asset: AssetId) => string) | null
}>

/** One item with what has been answered to it, as a form sends it, and what is wrong with that. */
export type Asked = Readonly<{
  item: Item
  given: string | readonly string[]
  fault: AnswerFault | null
}>

/** The short words around the questions exist in these; in other languages they are in Swedish, and say so. */
export const wordsAround = (locale: Locale): Language => (isLanguage(locale) ? locale : 'sv')

/** What an element must say about its language where it is not the page's own. */
export const inLanguage = (language: Locale, page: Locale): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  language === page ? {} : { lang: language, dir: directionOf(language) }
