import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { useText } from '../../ui/text.tsx'
import { NameStep } from './name-step.tsx'
import { PartiesStep } from './parties-step.tsx'
import { PeopleStep } from './people-step.tsx'
import { emptyStart, invitedIn, membersOf, type StartDraft, startDraft } from './start-draft.ts'
import { type Invited, Started } from './started.tsx'
import './start.css'

const order = ['name', 'parties', 'people', 'done'] as const
const words = {
  name: 'start.stepName',
  parties: 'start.stepParties',
  people: 'start.stepPeople',
  done: 'start.stepDone',
} as const

const stateOf = (step: (typeof order)[number], now: (typeof order)[number]) => {
  if (now === 'done' || order.indexOf(step) < order.indexOf(now)) return 'done'
  return step === now ? 'now' : 'coming'
}

type Done = Readonly<{ association: string; name: string; invited: readonly Invited[] }>

export function StartForm() {
  const { t } = useText()
  const readAgain = useReadAgain()
  const draft = useDraft('start', startDraft, emptyStart)
  const [done, setDone] = useState<Done | null>(null)
  const start = useCommand(sessionEndpoints.startAssociation)
  const invite = useCommand(peopleEndpoints.invite)
  const { value } = draft
  const change = (part: Partial<StartDraft>) => draft.set({ ...value, ...part })
  const now = done ? 'done' : value.step

  type Association = OutputOf<typeof sessionEndpoints.startAssociation>['association']
  // One after the other; one that fails is said, and stops neither the association nor the rest.
  const inviteAll = async (association: Association): Promise<Invited[]> => {
    const invited: Invited[] = []
    for (const { email, role } of invitedIn(value)) {
      const answer = await invite.send({ association, email, roles: [role] })
      invited.push({ email: email.trim(), link: answer?.link ?? null, isFailed: answer === null })
    }
    return invited
  }

  const create = async () => {
    const started = await start.send({ name: value.name, members: membersOf(value), leads: value.iLead })
    if (!started) return
    const invited = await inviteAll(started.association)
    await readAgain(sessionEndpoints.me)
    setDone({ association: started.association, name: value.name.trim(), invited })
    draft.forget(emptyStart)
  }

  return (
    <div className="start-steps">
      <Stepper
        label={t('start.steps')}
        steps={order.map((step) => ({
          label: t(words[step]),
          state: stateOf(step, now),
        }))}
      />
      {done ? (
        <Started {...done} />
      ) : (
        <>
          <DraftNote isFound={draft.isFound} onForget={() => draft.forget(emptyStart)} />
          <Failure error={start.error} />
          {value.step === 'name' ? <NameStep draft={value} onChange={change} /> : null}
          {value.step === 'parties' ? <PartiesStep draft={value} onChange={change} /> : null}
          {value.step === 'people' ? (
            <PeopleStep
              draft={value}
              onChange={change}
              busy={start.busy || invite.busy}
              onCreate={() => void create()}
            />
          ) : null}
        </>
      )}
    </div>
  )
}
