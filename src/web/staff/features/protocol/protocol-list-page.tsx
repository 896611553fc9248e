import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { protocolEndpoints } from '#contract/consensus/protocol.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { ProtocolTable } from './protocol-table.tsx'
import { WaitingConferences, waitingFor } from './waiting-conferences.tsx'

export function ProtocolListPage() {
  const { t } = useText()
  const { association, can } = usePlace()
  const ids = { association: association.id }
  const read = useRead(protocolEndpoints.listProtocols, ids)
  const conferences = useRead(conferenceEndpoints.listConferences, can('conference.read') ? ids : null)
  return (
    <>
      <PageHeader
        title={t('protocol.title')}
        lead={t('protocol.lead')}
        crumbs={[{ label: t('nav.agree') }]}
      />
      <Loaded of={read}>
        {({ protocols }) => {
          const waiting = can('protocol.adopt')
            ? waitingFor(conferences.data?.conferences ?? [], protocols)
            : []
          return (
            <>
              <WaitingConferences conferences={waiting} />
              {protocols.length > 0 ? (
                <ProtocolTable rows={protocols} />
              ) : (
                <NoProtocols isConcluded={waiting.length > 0} />
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function NoProtocols({ isConcluded }: Readonly<{ isConcluded: boolean }>) {
  const { t } = useText()
  const { me, at, can } = usePlace()
  const example = me.associations.find(({ isExample }) => isExample)
  return (
    <EmptyState
      title={t('protocol.emptyTitle')}
      ready={[
        { of: isConcluded ? 'done' : 'notStarted', what: t('protocol.needsBank') },
        {
          of: isConcluded ? 'done' : 'notStarted',
          what: t('protocol.needsConference'),
          note: t('protocol.needsConferenceNote'),
        },
        {
          of: isConcluded ? 'waiting' : 'notStarted',
          what: t('protocol.needsAdoption'),
          note: t('protocol.needsAdoptionNote'),
        },
      ]}
      action={
        can('conference.read') && !isConcluded ? (
          <ButtonLink to={at('konferenser')} kind="primary">
            {t('protocol.toConferences')}
          </ButtonLink>
        ) : null
      }
      example={example ? <Link to={`/app/${example.id}/protokoll`}>{t('protocol.example')}</Link> : null}
    >
      {t('protocol.emptyText')}
    </EmptyState>
  )
}
