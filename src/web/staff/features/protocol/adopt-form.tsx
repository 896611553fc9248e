import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { type Adoption, protocolEndpoints } from '#contract/consensus/protocol.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { listOf } from './changes.ts'
import { ChangesList } from './changes-list.tsx'
import { decisionDraft, faultsOfDecision, noDecision } from './decision-draft.ts'
import { DecisionFields } from './decision-fields.tsx'
import './protocol.css'

const shape = z.object({
  name: z.string(),
  replace: z.enum(['yes', 'no']),
  by: z.enum(['conference', 'body']),
  decision: decisionDraft,
})

/** Name, what happens to those in force, who adopts: then the lists are locked for good. */
export function AdoptForm({ of }: Readonly<{ of: Adoption }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const { conference, list, current, byConference } = of
  const initial: z.infer<typeof shape> = {
    name: conference.name,
    replace: current.length > 0 ? 'yes' : 'no',
    by: byConference ? 'conference' : 'body',
    decision: noDecision,
  }
  const draft = useDraft(`adopt-${conference.id}`, shape, initial)
  const [attempt, setAttempt] = useState(0)
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const isByBody = !byConference || value.by === 'body'
  const replaces = current.length > 0 && value.replace === 'yes'

  const adopt = useCommand(protocolEndpoints.adoptProtocols, async ({ protocols }) => {
    draft.forget()
    await readAgain()
    const shown = protocols.find(({ level }) => level === 'core') ?? protocols[0]
    await navigate(shown ? at('protokoll', shown.protocol, `${shown.v}`) : at('protokoll'))
  })

  const inDecision = isByBody
    ? faultsOfDecision(value.decision, {
        bodyMissing: t('protocol.bodyMissing'),
        dateMissing: t('protocol.dateMissing'),
      })
    : {}
  const nameFault = value.name.trim() === '' ? { name: t('protocol.formNameMissing') } : {}
  const all = { ...nameFault, ...inDecision }
  const faults: typeof all & { name?: string } = attempt > 0 ? all : {}
  const core = listOf('core', list).length
  const indicators = t('protocol.indicators', { n: list.length })
  return (
    <form
      className="protocol-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (Object.keys(all).length > 0) return
        void adopt.send({
          association: association.id,
          conference: conference.id,
          name: value.name,
          replace: replaces,
          decision: isByBody ? value.decision : null,
        })
      }}
    >
      <ErrorSummary
        faults={Object.entries(faults).map(([field, words]) => ({ field, words }))}
        attempt={attempt}
      />
      <DraftNote isFound={draft.isFound} onForget={() => draft.forget(initial)} />
      <Failure error={adopt.error} />
      <TextField
        id="name"
        label={t('protocol.formName')}
        hint={t('protocol.formNameHint')}
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        error={faults.name}
      />
      {current.length > 0 ? (
        <RadioList
          label={t('protocol.replaceLabel')}
          value={value.replace}
          onChange={(replace) => change({ replace })}
          options={[
            { id: 'yes', label: t('protocol.replaceYes'), note: t('protocol.replaceYesNote') },
            { id: 'no', label: t('protocol.replaceNo'), note: t('protocol.replaceNoNote') },
          ]}
        />
      ) : null}
      {replaces ? <ChangesList of={of} /> : null}
      {byConference ? (
        <RadioList
          label={t('protocol.whoLabel')}
          value={value.by}
          onChange={(by) => change({ by })}
          options={[
            { id: 'conference', label: t('protocol.whoConference'), note: t('protocol.whoConferenceNote') },
            { id: 'body', label: t('protocol.whoBody') },
          ]}
        />
      ) : (
        <p>{t('protocol.whoOnlyBody')}</p>
      )}
      {isByBody ? (
        <DecisionFields
          value={value.decision}
          onChange={(decision) => change({ decision })}
          faults={faults}
        />
      ) : null}
      <p>{t('protocol.consequence')}</p>
      <Buttons>
        <Button kind="primary" type="submit" busy={adopt.busy && t('protocol.adopting')}>
          {core > 0 ? t('protocol.adoptBoth', { indicators, core }) : t('protocol.adopt', { indicators })}
        </Button>
      </Buttons>
    </form>
  )
}
