import type { UseQueryResult } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AuditPage, ChainState } from '#contract/audit.ts'
import type { Happening } from '#contract/kernel.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { useFilter } from '../../ui/filter.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { LoadingText } from '../../ui/loading-text.tsx'
import { Section } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { actedAs, happeningWords, historyCsv } from './history-words.ts'
import './settings.css'

const names = ['slag', 'vem', 'fran', 'till'] as const

/** The filter as it stands in the address, in the words of the contract. */
export function useHistoryFilter() {
  const [action] = useFilter('slag')
  const [actor] = useFilter('vem')
  const [from] = useFilter('fran')
  const [to] = useFilter('till')
  const [before] = useFilter('fore')
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
  return {
    ...(action ? { action } : {}),
    ...(actor ? { actor } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(/^\d+$/.test(before) ? { before: Number(before) } : {}),
  }
}

/** Kinds of acts: the word before the dot, so that the list is short. */
const kindsOf = (actions: readonly string[]): readonly string[] => [
  ...new Set(actions.map((action) => action.split('.')[0] ?? action)),
]

type Props = Readonly<{
  page: UseQueryResult<AuditPage>
  chain: UseQueryResult<ChainState>
  /** What the kinds are called; one without a name stands as it is. */
  kindName: (kind: string) => string
}>

export function History({ page, chain, kindName }: Props) {
  // While somebody types in the filter the rows before stay, so that the field keeps its place.
  const last = useRef<AuditPage | null>(null)
  if (page.data) last.current = page.data
  const shown = page.data ?? last.current
  return (
    <>
      <Failure error={page.error} />
      {shown ? <Filtered page={shown} kindName={kindName} /> : page.error ? null : <LoadingText />}
      <Chain chain={chain} />
    </>
  )
}

function Filtered({ page, kindName }: Readonly<{ page: AuditPage; kindName: Props['kindName'] }>) {
  const { t } = useText()
  const { rows, total, before, actions } = page
  const [action, setAction] = useFilter('slag')
  const [actor, setActor] = useFilter('vem')
  const [from, setFrom] = useFilter('fran')
  const [to, setTo] = useFilter('till')
  const all = { id: 'all', label: t('common.all') }
  return (
    <>
      <FilterBar names={names} shown={rows.length} total={total}>
        <Select
          label={t('history.kind')}
          options={[all, ...kindsOf(actions).map((id) => ({ id, label: kindName(id) }))]}
          value={action || all.id}
          onChange={(id) => setAction(id === all.id ? '' : id)}
          width="medium"
          quiet
        />
        <SearchField label={t('history.who')} value={actor} onChange={setActor} quiet />
        <TextField
          label={t('history.from')}
          type="date"
          value={from}
          onChange={setFrom}
          width="short"
          quiet
        />
        <TextField label={t('history.to')} type="date" value={to} onChange={setTo} width="short" quiet />
      </FilterBar>
      {rows.length === 0 ? <p>{t('history.none')}</p> : <Rows rows={rows} />}
      <Pages before={before} rows={rows} />
    </>
  )
}

function Rows({ rows }: Readonly<{ rows: readonly Happening[] }>) {
  const text = useText()
  const { t } = text
  return (
    <Table
      caption={t('settings.history')}
      rows={rows}
      rowId={({ seq }) => `${seq}`}
      dense
      columns={[
        { id: 'when', heading: t('history.when'), fit: true, cell: ({ at }) => text.instant(at) },
        {
          id: 'what',
          heading: t('history.what'),
          isRowHeading: true,
          cell: (row) => happeningWords(text, row),
        },
        {
          id: 'who',
          heading: t('history.who'),
          cell: (row) => (
            <>
              {row.actor} <span className="ui-quiet">{actedAs(text, row)}</span>
            </>
          ),
        },
      ]}
    />
  )
}

function Pages({ before, rows }: Readonly<{ before: number | null; rows: readonly Happening[] }>) {
  const text = useText()
  const { t } = text
  const [now, setBefore] = useFilter('fore')
  const save = () => {
    const file = URL.createObjectURL(new Blob([historyCsv(text, rows)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = file
    link.download = t('history.fileName')
    link.click()
    URL.revokeObjectURL(file)
  }
  return (
    <Buttons>
      {before === null ? null : <Button onPress={() => setBefore(`${before}`)}>{t('history.older')}</Button>}
      {now ? <Button onPress={() => setBefore('')}>{t('history.latest')}</Button> : null}
      {rows.length > 0 ? <Button onPress={save}>{t('history.export')}</Button> : null}
    </Buttons>
  )
}

function Chain({ chain }: Readonly<{ chain: UseQueryResult<ChainState> }>) {
  const { t } = useText()
  const { data, isFetching, error } = chain
  const words =
    data === undefined
      ? null
      : data.firstBroken === null
        ? t('history.whole', { n: data.rows })
        : t('history.broken', { no: data.firstBroken })
  return (
    <Section title={t('history.check')}>
      <div className="settings-stack">
        <p>{t('history.checkText')}</p>
        <Failure error={isFetching ? null : error} />
        <StatusLine status={words ? { of: data?.firstBroken === null ? 'done' : 'error', words } : null} />
        <Buttons>
          <Button busy={isFetching && t('history.checking')} onPress={() => void chain.refetch()}>
            {t('history.checkAct')}
          </Button>
        </Buttons>
      </div>
    </Section>
  )
}
