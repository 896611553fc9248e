import type { PointLine } from '#contract/measurement/point.ts'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ReadinessBadge } from './readiness-badge.tsx'

/** The association's own measure points: never part of the core. */
export function LocalTable({ of }: Readonly<{ of: readonly PointLine[] }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <Table
      caption={t('point.local')}
      rows={of}
      rowId={({ id }) => id}
      rowLink={({ id }) => at('mata', 'matpunkter', id)}
      columns={[
        {
          id: 'title',
          heading: t('point.one'),
          isRowHeading: true,
          cell: ({ title }) => title || t('point.untitled'),
        },
        { id: 'tag', heading: t('point.kind'), fit: true, cell: () => <Tag kind="local" /> },
        {
          id: 'readiness',
          heading: t('point.readiness'),
          cell: ({ readiness }) => <ReadinessBadge of={readiness} />,
        },
      ]}
    />
  )
}
