import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

/** Where the source says two things about the list: both readings, and which one is shown. */
export function SourceNotes({ notes }: Pick<ProtocolDetail, 'notes'>) {
  const { t, language } = useText()
  if (notes.length === 0) return null
  return (
    <Section title={t('proposal.notes')}>
      <ul className="protocol-notes">
        {notes.map(({ code, words }) => (
          <li key={code}>
            {words[language].says.map((reading) => (
              <p key={reading}>{reading}</p>
            ))}
            <p className="ui-quiet">{t('proposal.noteShown', { shown: words[language].shown })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
