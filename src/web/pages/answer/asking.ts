import type { AssetId } from '#domain/kernel/id.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import type { AnswerFault } from '#domain/measurement/instrument/read-answer.ts'
import { directionOf, type Locale, type Variant } from '#domain/measurement/instrument/text.ts'
import { isLanguage } from '#web/i18n/language.ts'
import { type Translate, translator } from '#web/i18n/translate.ts'

/** The short words around the questions, and the language they are in. */
export type Around = Readonly<{ locale: Locale; t: Translate }>

/** How somebody is asked: language, wording, and where symbols and recordings lie; null where none are served. */
export type Asking = Readonly<{
  locale: Locale
  variant: Variant
  assetAddress: ((asset: AssetId) => string) | null
  /** Where the words around are at hand in a language of their own; without it see `aroundOf`. */
  around?: Around
}>

/** One item with what has been answered to it, as a form sends it, and what is wrong with that. */
export type Asked = Readonly<{
  item: Item
  given: string | readonly string[]
  fault: AnswerFault | null
}>

/** In a language that nobody has translated them to, the words around are in Swedish, and said to be. */
export function aroundOf({ locale, around }: Pick<Asking, 'locale' | 'around'>): Around {
  const language = isLanguage(locale) ? locale : 'sv'
  return around ?? { locale: language, t: translator(language) }
}

/** What an element must say about its language where it is not the page's own. */
export const inLanguage = (language: Locale, page: Locale): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  language === page ? {} : { lang: language, dir: directionOf(language) }
