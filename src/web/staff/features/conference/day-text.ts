import { useText } from '../../ui/text.tsx'

/** The first day as far as it is known: a day, a month, or that nobody has decided it. */
export function useDayText(): (beginsOn: string | null) => string {
  const { t, longDay, month } = useText()
  return (beginsOn) => {
    if (beginsOn?.length === 10) return longDay(beginsOn)
    const [, year, monthNo] = /^(\d{4})-(\d{2})$/.exec(beginsOn ?? '') ?? []
    if (year && monthNo) return month(Number(year), Number(monthNo))
    return beginsOn ?? t('conference.unknownDay')
  }
}
