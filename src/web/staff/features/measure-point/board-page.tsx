import { pointEndpoints, type ReadinessBoard } from '#contract/measurement/point.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { BoardTable } from './board-table.tsx'
import { LocalTable } from './local-table.tsx'
import './measure-point.css'

export function BoardPage() {
  const { association } = usePlace()
  const read = useRead(pointEndpoints.getReadiness, { association: association.id })
  return <Loaded of={read}>{(board) => <Board of={board} />}</Loaded>
}

function Board({ of }: Readonly<{ of: ReadinessBoard }>) {
  const { t } = useText()
  const { at, can } = usePlace()
  const { core, extended, local } = of.counts
  return (
    <>
      <PageHeader
        title={t('point.title')}
        lead={t('point.lead')}
        crumbs={[{ label: t('nav.measure') }]}
        actions={
          <>
            {can('register.write') ? (
              <ButtonLink to={at('mata', 'matpunkter', 'register')}>{t('point.enterRegister')}</ButtonLink>
            ) : null}
            {of.can.write ? (
              <ButtonLink to={at('mata', 'matpunkter', 'ny')} kind="primary">
                {t('point.new')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {of.indicators.length === 0 ? (
        <NoProtocol />
      ) : (
        <>
          <ul className="point-counts">
            <li className="ui-strong">{t('point.countCore', { x: core.measurable, n: core.all })}</li>
            {extended.all > 0 ? (
              <li>{t('point.countExtended', { x: extended.measurable, n: extended.all })}</li>
            ) : null}
            {local.all > 0 ? <li>{t('point.countLocal', { x: local.measurable, n: local.all })}</li> : null}
          </ul>
          <BoardTable of={of} />
        </>
      )}
      {of.local.length > 0 ? (
        <Section title={t('point.local')}>
          <p className="ui-quiet">{t('point.localText')}</p>
          <LocalTable of={of.local} />
        </Section>
      ) : null}
    </>
  )
}

function NoProtocol() {
  const { t } = useText()
  const { me, at, can } = usePlace()
  const example = me.associations.find(({ isExample }) => isExample)
  return (
    <EmptyState
      title={t('point.emptyTitle')}
      ready={[
        { of: 'waiting', what: t('point.needsProtocol'), note: t('point.needsProtocolNote') },
        { of: 'notStarted', what: t('point.needsPoints') },
      ]}
      action={
        can('protocol.read') ? (
          <ButtonLink to={at('protokoll')} kind="primary">
            {t('point.toProtocols')}
          </ButtonLink>
        ) : null
      }
      example={example ? <Link to={`/app/${example.id}/mata/matpunkter`}>{t('point.example')}</Link> : null}
    >
      {t('point.emptyText')}
    </EmptyState>
  )
}
