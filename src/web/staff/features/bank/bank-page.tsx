import { useState } from 'react'
import { useLocation, useOutlet, useParams } from 'react-router'
import { type BankList, bankEndpoints } from '#contract/consensus/bank.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Split } from '../../ui/side-panel.tsx'
import { useText } from '../../ui/text.tsx'
import { BankFilters } from './bank-filters.tsx'
import { useBankQuery } from './bank-query.ts'
import { BankTable } from './bank-table.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { useBank } from './in-bank.ts'

export function BankPage() {
  const { t } = useText()
  const { association, can } = usePlace()
  const { at } = useBank()
  const query = useBankQuery()
  const read = useRead(
    bankEndpoints.listProposals,
    { association: association.id, ...query.filter },
    { keep: true },
  )
  const [isExporting, setExporting] = useState(false)
  const panel = useOutlet()
  const list = read.data
  const isEmpty = list !== undefined && list.totals.all + list.totals.away === 0
  return (
    <>
      <PageHeader
        title={t('bank.title')}
        crumbs={[{ label: t('nav.agree') }]}
        lead={list ? <Lead of={list} /> : null}
        actions={
          isEmpty ? null : (
            <>
              <Button onPress={() => setExporting(true)}>{t('common.export')}</Button>
              {can('proposal.write') ? (
                <>
                  <ButtonLink to={at('importera')}>{t('bank.import')}</ButtonLink>
                  <ButtonLink to={at('nytt')} kind="primary">
                    {t('bank.add')}
                  </ButtonLink>
                </>
              ) : null}
            </>
          )
        }
      />
      {isEmpty ? (
        <EmptyBank mayWrite={can('proposal.write')} />
      ) : (
        <Split panel={panel}>
          <BankFilters query={query} list={list} />
          <Loaded of={read}>{(found) => <Found list={found} />}</Loaded>
        </Split>
      )}
      <ExportDialog
        isOpen={isExporting}
        onClose={() => setExporting(false)}
        count={list?.proposals.length ?? 0}
        filter={query.filter}
      />
    </>
  )
}

function Lead({ of: { bank, totals } }: Readonly<{ of: BankList }>) {
  const { t } = useText()
  if (totals.extended === 0) return t('bank.leadNone', { n: totals.all })
  return bank?.source ? t('bank.leadFrom', { ...totals, source: bank.source }) : t('bank.lead', totals)
}

function Found({ list }: Readonly<{ list: BankList }>) {
  const { t } = useText()
  const { at } = useBank()
  const { search } = useLocation()
  const { proposal = null } = useParams()
  if (list.proposals.length === 0) return <p>{t('bank.noneFits')}</p>
  return (
    <>
      <BankTable rows={list.proposals} selected={proposal} linkTo={({ id }) => at(id) + search} />
      <p className="bank-after ui-no-print">
        <Link to={at('liknande')} look="alone">
          {t('bank.similar')}
        </Link>
      </p>
    </>
  )
}

function EmptyBank({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { t } = useText()
  const { me } = usePlace()
  const { at } = useBank()
  const example = me.associations.find(({ isExample }) => isExample)
  return (
    <EmptyState
      title={t('bank.emptyTitle')}
      ready={[
        { of: 'notStarted', what: t('bank.emptyNeeds'), note: t('bank.emptyNeedsNote') },
        { of: 'notStarted', what: t('bank.emptyKind'), note: t('bank.emptyKindNote') },
      ]}
      action={
        mayWrite ? (
          <>
            <ButtonLink to={at('importera')} kind="primary">
              {t('bank.emptyImport')}
            </ButtonLink>
            <ButtonLink to={at('nytt')}>{t('bank.add')}</ButtonLink>
          </>
        ) : null
      }
      example={example ? <Link to={`/app/${example.id}/indikatorbank`}>{t('bank.emptyExample')}</Link> : null}
    >
      {t('bank.emptyText')}
    </EmptyState>
  )
}
