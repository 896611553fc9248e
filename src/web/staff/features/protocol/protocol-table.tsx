import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ProtocolState } from './protocol-state.tsx'
import { useProtocolWords } from './use-protocol-words.ts'

export function ProtocolTable({ rows }: Readonly<{ rows: readonly ProtocolSummary[] }>) {
  const { t } = useText()
  const { at } = usePlace()
  const words = useProtocolWords()
  return (
    <Table
      caption={t('protocol.title')}
      rows={rows}
      rowId={({ protocol, v }) => `${protocol} ${v}`}
      rowLink={({ protocol, v }) => at('protokoll', protocol, `${v}`)}
      columns={[
        {
          id: 'name',
          heading: t('protocol.name'),
          isRowHeading: true,
          sortValue: words.title,
          cell: (row) => (
            <>
              {words.title(row)} {row.isInvented ? <Tag /> : null}
            </>
          ),
        },
        {
          id: 'version',
          heading: t('protocol.which'),
          fit: true,
          align: 'end',
          sortValue: ({ v }) => v,
          cell: ({ v }) => v,
        },
        {
          id: 'count',
          heading: t('protocol.count'),
          align: 'end',
          fit: true,
          sortValue: ({ entries }) => entries,
          cell: ({ entries, process, effect }) => (
            <span className="protocol-stacked">
              {entries}
              <span className="protocol-under">{t('protocol.kinds', { process, effect })}</span>
            </span>
          ),
        },
        {
          id: 'adopted',
          heading: t('protocol.adopted'),
          fit: true,
          sortValue: ({ adopted }) => adopted,
          cell: words.adopted,
        },
        {
          id: 'decision',
          heading: t('protocol.decision'),
          cell: (row) => (
            <>
              {words.decision(row)}
              {row.conference ? (
                <span className="protocol-under protocol-below">{row.conference.name}</span>
              ) : null}
            </>
          ),
        },
        {
          id: 'state',
          heading: t('protocol.state'),
          fit: true,
          sortValue: ({ state }) => state,
          cell: ({ state }) => <ProtocolState of={state} />,
        },
      ]}
    />
  )
}
