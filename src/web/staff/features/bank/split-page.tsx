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
import { PlacingFields } from './placing-fields.tsx'
import { noWords, placingDraft, placingOf, wordsDraft, wordsOf } from './proposal-draft.ts'
import { ReasonField } from './reason-field.tsx'
import { listed, useFaults } from './use-faults.ts'
import { WordsFields } from './words-fields.tsx'

export function SplitPage() {
  const { t } = useText()
  return (
    <ChangePage title={t('proposal.splitTitle')} lead={t('proposal.splitLead')}>
      {(found) => <SplitForm of={found} key={found.v} />}
    </ChangePage>
  )
}

const part = z.object({ id: z.string(), ...wordsDraft.shape, ...placingDraft.shape })
type Part = z.infer<typeof part>
const shape = z.object({ parts: z.array(part), reason: z.string() })

const most = 10

function SplitForm({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { ids, at } = useBank()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const blank = (): Part => ({ id: crypto.randomUUID(), ...noWords, ...placingOf(of) })
  // The whole text is where the first part begins: it is cut down rather than typed anew.
  const [initial] = useState(() => ({
    parts: [{ ...blank(), ...wordsOf(of), shortName: '' }, blank()],
    reason: '',
  }))
  const draft = useDraft(`split-${of.id}-${of.v}`, shape, initial)
  const [attempt, setAttempt] = useState(0)
  const { inWords, inReason } = useFaults()
  const split = useCommand(bankEndpoints.splitProposal, async () => {
    draft.forget()
    await readAgain()
    await navigate(at(of.id, 'sida'), { state: { saved: true } })
  })
  const { parts, reason } = draft.value
  const setParts = (next: readonly Part[]) => draft.set({ parts: [...next], reason })
  const perPart = parts.map((one) => inWords(one))
  const reasonFault = inReason(reason)
  const all = [
    ...perPart.flatMap((faults, place) => listed(faults, `${parts[place]?.id}-`)),
    ...listed(reasonFault),
  ]
  const isShown = attempt > 0
  return (
    <form
      className="bank-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        const whole = parts.flatMap(({ id: _id, kind, ...rest }) =>
          kind === null ? [] : [{ ...rest, kind }],
        )
        if (all.length === 0) void split.send({ ...ids, expectedVersion: of.v, parts: whole, reason })
      }}
    >
      <ErrorSummary faults={isShown ? all : []} attempt={attempt} />
      <Failure error={split.error} />
      {parts.map((one, place) => (
        <fieldset className="bank-part" key={one.id}>
          <legend>{t('proposal.splitPart', { no: `${place + 1}` })}</legend>
          <WordsFields
            short
            prefix={`${one.id}-`}
            value={one}
            onChange={(change) => setParts(parts.with(place, { ...one, ...change }))}
            faults={isShown ? (perPart[place] ?? {}) : {}}
          />
          <PlacingFields
            prefix={`${one.id}-`}
            value={one}
            onChange={(change) => setParts(parts.with(place, { ...one, ...change }))}
            faults={isShown ? (perPart[place] ?? {}) : {}}
          />
          {parts.length > 2 ? (
            <Buttons>
              <Button kind="quiet" onPress={() => setParts(parts.filter(({ id }) => id !== one.id))}>
                {t('proposal.splitRemovePart', { no: `${place + 1}` })}
              </Button>
            </Buttons>
          ) : null}
        </fieldset>
      ))}
      {parts.length < most ? (
        <Buttons>
          <Button onPress={() => setParts([...parts, blank()])}>{t('proposal.splitAddPart')}</Button>
        </Buttons>
      ) : null}
      <ReasonField
        value={reason}
        onChange={(next) => draft.set({ parts, reason: next })}
        error={isShown ? reasonFault.reason : undefined}
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={split.busy && t('proposal.splitting')}>
          {t('proposal.splitSave', { n: parts.length })}
        </Button>
        <Link to={at(of.id, 'sida')} look="alone">
          {t('common.cancel')}
        </Link>
      </Buttons>
    </form>
  )
}
