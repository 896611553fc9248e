import { splitAtSlots } from '#web/i18n/message.ts'
import { rawText, translator } from '#web/i18n/translate.ts'
import type { OpenProtocolPage } from './protocol-page.tsx'

export function SourceAndAddress({ language, protocol, site }: OpenProtocolPage) {
  const t = translator(language)
  const { publicPath, source, association, hashCode } = protocol
  const [before, , after] = splitAtSlots(rawText(language, 'protocol.openAddress'))
  return (
    <section>
      <h2>{t('protocol.openSource')}</h2>
      <p>
        {source
          ? t('protocol.openSourceText', { source: source.replace(/\.$/, '') })
          : t('protocol.openSourceOwn', { association: association.name })}
      </p>
      <p className="address">
        {before}
        <a href={publicPath}>
          {site}
          {publicPath}
        </a>
        {after}
      </p>
      <p>{t('protocol.openHash', { code: hashCode })}</p>
    </section>
  )
}
