import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { RoundState } from './conference-state.tsx'
import { DraftRule } from './draft-rule.tsx'
import { useConference } from './in-conference.ts'
import { ProblemList } from './problem-list.tsx'
import { draftOf, isRatedByMedian, newRound, planOf, type RoundDraft, roundDraft } from './round-draft.ts'
import { fieldId, type RoundField, roundFaults } from './round-faults.ts'
import { RoundForm } from './round-form.tsx'
import { type Round, useRoundWords } from './round-words.ts'
import './conference.css'

export function PlanPage() {
  const { ids } = useConference()
  const read = useRead(conferenceEndpoints.getConference, ids)
  return <Loaded of={read}>{(conference) => <Plan of={conference} />}</Loaded>
}

const wrongWords = {
  places: 'plan.placesMissing',
  placesProcess: 'plan.placesProcessMissing',
  rankPlaces: 'plan.rankPlacesMissing',
  placesEffect: 'plan.placesEffectMissing',
  quorumNum: 'plan.quorumWrong',
  quorumDen: 'plan.quorumWrong',
  quorumMin: 'plan.quorumMinMissing',
  consensus: 'plan.consensusWrong',
} as const satisfies Record<Exclude<RoundField, 'name' | 'drop'>, string>

const isEditable = ({ state, parent, successor }: Round) => state === 'draft' && !parent && !successor

function Plan({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t, clock } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const mayEdit = of.can.prepare && !['concluded', 'published', 'archived', 'cancelled'].includes(of.state)
  const locked = of.roundList.filter((round) => !mayEdit || !isEditable(round))
  const asSaved = of.roundList.filter((round) => mayEdit && isEditable(round)).map(draftOf)
  // What is being changed: the plan as it was when it was last read whole.
  const [base, setBase] = useState({ version: of.version, text: JSON.stringify(asSaved) })
  const draft = useDraft(`plan-${of.id}-${base.version}`, z.array(roundDraft), asSaved)
  const wasSaved = useRef(false)
  const isUntouched = JSON.stringify(draft.value) === base.text
  // Somebody has locked a round, or the plan was saved: what is not being changed follows; what is stays to be read.
  useEffect(() => {
    if (of.version === base.version || !(wasSaved.current || isUntouched)) return
    wasSaved.current = false
    setBase({ version: of.version, text: JSON.stringify(asSaved) })
    draft.forget(asSaved)
  }, [of.version, base.version, isUntouched, asSaved, draft])
  const [attempt, setAttempt] = useState(0)
  const [status, setStatus] = useState<Status | null>(null)
  const save = useCommand(conferenceEndpoints.planRounds, async () => {
    draft.forget()
    setAttempt(0)
    wasSaved.current = true
    setStatus({ of: 'done', words: t('plan.saved', { time: clock(new Date()) }) })
    await readAgain()
  })
  const rounds = draft.value
  const put = (next: RoundDraft[]) => {
    setStatus(null)
    draft.set(next)
  }
  const change = (key: string, part: Partial<RoundDraft>) =>
    put(rounds.map((round) => (round.key === key ? { ...round, ...part } : round)))
  const numberAt = (place: number) => locked.length + place + 1
  const faultWords = (field: RoundField, no: number): string => {
    const round = rounds[no - locked.length - 1]
    if (field === 'drop')
      return t(round && isRatedByMedian(round) ? 'plan.dropWrongMedian' : 'plan.dropWrong')
    return field === 'name' ? t('plan.nameMissing', { no }) : t(wrongWords[field], { no })
  }
  const wrong = rounds.flatMap((round, place) =>
    roundFaults(round).map((field) => ({ field, no: numberAt(place) })),
  )
  const move = (from: number, to: number) => {
    const moved = rounds[from]
    if (!moved || to < 0 || to >= rounds.length) return
    put(rounds.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  const acts = (place: number): readonly (readonly [() => void, string])[] => [
    ...(place > 0 ? [[() => move(place, place - 1), t('plan.up')] as const] : []),
    ...(place < rounds.length - 1 ? [[() => move(place, place + 1), t('plan.down')] as const] : []),
    [() => put(rounds.toSpliced(place, 1)), t('plan.remove')],
  ]
  const send = () => {
    setAttempt(attempt + 1)
    if (wrong.length > 0) return
    void save.send({
      ...ids,
      expectedVersion: base.version,
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
            <h2>{t('round.short', { no: numberAt(place) })}</h2>
            <Buttons>
              {acts(place).map(([act, words]) => (
                <Button
                  key={words}
                  kind="quiet"
                  aria-label={t('plan.of', { act: words, no: numberAt(place) })}
                  onPress={act}
                >
                  {words}
                </Button>
              ))}
            </Buttons>
          </div>
          <RoundForm
            draft={round}
            no={numberAt(place)}
            panel={{ level: of.level, ...of.strata }}
            fault={(field) =>
              attempt > 0 && roundFaults(round).includes(field) ? faultWords(field, numberAt(place)) : null
            }
            onChange={(part) => change(round.key, part)}
          />
          <DraftRule draft={round} of={of} />
        </section>
      ))}
      {mayEdit ? (
        <div className="conference-round">
          <Failure error={save.error} />
          <ErrorSummary
            faults={(attempt > 0 ? wrong : []).map(({ field, no }) => ({
              field: fieldId(field, no),
              words: faultWords(field, no),
            }))}
            attempt={attempt}
          />
          <Buttons>
            <Button kind="primary" busy={save.busy && t('common.saving')} onPress={send}>
              {t('plan.save')}
            </Button>
            <Button onPress={() => put([...rounds, newRound('')])}>{t('plan.add')}</Button>
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
          ...words.rule(round, round.castN ?? round.presentN),
          ...(round.freezeCode ? [{ name: t('rule.locked'), is: <code>{round.freezeCode}</code> }] : []),
          { name: t('round.outcome'), is: words.outcome(round) },
        ]}
      />
    </section>
  )
}
