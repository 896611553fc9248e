import type { SourceNote } from '#contract/consensus/proposal.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

/** Where the source contradicts itself: both readings, and which one is shown. */
export function SourceNotes({ notes }: Readonly<{ notes: readonly SourceNote[] }>) {
  const { t, language } = useText()
  if (notes.length === 0) return null
  return (
    <Section title={t('proposal.notes')}>
      <ul className="bank-notes">
        {notes.map(({ code, words }) => (
          <li key={code}>
            <ul>
              {words[language].says.map((reading) => (
                <li key={reading}>{reading}</li>
              ))}
            </ul>
            <p className="ui-quiet">{t('proposal.noteShown', { shown: words[language].shown })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
