import type { PointDetail } from '#contract/measurement/point.ts'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

export function VersionTable({ of }: Readonly<{ of: PointDetail['versions'] }>) {
  const { t } = useText()
  return (
    <Table
      caption={t('point.versions')}
      rows={of.toReversed()}
      rowId={({ v }) => `${v}`}
      columns={[
        { id: 'v', heading: t('point.version'), isRowHeading: true, fit: true, cell: ({ v }) => v },
        { id: 'state', heading: t('point.stateName'), cell: ({ state }) => t(`point.state.${state}`) },
        {
          id: 'approved',
          heading: t('point.approved'),
          cell: ({ approved, by }) =>
            approved === null ? '–' : t('point.approvedBy', { day: approved, by: by ?? '' }),
        },
      ]}
    />
  )
}
