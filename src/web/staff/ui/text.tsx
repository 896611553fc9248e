import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import * as date from '#web/i18n/date.ts'
import { errorText } from '#web/i18n/error-text.ts'
import type { Language } from '#web/i18n/language.ts'
import { splitAtSlots } from '#web/i18n/message.ts'
import { formatNumber, formatPercent, formatRange } from '#web/i18n/number.ts'
import { type Key, rawText, type Translate, translator } from '#web/i18n/translate.ts'

export const textIn = (language: Language) => ({
  language,
  t: translator(language),
  number: (number: number, decimals?: number) => formatNumber(language, number, decimals),
  percent: (percent: number, decimals?: number) => formatPercent(language, percent, decimals),
  range: (from: number, to: number) => formatRange(language, from, to),
  day: (when: string | Date) => date.formatDay(language, when),
  dayMonth: (when: string | Date) => date.formatDayMonth(language, when),
  longDay: (when: string | Date) => date.formatLongDay(language, when),
  month: (year: number, month: number) => date.formatMonth(language, year, month),
  partDay: (when: string) => date.formatPartDay(language, when),
  partDayInText: (when: string) => date.formatPartDayInText(language, when),
  clock: (when: string | Date) => date.formatClock(language, when),
  time: (when: string | Date) => date.formatTime(language, when),
  instant: (when: string | Date) => date.formatInstant(language, when),
  error: (code: ErrorCode, detail?: ErrorDetail) => errorText(language, code, detail),
})

/** Words, numbers and dates in the language of the person at the screen. */
export type Text = ReturnType<typeof textIn>

const TextContext = createContext<Text>(textIn('sv'))

export function TextProvider({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  const text = useMemo(() => textIn(language), [language])
  return <TextContext value={text}>{children}</TextContext>
}

export const useText = (): Text => useContext(TextContext)

/** A sentence whose slots hold a link, a button or bold words: `<Sentence of="x.y" fill={{ link: <Link … /> }} />`. */
export function Sentence({
  of,
  fill,
  n,
}: Readonly<{ of: Key; fill: Readonly<Record<string, ReactNode>>; n?: number }>) {
  const { language } = useText()
  return splitAtSlots(rawText(language, of, n)).map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
    place % 2 === 0 ? part : <span key={place}>{fill[part]}</span>,
  )
}

export type { Translate }
