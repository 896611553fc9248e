import type { AroundTexts } from '#domain/measurement/around/translation.ts'
import type { Locale } from '#domain/measurement/instrument/text.ts'
import type { Language } from './language.ts'
import { fillSlots, type Message } from './message.ts'
import { answer } from './sv/answer.ts'
import { answering } from './sv/answering.ts'
import { shield } from './sv/shield.ts'
import { type Key, rawText, type Translate, translateLoosely } from './translate.ts'

const messages: Readonly<Record<string, Message>> = { ...answer, ...answering, ...shield }
// Every name is one of the dictionaries that are spread above.
const keys = Object.keys(messages) as Key[]

const forms = ['zero', 'one', 'other'] as const

/** Every short text around the questions in Swedish or English, one line a text and form. */
export function aroundSource(language: Language): AroundTexts {
  const lines = keys.flatMap((key): (readonly [string, string])[] => {
    const message = messages[key]
    if (typeof message === 'string') return [[key, rawText(language, key)]]
    return forms
      .filter((form) => message?.[form] !== undefined)
      .map((form) => [`${key}.${form}`, rawText(language, key, form === 'zero' ? 0 : form === 'one' ? 1 : 2)])
  })
  return Object.fromEntries(lines)
}

const written = (locale: Locale, value: string | number | undefined): string =>
  typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : (value ?? '…')

/** Numbers and forms by the language's own rules, kept simple: one, or another number; none where Swedish has it. */
export function aroundTranslator(locale: Locale, texts: AroundTexts): Translate {
  const plural = new Intl.PluralRules(locale)
  const rawIn = (key: string, n: unknown): string | undefined => {
    if (typeof messages[key] === 'string') return texts[key]
    const count = typeof n === 'number' ? n : 2
    if (count === 0 && texts[`${key}.zero`] !== undefined) return texts[`${key}.zero`]
    return texts[`${key}.${plural.select(count) === 'one' ? 'one' : 'other'}`]
  }
  return (key, ...[given]) => {
    const slots: Readonly<Record<string, string | number>> = given ?? {}
    const raw = rawIn(key, slots.n)
    return raw === undefined
      ? translateLoosely('sv', key, slots)
      : fillSlots(raw, (name) => written(locale, slots[name]))
  }
}
