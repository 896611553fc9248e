import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useBank } from './in-bank.ts'
import { PlacingFields } from './placing-fields.tsx'
import { noPlacing, noWords, placingDraft, wordsDraft } from './proposal-draft.ts'
import { listed, useFaults } from './use-faults.ts'
import { WordsFields } from './words-fields.tsx'
import './bank.css'

const sourceKinds = ['document', 'party', 'research', 'meeting'] as const

const shape = z.object({
  ...wordsDraft.shape,
  ...placingDraft.shape,
  citation: z.string(),
  page: z.string(),
  sourceKind: z.enum(sourceKinds),
})
const empty: z.infer<typeof shape> = {
  ...noWords,
  ...noPlacing,
  citation: '',
  page: '',
  sourceKind: 'document',
}

export function AddPage() {
  const { t } = useText()
  const { association } = usePlace()
  const { list, at } = useBank()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const draft = useDraft(`add-proposal-${association.id}`, shape, empty)
  const [attempt, setAttempt] = useState(0)
  const { inWords } = useFaults()
  const add = useCommand(bankEndpoints.addProposal, async ({ proposal }) => {
    draft.forget(empty)
    await readAgain()
    await navigate(at(proposal, 'sida'), { state: { saved: true } })
  })
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const faults = attempt > 0 ? inWords(value) : {}

  const send = () => {
    setAttempt(attempt + 1)
    const { kind, citation, page, sourceKind, ...words } = value
    if (kind === null || Object.keys(inWords(value)).length > 0) return
    const source = citation.trim() ? { type: sourceKind, party: null, citation, page } : null
    void add.send({ association: association.id, ...words, kind, source })
  }

  return (
    <>
      <PageHeader
        title={t('bank.add')}
        crumbs={[{ label: t('nav.agree') }, { label: t('bank.title'), to: list }]}
      />
      <form
        className="bank-form"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <ErrorSummary faults={listed(faults)} attempt={attempt} />
        <Failure error={add.error} />
        <WordsFields value={value} onChange={change} faults={faults} />
        <PlacingFields value={value} onChange={change} faults={faults} />
        <TextField
          label={t('proposal.source')}
          hint={t('proposal.sourceHint')}
          value={value.citation}
          onChange={(citation) => change({ citation })}
          maxLength={500}
          optional
        />
        {value.citation.trim() ? (
          <>
            <Select
              label={t('proposal.sourceKind')}
              value={value.sourceKind}
              onChange={(sourceKind) => change({ sourceKind })}
              options={sourceKinds.map((id) => ({ id, label: t(`proposal.sourceKind.${id}`) }))}
              width="medium"
            />
            <TextField
              label={t('proposal.sourcePage')}
              value={value.page}
              onChange={(page) => change({ page })}
              maxLength={40}
              width="short"
              optional
            />
          </>
        ) : null}
        <Buttons>
          <Button kind="primary" type="submit" busy={add.busy && t('proposal.adding')}>
            {t('bank.add')}
          </Button>
          <Link to={list} look="alone">
            {t('common.cancel')}
          </Link>
        </Buttons>
      </form>
    </>
  )
}
