import type { Inline, TextLanguage, Words } from '#domain/kernel/report/inline.ts'
import { figureText } from '#web/i18n/figure.ts'

function textOf(inline: Inline, language: TextLanguage): string {
  switch (inline.is) {
    case 'text':
    case 'code':
    case 'link':
      return inline.text
    case 'figure':
      return figureText(language, inline.figure)
    case 'strong':
    case 'em':
    case 'lang':
      return plainText(inline.of, language)
  }
}

/** Running text without how it is set. */
export const plainText = (words: Words, language: TextLanguage): string =>
  words.map((inline) => textOf(inline, language)).join('')
