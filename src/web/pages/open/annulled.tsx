import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** Rounds of the conference that do not count, each with its reason: promised when they were annulled. */
export function Annulled({
  language,
  protocol: { annulled },
}: Readonly<{ language: Language; protocol: ProtocolDetail }>) {
  const t = translator(language)
  if (annulled.length === 0) return null
  return (
    <section aria-labelledby="annulled">
      <h2 id="annulled">{t('protocol.annulled')}</h2>
      <p>{t('protocol.annulledText')}</p>
      <ul>
        {annulled.map(({ round, no, name, reason }) => (
          <li key={round}>
            {t('protocol.annulledOne', { no: `${no}`, name })}: {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
