import { type Language, languageFromCookie } from '#web/i18n/language.ts'

/** Before the server has said who is here. */
export const storedLanguage = (): Language => languageFromCookie(document.cookie)
