import type { RegisterCheck } from '#contract/measurement/point.ts'
import { Badge } from '../../ui/badge.tsx'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** What would be entered, or every fault by row and column. */
export function RegisterPreview({ of }: Readonly<{ of: RegisterCheck }>) {
  const { t, number } = useText()
  if (of.faults.length > 0) {
    return (
      <>
        <Note kind="error" title={t('point.faultsTitle', { n: of.faults.length })}>
          {t('point.faultsText')}
        </Note>
        <Table
          caption={t('point.faults')}
          rows={of.faults}
          rowId={({ line, column, fault }) => `${line} ${column} ${fault}`}
          columns={[
            { id: 'line', heading: t('point.line'), align: 'end', fit: true, cell: ({ line }) => line },
            {
              id: 'column',
              heading: t('point.column'),
              isRowHeading: true,
              fit: true,
              cell: ({ column }) => column,
            },
            { id: 'words', heading: t('point.stands'), cell: ({ words }) => words || '–' },
            { id: 'fault', heading: t('point.fault'), cell: ({ fault }) => t(`point.fault.${fault}`) },
          ]}
        />
      </>
    )
  }
  return (
    <Table
      caption={t('point.preview')}
      rows={of.rows}
      rowId={({ line }) => `${line}`}
      columns={[
        { id: 'point', heading: t('point.one'), isRowHeading: true, cell: ({ point }) => point.title },
        { id: 'place', heading: t('point.place'), cell: ({ unit }) => unit },
        { id: 'period', heading: t('point.period'), fit: true, cell: ({ period }) => period },
        {
          id: 'count',
          heading: t('point.count'),
          align: 'end',
          cell: ({ numerator, denominator }) =>
            denominator === null ? number(numerator) : t('count.of', { x: numerator, n: denominator }),
        },
        {
          id: 'kind',
          heading: t('point.kind'),
          cell: ({ isRevision }) =>
            isRevision ? <Badge of="waiting">{t('point.isRevision')}</Badge> : t('point.isNew'),
        },
      ]}
    />
  )
}
