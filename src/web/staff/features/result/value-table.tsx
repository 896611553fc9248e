import type { ResultOverview } from '#contract/measurement/result.ts'
import { Tag } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useResultWords } from './value-words.ts'

/** Every value of every point and wave, with its interval: what the panels show. */
export function ValueTable({ of }: Readonly<{ of: ResultOverview }>) {
  const { t } = useText()
  const words = useResultWords()
  const rows = of.points.flatMap((point) => point.series.map((one) => ({ point, one })))
  return (
    <Table
      caption={t('measured.table')}
      dense
      rows={rows}
      rowId={({ point, one }) => `${point.point} ${one.wave}`}
      columns={[
        {
          id: 'point',
          heading: t('measured.point'),
          isRowHeading: true,
          cell: ({ point }) => point.title,
        },
        { id: 'group', heading: t('measured.group'), cell: ({ point }) => t(`point.people.${point.group}`) },
        {
          id: 'wave',
          heading: t('measured.wave'),
          cell: ({ one }) => (
            <>
              {one.name} {one.isInvented ? <Tag /> : null}
            </>
          ),
        },
        {
          id: 'value',
          heading: t('measured.value'),
          align: 'end',
          cell: ({ one }) => words.value(one.value),
        },
        {
          id: 'interval',
          heading: t('measured.intervalHeading'),
          align: 'end',
          cell: ({ one }) => words.interval(one.value),
        },
      ]}
    />
  )
}
