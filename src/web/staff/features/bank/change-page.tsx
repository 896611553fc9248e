import type { ReactNode } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useBankWords } from './bank-words.ts'
import { useBank } from './in-bank.ts'
import './bank.css'

/** A page that changes one proposal: its heading, and the form once the proposal is here. */
export function ChangePage({
  title,
  lead,
  children,
}: Readonly<{ title: string; lead?: string; children: (of: ProposalDetail) => ReactNode }>) {
  const { t } = useText()
  const { ids, list, at } = useBank()
  const { nameOf } = useBankWords()
  const read = useRead(bankEndpoints.getProposal, ids)
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        crumbs={[
          { label: t('nav.agree') },
          { label: t('bank.title'), to: list },
          ...(read.data ? [{ label: nameOf(read.data), to: at(read.data.id, 'sida') }] : []),
        ]}
      />
      <Loaded of={read}>{(found) => children(found)}</Loaded>
    </>
  )
}
