import { useState } from 'react'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { type Groups, groupEndpoints } from '#contract/consensus/group.ts'
import { useCommand } from '../../command.ts'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { GroupFailure } from './group-failure.tsx'
import { GroupFigures } from './group-figures.tsx'
import { GroupForm } from './group-form.tsx'
import { type Discussion, moveWords, namesOf, type Plan, type Who } from './group-names.ts'
import { GroupPin } from './group-pin.tsx'
import { GroupTables } from './group-tables.tsx'
import { useConference } from './in-conference.ts'

/** On the day it is those in the room who count; before that, those who are expected. */
const whoCounts = ({ state, present }: ConferenceDetail): Who =>
  ['ready', 'running', 'paused'].includes(state) && present > 0 ? 'present' : 'expected'

/** One discussion: make its plan, see what it gives, change it. */
export function GroupPlan({
  conference,
  of,
  discussion,
}: Readonly<{ conference: ConferenceDetail; of: Groups; discussion: Discussion }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const { plan, round } = discussion
  const again = () => readAgain(groupEndpoints.getGroups)
  const name = namesOf(of.people)
  const undo = useCommand(groupEndpoints.undoGroups, async () => {
    setStatus({ of: 'done', words: t('groups.undone') })
    await again()
  })
  const replan = useCommand(groupEndpoints.replanGroups, async (moved) => {
    setStatus({ of: 'done', words: moveWords(moved, name, t) })
    await again()
  })
  const mayPlan = of.can.plan && !discussion.isFixed
  const who = whoCounts(conference)
  return (
    <Section title={t(discussion.no === 1 ? 'groups.first' : 'groups.cross')}>
      {discussion.isFixed && plan ? <p className="ui-quiet">{t('groups.fixed')}</p> : null}
      <StatusLine
        status={
          status && plan?.canUndo && mayPlan && status.words !== t('groups.undone')
            ? {
                ...status,
                action: {
                  label: t('groups.undo'),
                  onPress: () => void undo.send({ ...ids, round, plan: plan.id }),
                },
              }
            : status
        }
      />
      <GroupFailure error={undo.error ?? replan.error} />
      {plan ? (
        <>
          {mayPlan ? (
            <Attendance
              plan={plan}
              who={who}
              name={name}
              busy={replan.busy}
              onReplan={() => void replan.send({ ...ids, round, who })}
            />
          ) : null}
          {mayPlan ? <ShowToRoom discussion={discussion} /> : null}
          <GroupFigures of={plan.figures} />
          <GroupTables of={plan} people={of.people} />
          {mayPlan ? (
            <>
              <GroupPin
                of={of}
                plan={plan}
                round={round}
                onMoved={async (moved) => {
                  setStatus({ of: 'done', words: moveWords(moved, name, t) })
                  await again()
                }}
              />
              {plan.canUndo && !status ? (
                <Buttons>
                  <Button kind="quiet" onPress={() => void undo.send({ ...ids, round, plan: plan.id })}>
                    {t('groups.undoPlan')}
                  </Button>
                </Buttons>
              ) : null}
            </>
          ) : null}
        </>
      ) : null}
      {mayPlan ? (
        <GroupForm
          of={of}
          discussion={discussion}
          who={who}
          onMade={async () => {
            setStatus({ of: 'done', words: t('groups.made') })
            await again()
          }}
        />
      ) : null}
      {!plan && !mayPlan ? <p className="ui-quiet">{t('groups.noPlan')}</p> : null}
    </Section>
  )
}

/** The tables on the projector and on each phone, until the vote begins. */
function ShowToRoom({ discussion: { round, isShown } }: Readonly<{ discussion: Discussion }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const show = useCommand(groupEndpoints.showGroups, () => readAgain(groupEndpoints.getGroups))
  return (
    <div className="groups-show">
      <GroupFailure error={show.error} />
      <Button
        busy={show.busy && t('groups.showing')}
        onPress={() => void show.send({ ...ids, round, isShown: !isShown })}
      >
        {t(isShown ? 'groups.hide' : 'groups.show')}
      </Button>
      <p className="ui-quiet">{t(isShown ? 'groups.shown' : 'groups.showText')}</p>
    </div>
  )
}

/** Somebody came or did not, or a wish was made after the plan: one press puts it right. */
function Attendance({
  plan,
  who,
  name,
  busy,
  onReplan,
}: Readonly<{
  plan: Plan
  who: Who
  name: (seat: string) => string
  busy: boolean
  onReplan: () => void
}>) {
  const { t } = useText()
  const [missing, without] = [plan.missing[who], plan.without[who]]
  if (missing.length === 0 && without.length === 0 && plan.brokenWishes === 0) return null
  const names = (seats: readonly string[]) => seats.map(name).join(', ')
  return (
    <div className="groups-note">
      <Note kind="act" title={t('groups.changed')}>
        {missing.length > 0 ? <p>{t('groups.missing', { names: names(missing) })}</p> : null}
        {without.length > 0 ? <p>{t('groups.without', { names: names(without) })}</p> : null}
        {plan.brokenWishes > 0 ? <p>{t('groups.brokenWishes', { n: plan.brokenWishes })}</p> : null}
        <Buttons>
          <Button kind="primary" busy={busy && t('groups.working')} onPress={onReplan}>
            {t('groups.replan')}
          </Button>
        </Buttons>
      </Note>
    </div>
  )
}
