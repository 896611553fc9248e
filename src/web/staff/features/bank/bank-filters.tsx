import { useSearchParams } from 'react-router'
import type { BankList } from '#contract/consensus/bank.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { filterNames, options, type useBankQuery } from './bank-query.ts'

export function BankFilters({
  query,
  list,
}: Readonly<{ query: ReturnType<typeof useBankQuery>; list: BankList | undefined }>) {
  const { t } = useText()
  const [address] = useSearchParams()
  const isByEntry = !address.has('sort') && (list?.totals.extended ?? 0) > 0
  const total = list ? (query.state === 'active' ? list.totals.all : list.totals.all + list.totals.away) : 0
  return (
    <FilterBar
      names={filterNames}
      shown={list?.proposals.length ?? 0}
      total={total}
      {...(isByEntry ? { sortedBy: t('bank.sortedEntry') } : {})}
    >
      <SearchField quiet label={t('bank.filterWords')} value={query.q} onChange={query.setQ} width="short" />
      <Select
        quiet
        label={t('bank.filterProtocol')}
        value={query.protocol}
        onChange={query.setProtocol}
        options={options.protocols.map((id) => ({ id, label: t(`bank.protocol.${id}`) }))}
      />
      <Select
        quiet
        label={t('bank.filterKind')}
        value={query.kind}
        onChange={query.setKind}
        options={options.kinds.map((id) => ({
          id,
          label: id === 'all' ? t('common.all') : t(`bank.kindOption.${id}`),
        }))}
      />
      <Select
        quiet
        label={t('bank.filterPerspective')}
        value={query.perspective}
        onChange={query.setPerspective}
        options={options.perspectives.map((id) => ({
          id,
          label: id === 'all' ? t('common.all') : t(`bank.perspective.${id}`),
        }))}
      />
      <Select
        quiet
        label={t('bank.filterFlag')}
        value={query.flag}
        onChange={query.setFlag}
        options={options.flags.map((id) => ({
          id,
          label: id === 'all' ? t('common.all') : t(`bank.flag.${id}`),
        }))}
      />
      {list && (list.totals.away > 0 || query.state !== 'active') ? (
        <Select
          quiet
          label={t('bank.filterState')}
          value={query.state}
          onChange={query.setState}
          options={options.states.map((id) => ({ id, label: t(`bank.state.${id}`) }))}
        />
      ) : null}
    </FilterBar>
  )
}
