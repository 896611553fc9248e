import type { BoardIndicator, ReadinessBoard } from '#contract/measurement/point.ts'
import { usePlace } from '../../place.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TraceLink } from '../../ui/trace-link.tsx'
import { ReadinessBadge } from './readiness-badge.tsx'

/** Every indicator in force: how far it has come, why no further, and its measure points. */
export function BoardTable({ of }: Readonly<{ of: ReadinessBoard }>) {
  const { t } = useText()
  const { at, can } = usePlace()
  return (
    <Table
      caption={t('point.boardCaption')}
      rows={of.indicators}
      rowId={({ entry }) => entry.proposal}
      groupOf={({ level }) => t(`point.group.${level}`)}
      columns={[
        { id: 'no', heading: t('point.no'), align: 'end', fit: true, cell: ({ entry }) => entry.no },
        {
          id: 'indicator',
          heading: t('point.indicator'),
          isRowHeading: true,
          cell: (row) => <Words of={row} />,
        },
        {
          id: 'readiness',
          heading: t('point.readiness'),
          cell: ({ readiness }) => <ReadinessBadge of={readiness} />,
        },
        {
          id: 'points',
          heading: t('point.points'),
          cell: (row) => <Points of={row} mayWrite={of.can.write} />,
        },
        ...(can('trace.read')
          ? [
              {
                id: 'trace',
                heading: t('point.trace'),
                fit: true,
                cell: ({ node, entry }: BoardIndicator) => (
                  <TraceLink
                    to={at('trad', node.type, node.id, `${node.version}`)}
                    about={t('point.indicatorNo', { no: entry.no })}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Words({ of }: Readonly<{ of: BoardIndicator }>) {
  const { t } = useText()
  return (
    <>
      {of.text ?? of.shortName ?? t('point.textUnpublished')}
      {of.comparativePhrases.length > 0 ? (
        <span className="point-under">
          {t('point.comparative', { words: of.comparativePhrases.join(', ') })}
        </span>
      ) : null}
      {of.asksTwo ? (
        <span className="point-under">
          <Badge of="waiting">{t('point.asksTwo')}</Badge>
        </span>
      ) : null}
    </>
  )
}

function Points({ of, mayWrite }: Readonly<{ of: BoardIndicator; mayWrite: boolean }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <ul className="point-list">
      {of.points.map(({ id, title, state }) => (
        <li key={id}>
          <Link to={at('mata', 'matpunkter', id)} look="list">
            {title || t('point.untitled')}
          </Link>
          {state === 'approved' ? null : <span className="point-under">{t(`point.state.${state}`)}</span>}
        </li>
      ))}
      {mayWrite ? (
        <li>
          <Link
            to={`${at('mata', 'matpunkter', 'ny')}?indikator=${of.entry.proposal}`}
            aria-label={t('point.newFor', { no: of.entry.no })}
          >
            {t('point.new')}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
