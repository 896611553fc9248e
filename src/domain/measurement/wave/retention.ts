/** How long a wave's parts are kept (*gallring*), chosen at activation. */
export type Retention = Readonly<{
  /** Opened answers, in months after the close. */
  answerMonths: number
  /** The decision it rests on (*gallringsbeslut*): body, day and number, as its own archive names it. */
  decision: string
}>

const contactDays = 30
const textMonths = 12
export const mostAnswerMonths = 120

export type Kept = 'contacts' | 'texts' | 'answers'
/** What a line of evidence can be about. */
export const destroyed = ['sealed', 'slips', 'key', 'contacts', 'texts', 'answers'] as const
export type Destroyed = (typeof destroyed)[number]
export type Due = Readonly<{ what: Kept; on: string }>

export const isRetention = ({ answerMonths, decision }: Retention): boolean =>
  Number.isInteger(answerMonths) &&
  answerMonths >= 1 &&
  answerMonths <= mostAnswerMonths &&
  decision.trim() !== ''

const partsOf = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31

const written = (year: number, month: number, date: number): string =>
  [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-')

/** The same date so many months on, or the month's last day where it has no such date. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = partsOf(day)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return written(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)))
}

export function daysAfter(day: string, days: number): string {
  let [year, month, date] = partsOf(day)
  date += days
  while (date > daysIn(year, month)) {
    date -= daysIn(year, month)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return written(year, month, date)
}

/** Words can name people: never kept longer than the answers they were written beside. */
export const textMonthsOf = ({ answerMonths }: Pick<Retention, 'answerMonths'>): number =>
  Math.min(textMonths, answerMonths)

/** What goes when, counted from the day (`2026-11-22`) on which the wave was closed. Figures are kept. */
export const retentionClock = (closedOn: string, retention: Retention): readonly Due[] => [
  { what: 'contacts', on: daysAfter(closedOn, contactDays) },
  { what: 'texts', on: monthsAfter(closedOn, textMonthsOf(retention)) },
  { what: 'answers', on: monthsAfter(closedOn, retention.answerMonths) },
]

/** What is to be deleted today or should have been before. */
export const spentBy = (today: string, clock: readonly Due[]): readonly Kept[] =>
  clock.filter(({ on }) => on <= today).map(({ what }) => what)
