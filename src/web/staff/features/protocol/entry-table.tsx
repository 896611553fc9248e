import type { ProtocolDetail, ProtocolEntry } from '#contract/consensus/protocol.ts'
import { usePlace } from '../../place.tsx'
import { Badge } from '../../ui/badge.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TraceLink } from '../../ui/trace-link.tsx'
import { useProtocolWords } from './use-protocol-words.ts'
import './protocol.css'

/** The vote that all entries were let in by; null where they differ. */
const commonRound = (list: readonly ProtocolEntry[]): number | null => {
  const rounds = new Set(list.flatMap(({ vote }) => (vote && vote.yes !== null ? [vote.roundNo] : [])))
  const [only] = rounds
  return rounds.size === 1 ? (only ?? null) : null
}

/** The indicators as they were adopted, each with its vote. */
export function EntryTable({ of }: Readonly<{ of: ProtocolDetail }>) {
  const { t } = useText()
  const { at, can } = usePlace()
  const words = useProtocolWords()
  const round = commonRound(of.list)
  const columns: readonly Column<ProtocolEntry>[] = [
    { id: 'no', heading: t('protocol.no'), align: 'end', fit: true, cell: ({ no }) => no },
    {
      id: 'indicator',
      heading: t('protocol.indicator'),
      isRowHeading: true,
      cell: (entry) => <Words of={entry} />,
    },
    {
      id: 'perspective',
      heading: t('protocol.perspective'),
      fit: true,
      cell: (entry) =>
        words.perspective(entry) ?? <span className="ui-quiet">{t('protocol.perspectiveOpen')}</span>,
    },
    {
      id: 'yes',
      heading: words.votesHeading(
        of.list.flatMap(({ vote }) => (vote ? [vote.form] : [])),
        round,
      ),
      align: 'end',
      fit: true,
      cell: ({ vote }) => <Votes of={vote} isRoundSaid={round !== null} />,
    },
    {
      id: 'word',
      heading: t('protocol.word'),
      fit: true,
      cell: ({ vote }) => (vote === null ? null : t(`protocol.word.${vote.word}`)),
    },
    ...(can('trace.read')
      ? [
          {
            id: 'trace',
            heading: t('protocol.trace'),
            fit: true,
            cell: ({ node, no }: ProtocolEntry) => (
              <TraceLink
                to={at('trad', node.type, node.id, `${node.version}`)}
                about={`${t('protocol.indicator')} ${no}`}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={words.title(of)}
      columns={columns}
      rows={of.list}
      rowId={({ no }) => `${no}`}
      {...(can('proposal.read')
        ? { rowLink: ({ proposal }: ProtocolEntry) => at('indikatorbank', proposal) }
        : {})}
    />
  )
}

function Words({ of }: Readonly<{ of: ProtocolEntry }>) {
  const { t } = useText()
  const facts = [
    t(`protocol.kind.${of.kind}`),
    ...(of.originalNo === null ? [] : [t('protocol.originalNo', { no: `${of.originalNo}` })]),
    ...(of.page === null ? [] : [t('protocol.page', { page: of.page })]),
  ]
  return (
    <>
      {of.text ?? <Badge of="missing">{t('protocol.textUnpublished')}</Badge>}
      <span className="protocol-under protocol-below">{facts.join(' · ')}</span>
    </>
  )
}

/** "13 av 23" over "57 %"; a count nobody has published is said in words. */
function Votes({ of, isRoundSaid }: Readonly<{ of: ProtocolEntry['vote']; isRoundSaid: boolean }>) {
  const { t, number } = useText()
  const words = useProtocolWords()
  if (of === null || of.yes === null || of.n === null) {
    return <span className="ui-quiet">{t('protocol.unpublished')}</span>
  }
  const share = words.shareOf(of)
  return (
    <span className="protocol-stacked">
      {t('count.of', { x: of.yes, n: of.n })}
      {share === null ? null : <span className="protocol-under">{share}</span>}
      {of.median === null ? null : (
        <span className="protocol-under">
          {of.median === 'too-few'
            ? t('agreement.noMedian')
            : t('chart.given.median', { given: number(of.median) })}
        </span>
      )}
      {of.points === null ? null : (
        <span className="protocol-under">
          {t('protocol.points', { x: of.points.points, n: of.points.of })}
        </span>
      )}
      {isRoundSaid ? null : (
        <span className="protocol-under">{t('protocol.inRound', { no: `${of.roundNo}` })}</span>
      )}
    </span>
  )
}
