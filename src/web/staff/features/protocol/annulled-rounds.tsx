import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

/** Rounds of the conference that do not count, each with the reason its facilitator gave. */
export function AnnulledRounds({ annulled }: Pick<ProtocolDetail, 'annulled'>) {
  const { t } = useText()
  if (annulled.length === 0) return null
  return (
    <Section title={t('protocol.annulled')}>
      <p className="ui-quiet">{t('protocol.annulledText')}</p>
      <ul className="protocol-notes">
        {annulled.map(({ round, no, name, reason }) => (
          <li key={round}>
            <p className="ui-strong">{t('protocol.annulledOne', { no: `${no}`, name })}</p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
