import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import { usePlace } from '../../place.tsx'
import { Badge } from '../../ui/badge.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Link, OutLink } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { ProtocolState } from './protocol-state.tsx'
import { useProtocolWords } from './use-protocol-words.ts'

/** What makes the list binding, and where else it stands. */
export function ProtocolFacts({ of }: Readonly<{ of: ProtocolDetail }>) {
  const { t } = useText()
  const { at, can } = usePlace()
  const words = useProtocolWords()
  const others = of.versions.filter(({ v }) => v !== of.v)
  return (
    <DefinitionList
      items={[
        { name: t('protocol.state'), is: <ProtocolState of={of.state} /> },
        { name: t('protocol.adopted'), is: words.adopted(of) },
        { name: t('protocol.decision'), is: words.decision(of) },
        ...(of.conference
          ? [
              {
                name: t('protocol.conference'),
                is: can('conference.read') ? (
                  <Link to={at('konferenser', of.conference.id)}>{of.conference.name}</Link>
                ) : (
                  of.conference.name
                ),
              },
            ]
          : []),
        {
          name: t('protocol.hash'),
          is: (
            <>
              <code className="protocol-hash">{of.hashCode}</code>{' '}
              {of.isIntact ? (
                <span className="ui-quiet">{t('protocol.intact')}</span>
              ) : (
                <Badge of="error">{t('protocol.notIntactTitle')}</Badge>
              )}
            </>
          ),
        },
        ...(of.source ? [{ name: t('protocol.source'), is: of.source }] : []),
        ...(of.sibling
          ? [
              {
                name: t(`protocol.level.${of.sibling.level}`),
                is: (
                  <Link to={at('protokoll', of.sibling.protocol, `${of.sibling.v}`)}>
                    {t(`protocol.sibling.${of.sibling.level}`)}
                  </Link>
                ),
              },
            ]
          : []),
        ...(others.length > 0
          ? [
              {
                name: t('protocol.versions'),
                is: others.map(({ v }) => (
                  <span key={v}>
                    <Link to={at('protokoll', of.protocol, `${v}`)}>
                      {t('protocol.version', { v: `${v}` })}
                    </Link>{' '}
                  </span>
                )),
              },
            ]
          : []),
        {
          name: t('protocol.publicPage'),
          is: (
            <>
              <span className="ui-quiet">{t('protocol.publicHint')}</span>{' '}
              <span className="protocol-below">
                <OutLink href={of.publicPath}>
                  {window.location.origin}
                  {of.publicPath}
                </OutLink>
              </span>
            </>
          ),
        },
      ]}
    />
  )
}
