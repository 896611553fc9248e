import type { ConsoleState } from '#contract/consensus/console.ts'
import { isoDay } from '#web/i18n/date.ts'
import { isKey, translateLoosely } from '#web/i18n/translate.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

type Happening = ConsoleState['events'][number]

/** What has been done in the conference, latest first. Voters' acts are not there: nobody writes them down. */
export function ConsoleEvents({ events }: Readonly<{ events: readonly Happening[] }>) {
  const { t, clock, dayMonth, language } = useText()
  const today = isoDay(new Date())
  /** A conference is prepared for weeks: a time of another day says which. */
  const when = (at: string) => (isoDay(new Date(at)) === today ? clock(at) : `${dayMonth(at)} ${clock(at)}`)
  const words = ({ action, actor, detail, reason }: Happening) => {
    const key = `event.${action}`
    const said = isKey(key)
      ? translateLoosely(language, key, { ...detail, actor })
      : t('event.other', { actor, action })
    return reason ? `${said} ${t('event.because', { reason })}` : said
  }
  return (
    <Section title={t('console.events')}>
      {events.length === 0 ? <p className="ui-quiet">{t('console.noEvents')}</p> : null}
      <ol className="console-events">
        {events.map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at}>{when(event.at)}</time>
            <span>{words(event)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
