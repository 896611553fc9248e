import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { ChangePage } from './change-page.tsx'
import { useBank } from './in-bank.ts'
import { LintList } from './lint-list.tsx'
import { wordsDraft, wordsOf } from './proposal-draft.ts'
import { ReasonField } from './reason-field.tsx'
import { listed, useFaults } from './use-faults.ts'
import { WordsFields } from './words-fields.tsx'

export function RewordPage() {
  const { t } = useText()
  return (
    <ChangePage title={t('proposal.rewordTitle')} lead={t('proposal.rewordLead')}>
      {(found) => <RewordForm of={found} key={found.v} />}
    </ChangePage>
  )
}

const shape = z.object({ ...wordsDraft.shape, reason: z.string() })

function RewordForm({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { ids, at } = useBank()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const draft = useDraft(`reword-${of.id}-${of.v}`, shape, { ...wordsOf(of), reason: '' })
  const [attempt, setAttempt] = useState(0)
  const { inWords, inReason } = useFaults()
  const reword = useCommand(bankEndpoints.rewordProposal, async () => {
    draft.forget()
    await readAgain()
    await navigate(at(of.id, 'sida'), { state: { saved: true } })
  })
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const all = { ...inWords(value), ...inReason(value.reason) }
  const faults = attempt > 0 ? all : {}
  return (
    <form
      className="bank-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (Object.keys(all).length === 0) void reword.send({ ...ids, expectedVersion: of.v, ...value })
      }}
    >
      <ErrorSummary faults={listed(faults)} attempt={attempt} />
      <Failure error={reword.error} />
      <LintList lint={of.lint} />
      <WordsFields value={value} onChange={change} faults={faults} />
      <ReasonField value={value.reason} onChange={(reason) => change({ reason })} error={faults.reason} />
      <Buttons>
        <Button kind="primary" type="submit" busy={reword.busy && t('common.saving')}>
          {t('proposal.rewordSave')}
        </Button>
        <Link to={at(of.id, 'sida')} look="alone">
          {t('common.cancel')}
        </Link>
      </Buttons>
    </form>
  )
}
