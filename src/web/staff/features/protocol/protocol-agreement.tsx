import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import { agreementMeanings, agreementParagraphs } from '#web/charts/sensitivity/agreement-words.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

/** How agreed the voters were in each round that let something in; nothing where no ballots were counted here. */
export function ProtocolAgreement({ of }: Readonly<{ of: ProtocolDetail['agreement'] }>) {
  const { t, language } = useText()
  if (of.length === 0) return null
  return (
    <Section title={t('agreement.heading')}>
      <p>{t('agreement.lead')}</p>
      {of.map(({ round, no, name, form, agreement }) => (
        <div key={round} className="protocol-agreement">
          <h3>{t('protocol.openRecountFile', { no: `${no}`, name })}</h3>
          {agreementParagraphs(language, form, agreement).map((words) => (
            <p key={words}>{words}</p>
          ))}
          <details>
            <summary>{t('agreement.means')}</summary>
            {agreementMeanings(language, form, agreement).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </details>
        </div>
      ))}
    </Section>
  )
}
