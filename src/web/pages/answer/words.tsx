import { type Text, wordsOf } from '#domain/measurement/instrument/text.ts'
import { type Asking, inLanguage } from './asking.ts'

/** An author's words; where they had to fall back to Swedish, said to be Swedish. */
export function Words({ text, asking }: Readonly<{ text: Text; asking: Asking }>) {
  const { words, locale } = wordsOf(text, asking.locale, asking.variant)
  const language = inLanguage(locale, asking.locale)
  return language.lang ? <span {...language}>{words}</span> : words
}
