import type { Language } from './language.ts'

/** Conferences and boards meet in Sweden, wherever the server stands. */
const zone = 'Europe/Stockholm'

const monthsShort: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

const monthsLong: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  sv: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

type Parts = Readonly<{
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}>

const inSweden = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as it reads on the wall in Sweden; a plain date (2025-11-24) is taken as it stands. */
function partsOf(when: string | Date): Parts {
  const instant = typeof when === 'string' ? new Date(when.length === 10 ? `${when}T12:00:00Z` : when) : when
  const read = new Map(inSweden.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const year = read.get('year') ?? 0
  const month = read.get('month') ?? 1
  const day = read.get('day') ?? 1
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, weekday, hour: read.get('hour') ?? 0, minute: read.get('minute') ?? 0 }
}

const two = (n: number): string => `${n}`.padStart(2, '0')

/** 24 nov 2025 */
export function formatDay(language: Language, when: string | Date): string {
  const { day, month, year } = partsOf(when)
  return `${day}\u00a0${monthsShort[language][month - 1]}\u00a0${year}`
}

/** 24 nov, where the year is plain from the place it stands. */
export function formatDayMonth(language: Language, when: string | Date): string {
  const { day, month } = partsOf(when)
  return `${day}\u00a0${monthsShort[language][month - 1]}`
}

/** måndag 24 november 2025 */
export function formatLongDay(language: Language, when: string | Date): string {
  const { weekday, day, month, year } = partsOf(when)
  return `${weekdays[language][weekday]} ${day} ${monthsLong[language][month - 1]} ${year}`
}

/** april 2014 */
export const formatMonth = (language: Language, year: number, month: number): string =>
  `${monthsLong[language][month - 1]} ${year}`

/** A day; or the month or year that is all a document tells: "2014-04" is April 2014. */
export function formatPartDay(language: Language, when: string): string {
  const words = formatPartDayInText(language, when)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Inside a sentence: april 2014 in Swedish. */
export function formatPartDayInText(language: Language, when: string): string {
  const [year, month, day] = when.split('-')
  if (day !== undefined) return formatDay(language, when)
  if (month === undefined) return when
  return formatMonth(language, Number(year), Number(month))
}

/** 14.06 in Swedish, 14:06 in English: for columns of times. */
export function formatClock(language: Language, when: string | Date): string {
  const { hour, minute } = partsOf(when)
  return `${two(hour)}${language === 'sv' ? '.' : ':'}${two(minute)}`
}

/** kl. 14.06 in running Swedish text, 14:06 in English. */
export const formatTime = (language: Language, when: string | Date): string =>
  language === 'sv' ? `kl.\u00a0${formatClock(language, when)}` : formatClock(language, when)

/** 24 nov 2025 kl. 14.06 */
export const formatInstant = (language: Language, when: string | Date): string =>
  `${formatDay(language, when)} ${formatTime(language, when)}`

/** 12:40 on a timer; 1:02:40 past the hour. Never below zero. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  const hours = Math.floor(left / 3600)
  const minutes = Math.floor((left % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`
}

/** The `datetime` attribute of a time element: the Swedish day, 2025-11-24. */
export function isoDay(when: string | Date): string {
  const { year, month, day } = partsOf(when)
  return `${year}-${two(month)}-${two(day)}`
}
