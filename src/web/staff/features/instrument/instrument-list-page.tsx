import { type InstrumentSummary, instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { formatDay } from '#web/i18n/date.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

export function InstrumentListPage() {
  const { t } = useText()
  const { association, can, at } = usePlace()
  const read = useRead(instrumentEndpoints.listInstruments, { association: association.id })
  const start = can('instrument.write') ? (
    <>
      <ButtonLink to={at('mata', 'formular', 'importera')}>{t('form.xlsform')}</ButtonLink>
      <ButtonLink to={at('mata', 'formular', 'nytt')} kind="primary">
        {t('form.new')}
      </ButtonLink>
    </>
  ) : null
  const isEmpty = read.data?.instruments.length === 0
  return (
    <>
      <PageHeader
        title={t('form.title')}
        lead={t('form.lead')}
        crumbs={[{ label: t('nav.measure') }]}
        actions={isEmpty ? null : start}
      />
      <Loaded of={read}>
        {({ instruments }) =>
          instruments.length === 0 ? (
            <EmptyState
              title={t('form.emptyTitle')}
              ready={[
                { of: 'notStarted', what: t('form.emptyNeeds'), note: t('form.emptyNeedsNote') },
                { of: 'notStarted', what: t('form.emptyLock'), note: t('form.emptyLockNote') },
              ]}
              action={start}
            >
              {t('form.emptyText')}
            </EmptyState>
          ) : (
            <InstrumentTable rows={instruments} />
          )
        }
      </Loaded>
    </>
  )
}

function InstrumentTable({ rows }: Readonly<{ rows: readonly InstrumentSummary[] }>) {
  const { t, language } = useText()
  const { at } = usePlace()
  return (
    <Table
      caption={t('form.title')}
      rows={rows}
      rowId={({ instrument }) => instrument}
      rowLink={({ instrument }) => at('mata', 'formular', instrument)}
      columns={[
        {
          id: 'name',
          heading: t('form.name'),
          isRowHeading: true,
          sortValue: ({ title }) => title,
          cell: ({ title, holdsDrafts }) => (
            <>
              {title} {holdsDrafts ? <Tag kind="local">{t('form.ownDraft')}</Tag> : null}
            </>
          ),
        },
        {
          id: 'items',
          heading: t('form.items'),
          align: 'end',
          fit: true,
          sortValue: ({ draft, locked }) => draft?.items ?? locked?.items ?? 0,
          cell: ({ draft, locked }) => draft?.items ?? locked?.items ?? 0,
        },
        {
          id: 'languages',
          heading: t('form.languages'),
          cell: ({ locales }) => locales.map((tag) => languageName(tag, language)).join(', '),
        },
        {
          id: 'state',
          heading: t('form.state'),
          cell: ({ draft, locked }) => (
            <>
              {locked ? (
                <Badge of="done">
                  {t('form.lockedV', { v: `${locked.v}`, date: formatDay(language, locked.lockedAt) })}
                </Badge>
              ) : null}{' '}
              {draft ? <Badge of="running">{t('form.inDraft', { v: `${draft.v}` })}</Badge> : null}
            </>
          ),
        },
      ]}
    />
  )
}
