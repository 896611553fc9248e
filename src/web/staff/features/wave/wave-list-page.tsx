import type { ReactNode } from 'react'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { unitEndpoints } from '#contract/measurement/unit.ts'
import { type WaveSummary, waveEndpoints } from '#contract/measurement/wave.ts'
import { formatDay } from '#web/i18n/date.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { StudySection } from './study-section.tsx'
import { WaveState } from './wave-state.tsx'

export function WaveListPage() {
  const { t } = useText()
  const { association, can, at } = usePlace()
  const read = useRead(waveEndpoints.listWaves, { association: association.id })
  const start = can('wave.run') ? (
    <ButtonLink to={at('mata', 'omgangar', 'ny')} kind="primary">
      {t('wave.new')}
    </ButtonLink>
  ) : null
  return (
    <>
      <PageHeader
        title={t('nav.waves')}
        lead={t('wave.lead')}
        crumbs={[{ label: t('nav.measure') }]}
        actions={read.data?.waves.length === 0 ? null : start}
      />
      <Loaded of={read}>
        {({ waves }) => (waves.length === 0 ? <NoWaves start={start} /> : <WaveTable rows={waves} />)}
      </Loaded>
      <StudySection />
    </>
  )
}

function NoWaves({ start }: Readonly<{ start: ReactNode }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const forms = useRead(instrumentEndpoints.listInstruments, { association: association.id })
  const units = useRead(unitEndpoints.listUnits, { association: association.id })
  const line = (what: string, page: string, isThere: boolean) => ({
    of: isThere ? ('done' as const) : ('notStarted' as const),
    what: isThere ? what : <Link to={at('mata', page)}>{what}</Link>,
    note: t(isThere ? 'wave.emptyThere' : 'wave.emptyMissing'),
  })
  return (
    <EmptyState
      title={t('wave.emptyTitle')}
      ready={[
        line(
          t('wave.emptyForm'),
          'formular',
          forms.data?.instruments.some(({ locked }) => locked !== null) === true,
        ),
        line(t('wave.emptyUnits'), 'enheter', (units.data?.units.length ?? 0) > 0),
      ]}
      action={start}
    >
      {t('wave.emptyText')}
    </EmptyState>
  )
}

function WaveTable({ rows }: Readonly<{ rows: readonly WaveSummary[] }>) {
  const { t, language } = useText()
  const { at } = usePlace()
  return (
    <Table
      caption={t('nav.waves')}
      rows={rows}
      rowId={({ wave }) => wave}
      rowLink={({ wave }) => at('mata', 'omgangar', wave)}
      columns={[
        {
          id: 'name',
          heading: t('wave.name'),
          isRowHeading: true,
          sortValue: ({ name }) => name,
          cell: ({ name, isInvented }) => (
            <>
              {name} {isInvented ? <Tag /> : null}
            </>
          ),
        },
        {
          id: 'group',
          heading: t('wave.group'),
          cell: ({ group }) => (group ? t(`wave.group.${group}`) : '–'),
        },
        {
          id: 'closes',
          heading: t('wave.lastDay'),
          fit: true,
          sortValue: ({ closedOn, closesOn }) => closedOn ?? closesOn,
          cell: ({ closedOn, closesOn }) => {
            if (closedOn) return t('wave.closedOn', { date: formatDay(language, closedOn) })
            return closesOn ? formatDay(language, closesOn) : '–'
          },
        },
        { id: 'state', heading: t('wave.state'), cell: ({ state }) => <WaveState of={state} /> },
      ]}
    />
  )
}
