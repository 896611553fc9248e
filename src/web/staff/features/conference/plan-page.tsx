import { useState } from 'react'
import { z } from 'zod'
import { type ConferenceDetail, conferenceEndpoints } from '#contract/consensus/conference.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { RoundState } from './conference-state.tsx'
import { Failure } from './failure.tsx'
import { useConference } from './in-conference.ts'
import { Loaded } from './loaded.tsx'
import { ProblemList } from './problem-list.tsx'
import { draftOf, lineText, newRound, planOf, type RoundDraft, roundDraft } from './round-draft.ts'
import { RoundForm } from './round-form.tsx'
import { type Round, useRoundWords } from './round-words.ts'
import './conference.css'

export function PlanPage() {
  const { ids } = useConference()
  const read = useRead(conferenceEndpoints.getConference, ids)
  return <Loaded of={read}>{(conference) => <Plan key={conference.version} of={conference} />}</Loaded>
}

const isEditable = ({ state, parent, successor }: Round) => state === 'draft' && !parent && !successor

function Plan({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t, clock } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const mayEdit = of.can.prepare && !['concluded', 'published', 'archived', 'cancelled'].includes(of.state)
  const locked = of.roundList.filter((round) => !mayEdit || !isEditable(round))
  const draft = useDraft(
    `plan-${of.id}-${of.version}`,
    z.array(roundDraft),
    of.roundList.filter((round) => mayEdit && isEditable(round)).map(draftOf),
  )
  const [isTried, setTried] = useState(false)
  const [status, setStatus] = useState<Status | null>(null)
  const save = useCommand(conferenceEndpoints.planRounds, async () => {
    draft.forget()
    setStatus({ of: 'done', words: t('plan.saved', { time: clock(new Date()) }) })
    await readAgain()
  })
  const rounds = draft.value
  const change = (key: string, part: Partial<RoundDraft>) =>
    draft.set(rounds.map((round) => (round.key === key ? { ...round, ...part } : round)))
  const move = (from: number, to: number) => {
    const moved = rounds[from]
    if (!moved || to < 0 || to >= rounds.length) return
    draft.set(rounds.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  const acts = (place: number): readonly (readonly [() => void, string])[] => [
    ...(place > 0 ? [[() => move(place, place - 1), t('plan.up')] as const] : []),
    ...(place < rounds.length - 1 ? [[() => move(place, place + 1), t('plan.down')] as const] : []),
    [() => draft.set(rounds.toSpliced(place, 1)), t('plan.remove')],
  ]
  const send = () => {
    setTried(true)
    const isWhole = rounds.every(
      (round) => round.name.trim() !== '' && (round.drop.trim() === '' || lineText(round) !== null),
    )
    if (!isWhole) return
    void save.send({
      ...ids,
      expectedVersion: of.version,
      rounds: rounds.map((round) => ({
        id: round.id,
        name: round.name,
        mode: round.mode,
        form: round.form,
        minutes: round.minutes,
        plan: planOf(round),
      })),
    })
  }
  return (
    <>
      <ConferenceHeader of={of} title={t('conference.tabPlan')} lead={mayEdit ? t('plan.lead') : undefined} />
      <ProblemList problems={of.problems.filter(({ round }) => round !== null)} />
      {of.roundList.length === 0 && rounds.length === 0 ? (
        <EmptyState title={t('plan.empty')}>{t('plan.emptyText')}</EmptyState>
      ) : null}
      {locked.map((round) => (
        <LockedRound key={round.id} round={round} showLock={mayEdit} />
      ))}
      {rounds.map((round, place) => (
        <section key={round.key} className="conference-round">
          <div className="conference-round-head">
            <h2>{t('round.short', { no: locked.length + place + 1 })}</h2>
            <Buttons>
              {acts(place).map(([act, words]) => (
                <Button
                  key={words}
                  kind="quiet"
                  aria-label={t('plan.of', { act: words, no: locked.length + place + 1 })}
                  onPress={act}
                >
                  {words}
                </Button>
              ))}
            </Buttons>
          </div>
          <RoundForm
            draft={round}
            no={locked.length + place + 1}
            isTried={isTried}
            onChange={(part) => change(round.key, part)}
          />
        </section>
      ))}
      {mayEdit ? (
        <div className="conference-round">
          <Failure error={save.error} />
          <Buttons>
            <Button kind="primary" busy={save.busy && t('common.saving')} onPress={send}>
              {t('plan.save')}
            </Button>
            <Button onPress={() => draft.set([...rounds, newRound('')])}>{t('plan.add')}</Button>
          </Buttons>
          <StatusLine status={status} />
        </div>
      ) : null}
    </>
  )
}

function LockedRound({ round, showLock }: Readonly<{ round: Round; showLock: boolean }>) {
  const { t } = useText()
  const words = useRoundWords()
  return (
    <section className="conference-round">
      <div className="conference-round-head">
        <h2>{words.name(round)}</h2>
        <RoundState of={round.state} />
      </div>
      {showLock ? <p className="ui-quiet">{t('plan.locked')}</p> : null}
      <DefinitionList
        items={[
          ...words.rule(round.plan.rule, round.castN ?? round.presentN),
          ...(round.freezeCode ? [{ name: t('rule.locked'), is: <code>{round.freezeCode}</code> }] : []),
          { name: t('round.outcome'), is: words.outcome(round) },
        ]}
      />
    </section>
  )
}
