import type { ProposalRow } from '#contract/consensus/proposal.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useBankWords } from './bank-words.ts'
import './bank.css'

/** "13 av 23" over "57 %"; what is not known is said in words. */
function Votes({ of }: Readonly<{ of: ProposalRow }>) {
  const { t, percent } = useText()
  const { latest } = of
  if (!latest) return <span className="ui-quiet">{t('bank.notTried')}</span>
  if (latest.yes === null || latest.n === null)
    return <span className="ui-quiet">{t('bank.votesUnpublished')}</span>
  return (
    <span className="bank-votes">
      {t('count.of', { x: latest.yes, n: latest.n })}
      {latest.share === null ? null : <span className="bank-share">{percent(latest.share)}</span>}
      {latest.invented ? <Tag /> : null}
    </span>
  )
}

function Words({ of }: Readonly<{ of: ProposalRow }>) {
  const { t } = useText()
  if (of.text !== null) return <span className="bank-text">{of.text}</span>
  return (
    <Badge of="missing">
      {of.originalNo === null ? null : `${t('bank.history.numbered', { no: `${of.originalNo}` })}. `}
      {t('bank.textUnpublished')}
    </Badge>
  )
}

/** The round that all shown votes are from; null where they differ. */
const commonRound = (rows: readonly ProposalRow[]): number | null => {
  const rounds = new Set(rows.flatMap(({ latest }) => (latest ? [latest.roundNo] : [])))
  const [only] = rounds
  return rounds.size === 1 ? (only ?? null) : null
}

export function BankTable({
  rows,
  selected,
  linkTo,
}: Readonly<{
  rows: readonly ProposalRow[]
  selected: string | null
  linkTo: (row: ProposalRow) => string
}>) {
  const { t } = useText()
  const { perspectiveOf } = useBankWords()
  const round = commonRound(rows)
  const columns: readonly Column<ProposalRow>[] = [
    {
      id: 'no',
      heading: t('bank.column.no'),
      align: 'end',
      fit: true,
      sortValue: ({ entryNo }) => entryNo,
      cell: ({ entryNo }) => entryNo ?? <span className="ui-quiet">–</span>,
    },
    {
      id: 'indicator',
      heading: t('bank.column.indicator'),
      isRowHeading: true,
      sortValue: ({ text, shortName }) => text ?? shortName,
      cell: (row) => <Words of={row} />,
    },
    {
      id: 'perspective',
      heading: t('bank.column.perspective'),
      fit: true,
      sortValue: ({ perspective }) => (perspective === null ? null : t(`bank.perspective.${perspective}`)),
      cell: (row) => perspectiveOf(row) ?? <span className="ui-quiet">{t('bank.perspectiveOpen')}</span>,
    },
    {
      id: 'yes',
      heading: round === null ? t('bank.column.yesLatest') : t('bank.column.yes', { no: `${round}` }),
      align: 'end',
      fit: true,
      sortValue: ({ latest }) => latest?.yes ?? null,
      cell: (row) => <Votes of={row} />,
    },
  ]
  return (
    <Table
      caption={t('bank.caption')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowLink={linkTo}
      selected={selected}
    />
  )
}
