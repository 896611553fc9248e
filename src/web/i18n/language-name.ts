import type { Language } from './language.ts'

/** What a language is called, in the reader's own; its tag where nobody knows a name for it. */
export function languageName(tag: string, language: Language): string {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const name = names.of(tag) ?? tag
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
