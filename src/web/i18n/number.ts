import type { Language } from './language.ts'

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }

const hardSpace = '\u00a0'
const minus = '\u2212'

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? ''}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(
    locales[language],
    decimals === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  )
  formats.set(key, made)
  return made
}

/** 1 160 and 0,5 in Swedish, 1,160 and 0.5 in English; minus is U+2212 in both. */
export const formatNumber = (language: Language, number: number, decimals?: number): string =>
  numberFormat(language, decimals)
    .format(number)
    .replace('-', minus)
    .replace(/[\s\u202f]/g, hardSpace)

/** Whole or decimal percent from a number that already is percent: 57 % (Swedish), 57% (English). */
export const formatPercent = (language: Language, percent: number, decimals?: number): string =>
  formatNumber(language, percent, decimals) + (language === 'sv' ? `${hardSpace}%` : '%')

/** An en dash between two numbers of the same kind: 37–74. */
export const formatRange = (language: Language, from: number, to: number): string =>
  from === to ? formatNumber(language, from) : `${formatNumber(language, from)}–${formatNumber(language, to)}`

/** Years are never grouped: 2019–2023. */
export const formatYears = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`)
