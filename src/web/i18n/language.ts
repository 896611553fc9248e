export const languages = ['sv', 'en'] as const

export type Language = (typeof languages)[number]

/** Each language is named in itself: whoever needs it can read it. */
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }

export const languageCookie = 'samsyn-language'

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/** Swedish unless somebody has chosen otherwise: the browser's own language is not asked. */
export function languageFromCookie(header: string | undefined): Language {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === languageCookie)
  const chosen = pair?.[1]
  return isLanguage(chosen) ? chosen : 'sv'
}
