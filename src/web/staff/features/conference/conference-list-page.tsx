import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceState } from './conference-state.tsx'
import { useDayText } from './day-text.ts'

export function ConferenceListPage() {
  const { t } = useText()
  const dayText = useDayText()
  const { association, at, can } = usePlace()
  const read = useRead(conferenceEndpoints.listConferences, { association: association.id })
  const create = can('conference.prepare') ? (
    <ButtonLink to={at('konferenser', 'ny')} kind="primary">
      {t('conference.new')}
    </ButtonLink>
  ) : null
  return (
    <>
      <PageHeader
        title={t('conference.title')}
        lead={t('conference.lead')}
        crumbs={[{ label: t('nav.agree') }]}
        actions={read.data && read.data.conferences.length > 0 ? create : null}
      />
      <Loaded of={read}>
        {({ conferences }) =>
          conferences.length === 0 ? (
            <EmptyState title={t('conference.emptyTitle')} action={create}>
              {t('conference.emptyText')}
            </EmptyState>
          ) : (
            <Table
              caption={t('conference.title')}
              rows={conferences}
              rowId={({ id }) => id}
              rowLink={({ id }) => at('konferenser', id)}
              columns={[
                {
                  id: 'name',
                  heading: t('conference.name'),
                  isRowHeading: true,
                  sortValue: ({ name }) => name,
                  cell: ({ name, isInvented }) => (
                    <>
                      {name} {isInvented ? <Tag>{t('conference.inventedTag')}</Tag> : null}
                    </>
                  ),
                },
                {
                  id: 'day',
                  heading: t('conference.day'),
                  sortValue: ({ beginsOn }) => beginsOn,
                  cell: ({ beginsOn }) => dayText(beginsOn),
                },
                {
                  id: 'rounds',
                  heading: t('conference.rounds'),
                  align: 'end',
                  fit: true,
                  cell: ({ rounds, roundsDone }) => t('conference.of', { x: roundsDone, n: rounds }),
                },
                {
                  id: 'experts',
                  heading: t('conference.experts'),
                  align: 'end',
                  fit: true,
                  sortValue: ({ experts }) => experts,
                  // Names of those who took part were never published, so there are none to count.
                  cell: ({ experts, state }) =>
                    experts === 0 && state === 'archived' ? (
                      <Badge of="missing">{t('result.notPublished')}</Badge>
                    ) : (
                      experts
                    ),
                },
                {
                  id: 'state',
                  heading: t('conference.state'),
                  fit: true,
                  sortValue: ({ state }) => state,
                  cell: ({ state }) => <ConferenceState of={state} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  )
}
