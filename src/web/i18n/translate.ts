import { en } from './en/index.ts'
import type { Language } from './language.ts'
import { fillSlots, type Message, type Messages, type SlotsOf, type SlotValues } from './message.ts'
import { formatNumber } from './number.ts'
import { sv } from './sv/index.ts'

export type Key = keyof typeof sv

type SlotArguments<K extends Key> = keyof SlotsOf<(typeof sv)[K]> extends never
  ? []
  : [slots: SlotsOf<(typeof sv)[K]>]

/** Key and slots are checked when compiling: a missing slot, or one too many, is an error. */
export type Translate = <K extends Key>(key: K, ...slots: SlotArguments<K>) => string

const dictionaries: Readonly<Record<Language, Readonly<Record<Key, Message>>>> = { sv, en }
const plurals: Readonly<Record<Language, Intl.PluralRules>> = {
  sv: new Intl.PluralRules('sv'),
  en: new Intl.PluralRules('en'),
}

/** The text of a key with its slots unfilled, in the plural form that `n` asks for. */
export function rawText(language: Language, key: Key, n?: string | number): string {
  const message: Message = dictionaries[language][key]
  if (typeof message === 'string') return message
  const count = typeof n === 'number' ? n : 2
  if (count === 0 && message.zero !== undefined) return message.zero
  return plurals[language].select(count) === 'one' ? message.one : message.other
}

/** A number in a slot is written the way the language writes numbers; years and codes are passed as text. */
const slotText = (language: Language, value: string | number | undefined): string =>
  typeof value === 'number' ? formatNumber(language, value) : (value ?? '…')

const translateWith = (language: Language, key: Key, slots: SlotValues): string =>
  fillSlots(rawText(language, key, slots.n), (name) => slotText(language, slots[name]))

const translators: Readonly<Record<Language, Translate>> = {
  sv: (key, ...[slots]) => translateWith('sv', key, slots ?? {}),
  en: (key, ...[slots]) => translateWith('en', key, slots ?? {}),
}

export const translator = (language: Language): Translate => translators[language]

export const isKey = (text: string): text is Key => text in sv

/**
 * For keys that are only known while running, such as those built from an error code.
 * A slot nobody filled shows as three dots.
 */
export const translateLoosely = (language: Language, key: Key, slots: SlotValues = {}): string =>
  translateWith(language, key, slots)

export type { Messages }
