import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** What the words mean, said only of what the list holds. */
export function HowToRead({
  language,
  protocol: { list },
}: Readonly<{ language: Language; protocol: ProtocolDetail }>) {
  const t = translator(language)
  const hasCounts = list.some(({ vote }) => vote !== null && vote.yes !== null)
  return (
    <section>
      <h2>{t('protocol.openRead')}</h2>
      <p>{t('protocol.openReadWord')}</p>
      <p>{t('protocol.openReadPrioritised')}</p>
      {list.some(({ vote }) => vote?.word === 'consensus') ? <p>{t('protocol.openReadConsensus')}</p> : null}
      {hasCounts ? <p>{t('protocol.openReadYes')}</p> : null}
      <p>{t('protocol.openReadKinds')}</p>
      <p>{t('protocol.openReadPerspective')}</p>
    </section>
  )
}
