import type { Language } from './language.ts'
import { formatNumber } from './number.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  sv: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** Two to twelve in words, for running text; the rest in figures. One is left to the plural form of the text. */
export const numberWord = (language: Language, n: number): string =>
  words[language][n - 2] ?? formatNumber(language, n)

/** The same at the beginning of a sentence. */
export function numberWordFirst(language: Language, n: number): string {
  const word = numberWord(language, n)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** All the words from two on, for a page that counts by itself. */
export const numberWords = (language: Language, first: boolean): readonly string[] =>
  words[language].map((_, place) => (first ? numberWordFirst : numberWord)(language, place + 2))
