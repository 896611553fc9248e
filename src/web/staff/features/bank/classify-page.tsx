import { useState } from 'react'
import { useNavigate } from 'react-router'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { shortNameMost } from '#domain/consensus/wording.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChangePage } from './change-page.tsx'
import { useBank } from './in-bank.ts'
import { PlacingFields } from './placing-fields.tsx'
import { placingOf } from './proposal-draft.ts'
import { ReasonField } from './reason-field.tsx'
import { listed, useFaults } from './use-faults.ts'

export function ClassifyPage() {
  const { t } = useText()
  return (
    <ChangePage title={t('proposal.classifyTitle')}>
      {(found) => <ClassifyForm of={found} key={found.v} />}
    </ChangePage>
  )
}

function ClassifyForm({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { ids, at } = useBank()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [value, setValue] = useState({ ...placingOf(of), shortName: of.shortName ?? '', reason: '' })
  const [attempt, setAttempt] = useState(0)
  const { inWords } = useFaults()
  const classify = useCommand(bankEndpoints.classifyProposal, async () => {
    await readAgain()
    await navigate(at(of.id, 'sida'), { state: { saved: true } })
  })
  const change = (part: Partial<typeof value>) => setValue({ ...value, ...part })
  const { shortName, kind } = inWords({ ...value, text: '-', explanation: '', easyText: '' })
  const all = { ...(shortName ? { shortName } : {}), ...(kind ? { kind } : {}) }
  const faults = attempt > 0 ? all : {}
  return (
    <form
      className="bank-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        const { kind: chosen, ...rest } = value
        if (chosen === null || Object.keys(all).length > 0) return
        void classify.send({ ...ids, expectedVersion: of.v, ...rest, kind: chosen })
      }}
    >
      <ErrorSummary faults={listed(faults)} attempt={attempt} />
      <Failure error={classify.error} />
      <PlacingFields value={value} onChange={change} faults={faults} />
      <TextField
        id="shortName"
        label={t('proposal.shortName')}
        hint={t('proposal.shortNameHint', { most: shortNameMost })}
        value={value.shortName}
        onChange={(next) => change({ shortName: next })}
        error={faults.shortName}
        width="long"
        optional
      />
      <ReasonField value={value.reason} onChange={(reason) => change({ reason })} optional />
      <Buttons>
        <Button kind="primary" type="submit" busy={classify.busy && t('common.saving')}>
          {t('common.save')}
        </Button>
        <Link to={at(of.id, 'sida')} look="alone">
          {t('common.cancel')}
        </Link>
      </Buttons>
    </form>
  )
}
