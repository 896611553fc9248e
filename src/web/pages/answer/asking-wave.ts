import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import type { Locale, Variant } from '#domain/measurement/instrument/text.ts'
import { isLanguage, type Language } from '#web/i18n/language.ts'
import type { Kiosk } from './answer-frame.tsx'
import type { Asking } from './asking.ts'

/** Mode C: what somebody is told before the first question. */
export type Panel = Readonly<{ answerMonths: number }>

/** A wave as its pages show it. */
export type AskingWave = Readonly<{
  /** The association that asks. */
  asker: string
  instrument: Instrument
  variants: readonly Variant[]
  /** The last day, `2026-12-04`. */
  closesOn: string
  /** Null where nobody is known again from one wave to the next. */
  panel: Panel | null
  /** Where one unit is not given by slip or link: those to choose between. */
  units: readonly Readonly<{ id: string; name: string }>[]
}>

/** What every page of one person's way has: its words, where it is sent, and what rides along. */
export type Way = Readonly<{
  asking: Asking
  wave: AskingWave
  action: string
  hidden: Readonly<Record<string, string>>
  kiosk: Kiosk | null
}>

/** What a language calls itself. */
export const ownName = (locale: Locale): string => {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** For days and numbers, which are written in Swedish where we have no way of our own to write them. */
export const languageFor = (locale: Locale): Language => (isLanguage(locale) ? locale : 'sv')
