import type { TracePlace } from '#contract/trace.ts'
import { useText } from '../../ui/text.tsx'

type OpenEnd = NonNullable<TracePlace['openEnd']>

const dayOf = (since: string): Date => new Date(`${since}-01-01`.slice(0, 10))

/** Since when, and how long: "sedan april 2014, drygt 12 år". */
export function useOpenEndWords(): (end: OpenEnd, now: Date) => string {
  const { t } = useText()
  return ({ code, since }, now) => {
    const what = t(`trace.end.${code}`)
    if (since === null) return what
    const days = Math.max(0, Math.floor((now.getTime() - dayOf(since).getTime()) / 86_400_000))
    return days < 730
      ? t('trace.endDays', { what, n: days })
      : t('trace.endYears', { what, n: Math.floor(days / 365.25) })
  }
}
