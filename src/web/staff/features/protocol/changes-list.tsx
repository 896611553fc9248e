import { type Adoption, type ProtocolSummary, protocolEndpoints } from '#contract/consensus/protocol.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { useText } from '../../ui/text.tsx'
import { type Changes, changesAgainst, listOf } from './changes.ts'

/** What becomes different when the lists take the place of those in force. */
export function ChangesList({ of }: Readonly<{ of: Pick<Adoption, 'current' | 'list'> }>) {
  const { t } = useText()
  const replaced = of.current.filter(({ level }) => listOf(level, of.list).length > 0)
  return (
    <div className="protocol-changes">
      <h3>{t('protocol.changes')}</h3>
      {replaced.map((current) => (
        <ChangesOfLevel key={current.level} current={current} list={of.list} />
      ))}
      {replaced.length < of.current.length ? <p>{t('protocol.changesLeveled')}</p> : null}
    </div>
  )
}

function ChangesOfLevel({
  current: { protocol, v },
  list,
}: Readonly<{ current: ProtocolSummary; list: Adoption['list'] }>) {
  const { association } = usePlace()
  const read = useRead(protocolEndpoints.getProtocol, { association: association.id, protocol, v })
  return <Loaded of={read}>{(current) => <ChangesInWords of={changesAgainst(current, list)} />}</Loaded>
}

function ChangesInWords({ of }: Readonly<{ of: Changes }>) {
  const { t } = useText()
  const { level, from, to, added, gone, kept } = of
  const versions = { level: t(`protocol.level.${level}`), from: `${from}`, to: `${to}` }
  return (
    <>
      <h4>{t('protocol.changesLevel', versions)}</h4>
      <p>{t('protocol.changesKept', { n: kept })}</p>
      <Named title={t('protocol.changesNew', { n: added.length })} of={added} />
      <Named title={t('protocol.changesGone', { n: gone.length })} of={gone} />
    </>
  )
}

function Named({ title, of }: Readonly<{ title: string; of: Changes['added'] }>) {
  const { t } = useText()
  return (
    <>
      <p>{title}</p>
      {of.length > 0 ? (
        <ul>
          {of.map(({ proposal, name }) => (
            <li key={proposal}>{name ?? t('protocol.textUnpublished')}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
