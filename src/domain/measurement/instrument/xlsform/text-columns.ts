import type { AssetId } from '#domain/kernel/id.ts'
import { isUuid } from '#domain/kernel/id.ts'
import { baseLocale, isLocale, type Locale, type Text, type Wording } from '../text.ts'

/** Whose words: of a question, heading or option; of a question's help; of the whole form. */
export type TextRole = 'label' | 'hint' | 'title'
type Part = 'std' | 'easy' | 'symbols' | 'audio' | 'easyAudio'

export type TextColumn = Readonly<{ role: TextRole; part: Part; locale: Locale }>

/** XLSForm's own columns name the language in words too; ours have its code only. */
const common: Readonly<Partial<Record<`${TextRole}.${Part}`, string>>> = {
  'label.std': 'label',
  'label.symbols': 'media::image',
  'label.audio': 'media::audio',
  'hint.std': 'hint',
}

const own: Readonly<Record<Part, string>> = {
  std: '',
  easy: 'easy',
  symbols: 'image',
  audio: 'audio',
  easyAudio: 'easy_audio',
}

const parts: readonly Part[] = ['std', 'easy', 'symbols', 'audio', 'easyAudio']
const roles: readonly TextRole[] = ['label', 'hint', 'title']

const ownName = (role: TextRole, part: Part): string =>
  `samsyn::${[role === 'label' ? '' : role, own[part]].filter(Boolean).join('_')}`

/** The form's name in Swedish is the one that other programs show. */
export const titleHeading = 'form_title'

/** The heading of a column of words. `nameOf`: what a language calls itself. */
export function headingOf({ role, part, locale }: TextColumn, nameOf: (locale: Locale) => string): string {
  if (role === 'title' && part === 'std' && locale === baseLocale) return titleHeading
  const theirs = common[`${role}.${part}`]
  return theirs ? `${theirs}::${nameOf(locale)} (${locale})` : `${ownName(role, part)}::${locale}`
}

const inParentheses = /\(([^()]*)\)\s*$/

/** Null: no column of words. `locale` null: a language whose code cannot be told. */
export function readHeading(
  heading: string,
  defaultLocale: Locale,
): (Omit<TextColumn, 'locale'> & Readonly<{ locale: Locale | null }>) | null {
  if (heading === titleHeading) return { role: 'title', part: 'std', locale: baseLocale }
  for (const role of roles)
    for (const part of parts)
      for (const name of [common[`${role}.${part}`], ownName(role, part)]) {
        if (!name || (heading !== name && !heading.startsWith(`${name}::`))) continue
        const language = heading.slice(name.length + 2).trim()
        const tag = inParentheses.exec(language)?.[1]?.trim() ?? language
        if (language === '') return { role, part, locale: defaultLocale }
        return { role, part, locale: isLocale(tag) ? tag : null }
      }
  return null
}

/** What each column of words holds for one text; columns without anything are left out. */
export function cellsOfText(text: Text, role: TextRole): readonly (readonly [TextColumn, string])[] {
  return Object.entries(text).flatMap(([locale, { std, easy, symbols, audio }]) => {
    const cells: Readonly<Record<Part, string | undefined>> = {
      std,
      easy,
      symbols: symbols?.join(' '),
      audio: audio?.std,
      easyAudio: audio?.easy,
    }
    return parts.flatMap((part) => {
      const cell = cells[part]
      return cell ? [[{ role, part, locale }, cell] as const] : []
    })
  })
}

/** Cells of one text, one after another, made into the text. */
export class TextBuilder {
  private readonly wordings = new Map<Locale, { -readonly [Key in keyof Wording]: Wording[Key] }>()

  /** False where the cell names a file that this installation cannot have. */
  add({ part, locale }: Omit<TextColumn, 'role'>, cell: string): boolean {
    const wording = this.wordings.get(locale) ?? { std: '' }
    this.wordings.set(locale, wording)
    if (part === 'std') wording.std = cell
    else if (part === 'easy') wording.easy = cell
    else {
      const files = cell.split(/\s+/).flatMap((file) => assetOf(file) ?? [])
      const [file] = files
      if (file === undefined || files.length !== cell.split(/\s+/).length) return false
      if (part === 'symbols') wording.symbols = files
      else if (files.length > 1) return false
      else wording.audio = { ...wording.audio, [part === 'audio' ? 'std' : 'easy']: file }
    }
    return true
  }

  text(): Text {
    return Object.fromEntries(this.wordings)
  }
}

// The edge where text becomes an id.
const assetOf = (file: string): AssetId | null => (isUuid(file) ? (file as AssetId) : null)
