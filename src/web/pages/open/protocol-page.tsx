import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { Shape } from '#web/charts/shape.tsx'
import type { Language } from '#web/i18n/language.ts'
import { protocolText } from '#web/i18n/protocol-text.ts'
import { translator } from '#web/i18n/translate.ts'
import { Agreement } from './agreement.tsx'
import { Annulled } from './annulled.tsx'
import { EntryList } from './entry-list.tsx'
import { HowToRead } from './how-to-read.tsx'
import { renderOpenPage } from './open-frame.tsx'
import { Recounts } from './recounts.tsx'
import { SourceAndAddress } from './source-and-address.tsx'

export type Recount = Readonly<{
  conference: ConferenceId
  round: RoundId
  no: number
  name: string
  cast: number
  present: number
}>

export type OpenProtocolPage = Readonly<{
  language: Language
  /** Where the public reaches this installation. */
  site: string
  protocol: ProtocolDetail
  recounts: readonly Recount[]
}>

/** /oppet/protokoll/…: an adopted version, for anybody, without script. */
export function renderOpenProtocol(props: OpenProtocolPage): string {
  const { language, protocol } = props
  const t = translator(language)
  const heading = t(`protocol.openHeading.${protocol.level}`, { n: protocol.entries })
  return renderOpenPage({
    language,
    title: `${heading}: ${protocol.name} – ${protocol.association.name}`,
    association: protocol.association.name,
    path: protocol.publicPath,
    isLasting: true,
    children: (
      <>
        <div className="top">
          <div className="lead">
            <h1>{heading}</h1>
            {protocol.isInvented ? <p className="tag">{t('tag.example')}</p> : null}
            <p>
              {t('protocol.openLead', { association: protocol.association.name })}{' '}
              {t(`protocol.openLead.${protocol.level}`)}
            </p>
            <p className="quiet">
              {protocol.conference
                ? t('protocol.openConference', { conference: protocol.conference.name })
                : null}
            </p>
            <Sibling {...props} />
          </div>
          <Facts {...props} />
        </div>
        <Warnings {...props} />
        <EntryList language={language} protocol={protocol} />
        <div className="below">
          <HowToRead language={language} protocol={protocol} />
          <Agreement language={language} protocol={protocol} />
          <SourceAndAddress {...props} />
          <Recounts {...props} />
          <Annulled language={language} protocol={protocol} />
        </div>
      </>
    ),
  })
}

function Facts({ language, protocol }: OpenProtocolPage) {
  const t = translator(language)
  const words = protocolText(language)
  const { process, effect } = protocol
  return (
    <dl className="facts">
      <dt>{t('protocol.adopted')}</dt>
      <dd>{words.adopted(protocol)}</dd>
      <dt>{t('protocol.decision')}</dt>
      <dd>{words.decision(protocol)}</dd>
      <dt>{t('protocol.which')}</dt>
      <dd>{protocol.v}</dd>
      <dt>{t('protocol.count')}</dt>
      <dd>{t('protocol.kinds', { process, effect })}</dd>
    </dl>
  )
}

/** The other list of the same conference, at its own address. */
function Sibling({ language, protocol: { sibling, publicPath } }: OpenProtocolPage) {
  if (!sibling) return null
  const association = publicPath.split('/').slice(0, 4).join('/')
  return (
    <p>
      <a href={`${association}/${sibling.protocol}/${sibling.v}`}>
        {translator(language)(`protocol.sibling.${sibling.level}`)}
      </a>
    </p>
  )
}

/** What a reader must know before relying on the list. */
function Warnings({ language, protocol }: OpenProtocolPage) {
  const t = translator(language)
  const { publicPath, versions, state, isIntact } = protocol
  const latest = Math.max(...versions.map(({ v }) => v))
  return (
    <>
      {isIntact ? null : (
        <div className="note note-error" role="alert">
          <p>
            <Shape of="error" />
            {t('protocol.openNotIntact')}
          </p>
        </div>
      )}
      {protocol.isInvented ? (
        <div className="note">
          <p>{t('protocol.openInvented')}</p>
        </div>
      ) : null}
      {state === 'superseded' ? (
        <div className="note">
          <p>{t('protocol.openSuperseded')}</p>
          <a href={publicPath.replace(/\d+$/, `${latest}`)}>{t('protocol.openLater', { v: `${latest}` })}</a>
        </div>
      ) : null}
    </>
  )
}
