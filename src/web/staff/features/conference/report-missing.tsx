import { handFieldNames, type MissingTopic, type ReportDraft } from '#contract/consensus/report.ts'
import { usePlace } from '../../place.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { reportFieldId } from './report-fields.ts'

/** What the report will say is missing, each with the way to where it is filled in. */
export function ReportMissing({ of }: Readonly<{ of: ReportDraft }>) {
  const { t } = useText()
  const { at: inAssociation } = usePlace()
  const { ids, at } = useConference()
  const placeOf = (topic: MissingTopic): string | null => {
    if (topic === 'invited') return at('experter')
    if (topic === 'pack') return at('utskick')
    if (topic === 'rounds') return at('konsol')
    if (topic === 'protocols') return inAssociation('protokoll', 'anta', ids.conference)
    return null
  }
  const fieldOf = (topic: MissingTopic) => handFieldNames.find((name) => name === topic)
  return (
    <Section title={t('reportPage.missing')} side={`${of.missing.length}`}>
      {of.missing.length === 0 ? (
        <p>{t('reportPage.missingNone')}</p>
      ) : (
        <>
          <p>{t('reportPage.missingLead')}</p>
          <ul className="report-missing">
            {of.missing.map(({ topic, words }) => {
              const field = fieldOf(topic)
              const place = placeOf(topic)
              return (
                <li key={topic}>
                  {field && of.can.write ? (
                    <a className="ui-link-alone" href={`#${reportFieldId(field)}`} onClick={goTo(field)}>
                      {words}
                    </a>
                  ) : place ? (
                    <Link look="alone" to={place}>
                      {words}
                    </Link>
                  ) : (
                    <span>
                      {words} <span className="ui-quiet">({t('reportPage.missingFixed')})</span>
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Section>
  )
}

/** To the field itself, so that one can begin to write. */
const goTo = (field: (typeof handFieldNames)[number]) => (event: { preventDefault: () => void }) => {
  const place = document.getElementById(reportFieldId(field))
  if (!place) return
  event.preventDefault()
  place.scrollIntoView({ block: 'start' })
  place.querySelector<HTMLElement>('textarea, input')?.focus()
}
