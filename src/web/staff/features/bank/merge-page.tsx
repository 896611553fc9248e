import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { z } from 'zod'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalRow } from '#contract/consensus/proposal.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useText } from '../../ui/text.tsx'
import { useBankWords } from './bank-words.ts'
import { useBank } from './in-bank.ts'
import { PlacingFields } from './placing-fields.tsx'
import { noPlacing, noWords, placingDraft, wordsDraft } from './proposal-draft.ts'
import { ReasonField } from './reason-field.tsx'
import { listed, useFaults } from './use-faults.ts'
import { WordsFields } from './words-fields.tsx'
import './bank.css'

export function MergePage() {
  const { t } = useText()
  const { association } = usePlace()
  const { list } = useBank()
  const read = useRead(bankEndpoints.listProposals, { association: association.id })
  return (
    <>
      <PageHeader
        title={t('proposal.mergeTitle')}
        lead={t('proposal.mergeLead')}
        crumbs={[{ label: t('nav.agree') }, { label: t('bank.title'), to: list }]}
      />
      <Loaded of={read}>{({ proposals }) => <MergeForm among={proposals} />}</Loaded>
    </>
  )
}

const shape = z.object({ ...wordsDraft.shape, ...placingDraft.shape, reason: z.string() })
const offered = 6

function MergeForm({ among }: Readonly<{ among: readonly ProposalRow[] }>) {
  const { t } = useText()
  const { association } = usePlace()
  const { list, at } = useBank()
  const { nameOf } = useBankWords()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [address, setAddress] = useSearchParams()
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { inWords, inReason } = useFaults()
  const draft = useDraft(`merge-${association.id}`, shape, { ...noWords, ...noPlacing, reason: '' })
  const merge = useCommand(bankEndpoints.mergeProposals, async ({ proposal }) => {
    draft.forget({ ...noWords, ...noPlacing, reason: '' })
    await readAgain()
    await navigate(at(proposal, 'sida'), { state: { saved: true } })
  })

  const wanted = (address.get('med') ?? '').split(',')
  const chosen = wanted.flatMap((id) => among.find((row) => row.id === id) ?? [])
  const choose = (ids: readonly string[]) => setAddress({ med: ids.join(',') }, { replace: true })
  const found = words.trim()
    ? among.filter(
        (row) => !chosen.includes(row) && nameOf(row).toLowerCase().includes(words.trim().toLowerCase()),
      )
    : []
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const takeFrom = ({ text, shortName, kind, perspective, category }: ProposalRow) =>
    change({ text: text ?? '', shortName: shortName ?? '', kind, perspective, category: category ?? '' })

  const faults = { ...inWords(value), ...inReason(value.reason) }
  const all = [
    ...(chosen.length < 2 ? [{ field: 'search', words: t('proposal.mergeTooFew') }] : []),
    ...listed(faults),
  ]
  const shown = attempt > 0 ? faults : {}
  return (
    <form
      className="bank-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        const { kind, ...rest } = value
        if (kind === null || all.length > 0) return
        const from = chosen.map(({ id, v }) => ({ proposal: id, expectedVersion: v }))
        void merge.send({ association: association.id, from, ...rest, kind })
      }}
    >
      <ErrorSummary faults={attempt > 0 ? all : []} attempt={attempt} />
      <Failure error={merge.error} />
      <fieldset className="bank-part">
        <legend>{t('proposal.mergeChoose')}</legend>
        {chosen.map((row) => (
          <div key={row.id}>
            <Checkbox
              isSelected
              onChange={() => choose(chosen.filter((one) => one !== row).map(({ id }) => id))}
              hint={row.shortName ? row.text : null}
            >
              {nameOf(row)}
            </Checkbox>
            {row.text === null ? null : (
              <Button kind="quiet" onPress={() => takeFrom(row)}>
                {t('proposal.mergeTextFrom', { name: nameOf(row) })}
              </Button>
            )}
          </div>
        ))}
        <SearchField
          id="search"
          label={t('proposal.mergeSearch')}
          value={words}
          onChange={setWords}
          width="long"
        />
        {found.slice(0, offered).map((row) => (
          <Checkbox
            key={row.id}
            isSelected={false}
            onChange={() => choose([...chosen, row].map(({ id }) => id))}
            hint={row.shortName ? row.text : null}
          >
            {nameOf(row)}
          </Checkbox>
        ))}
      </fieldset>
      <WordsFields value={value} onChange={change} faults={shown} />
      <PlacingFields value={value} onChange={change} faults={shown} />
      <ReasonField value={value.reason} onChange={(reason) => change({ reason })} error={shown.reason} />
      <Buttons>
        <Button kind="primary" type="submit" busy={merge.busy && t('proposal.merging')}>
          {t('proposal.mergeSave', { n: chosen.length })}
        </Button>
        <Link to={list} look="alone">
          {t('common.cancel')}
        </Link>
      </Buttons>
    </form>
  )
}
