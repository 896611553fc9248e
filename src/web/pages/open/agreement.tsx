import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import { agreementMeanings, agreementParagraphs } from '#web/charts/sensitivity/agreement-words.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{ language: Language; protocol: Pick<ProtocolDetail, 'agreement'> }>

/** How agreed the voters were in each round that let something in; nothing where no ballots were counted here. */
export function Agreement({ language, protocol: { agreement } }: Props) {
  const t = translator(language)
  if (agreement.length === 0) return null
  return (
    <section>
      <h2>{t('agreement.heading')}</h2>
      {agreement.map(({ round, no, name, form, agreement: of }) => (
        <div key={round}>
          <h3>{t('protocol.openRecountFile', { no: `${no}`, name })}</h3>
          {agreementParagraphs(language, form, of).map((words) => (
            <p key={words}>{words}</p>
          ))}
          <details>
            <summary>{t('agreement.means')}</summary>
            {agreementMeanings(language, form, of).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </details>
        </div>
      ))}
    </section>
  )
}
