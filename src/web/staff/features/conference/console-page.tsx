import { useCallback, useEffect } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import type { LiveState } from '#contract/consensus/live.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { BigNumber, Frame } from '../../ui/frame.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Progress } from '../../ui/progress.tsx'
import { MainSide } from '../../ui/side-panel.tsx'
import { type Step, Stepper } from '../../ui/stepper.tsx'
import { useText } from '../../ui/text.tsx'
import { Besides } from './besides.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { ConsoleEvents } from './console-events.tsx'
import { ConsoleRoom } from './console-room.tsx'
import { ConsoleTrouble } from './console-trouble.tsx'
import { Countdown } from './countdown.tsx'
import { EvaluationBesides } from './evaluation-besides.tsx'
import { useConference } from './in-conference.ts'
import { useLevelName } from './level-choice.tsx'
import { NextStep } from './next-step.tsx'
import { ProblemList } from './problem-list.tsx'
import { RoundItems } from './round-items.tsx'
import { useRoundWords } from './round-words.ts'
import { SpokenTurnout } from './spoken-turnout.tsx'
import { useLive } from './use-live.ts'
import { WholeCuts } from './whole-cuts.tsx'
import './conference.css'

export function ConsolePage() {
  const { ids } = useConference()
  const read = useRead(conferenceEndpoints.getConsole, ids, { everySeconds: 20 })
  const readAgain = useReadAgain()
  const onChange = useCallback(() => void readAgain(conferenceEndpoints.getConsole), [readAgain])
  const live = useLive(read.data?.conference.code ?? null, onChange)
  return <Loaded of={read}>{(state) => <Console of={state} live={live} />}</Loaded>
}

const order = ['frozen', 'open', 'closing', 'counted', 'final'] as const

const reached: Readonly<Record<string, number>> = {
  draft: -1,
  discussing: -1,
  frozen: 0,
  open: 1,
  paused: 1,
  closing: 2,
  counting: 3,
  counted: 3,
  applied: 3,
  final: 4,
}

function Console({ of, live }: Readonly<{ of: ConsoleState; live: LiveState | null }>) {
  const { t, instant } = useText()
  const words = useRoundWords()
  const levelName = useLevelName()
  const { at } = useConference()
  const { conference, current } = of
  useNextStepKey()

  // Events come latest first: a round that was unlocked in between was locked anew.
  const locked = of.events.find(
    ({ action, subject }) => action === 'round.freeze' && subject.id === current?.id,
  )
  const isVoting = current !== null && ['open', 'paused', 'closing', 'keying'].includes(current.state)
  const isSame = live !== null && current !== null && live.r === current.id
  const cast = isSame ? live.cast : (of.turnout?.cast ?? 0)
  const electorate = isSame ? live.el : (of.turnout?.present ?? conference.present)
  const rounds = conference.roundList.filter(({ parent }) => !parent).length
  const now = current ? (reached[current.state] ?? -1) : -1
  const steps: readonly Step[] = order.map((state, place) => ({
    label: t(`round.state.${state}`),
    state: place < now ? 'done' : place === now ? 'now' : 'coming',
  }))
  return (
    <>
      <ConferenceHeader
        of={conference}
        title={
          current
            ? t('round.heading', { no: current.no, of: rounds, name: current.name })
            : t('conference.tabConsole')
        }
      />
      {current ? (
        <div className="console-steps">
          <Stepper label={t('console.steps')} steps={steps} />
        </div>
      ) : null}
      <MainSide side={<ConsoleRoom of={of} />}>
        <Frame label={t('console.nextStep')}>
          {isVoting ? (
            <>
              <div className="console-numbers">
                <div>
                  <BigNumber>{t('count.of', { x: cast, n: electorate })}</BigNumber>
                  {t('console.hasVoted')}
                </div>
                {of.closesAt && current?.state === 'open' ? (
                  <Countdown
                    closesAt={live?.closesAt ?? of.closesAt}
                    serverNow={live?.now ?? null}
                    minutes={current.minutes}
                  />
                ) : null}
              </div>
              <SpokenTurnout key={current?.id} cast={cast} of={electorate} />
              <Progress x={cast} n={electorate} wordsElsewhere />
            </>
          ) : null}
          {of.slot ? (
            <p className="console-item">
              <span className="ui-quiet">
                {t('vote.itemOf', { x: `${of.slot.slot}`, n: `${of.slot.of}` })}
              </span>
              <br />
              {of.slot.text || t('result.textUnpublished')}
            </p>
          ) : null}
          <TicketCount of={of} />
          <FormsIn of={of} live={live} />
          <NextStep of={of} notVoted={Math.max(0, electorate - cast)} />
        </Frame>
        <Besides of={of} />
        <EvaluationBesides of={of} />
        <PracticeLink of={of} />
        <ConsoleTrouble of={of.trouble} />
        {of.keyNode && (of.keyAway || of.keyLost) ? (
          <Note
            kind="act"
            title={t(of.keyLost ? 'console.keyGone' : 'console.keyAway', { node: of.keyNode })}
          />
        ) : null}
        <ProblemList problems={conference.problems.filter(({ code }) => code !== 'first-round-not-frozen')} />
        {current &&
        (current.state === 'counted' || current.state === 'applied' || current.state === 'final') ? (
          <p className="conference-note">
            <Link to={at('omrostning', current.id)}>{t('round.showResult')}</Link>. {words.outcome(current)}
          </p>
        ) : null}
        {current ? (
          <Section title={t('rule.heading')}>
            <DefinitionList
              items={[
                ...words.rule(current, isVoting ? electorate : conference.present || null),
                { name: t('rule.protection'), is: levelName(conference) },
                ...(locked
                  ? [
                      {
                        name: t('console.lockedRow'),
                        is: t('console.lockedAt', { at: instant(locked.at), actor: locked.actor }),
                      },
                    ]
                  : []),
                {
                  name: t('rule.locked'),
                  is: current.freezeCode ? <code>{current.freezeCode}</code> : t('rule.notLocked'),
                },
              ]}
            />
            {current.castN === null ? (
              <WholeCuts of={current} fewest={conference.kOpen} most={conference.present} />
            ) : null}
          </Section>
        ) : null}
        {current && isVoting ? <RoundItems of={current} /> : null}
        <ConsoleEvents events={of.events} />
      </MainSide>
    </>
  )
}

/** Level 3: how many have what they need to vote, before and while the vote is open. Never who. */
function TicketCount({ of }: Readonly<{ of: ConsoleState }>) {
  const { t } = useText()
  const { ticket, present } = of.conference
  if (of.papers?.way === 'roster' && of.papers.handedOut > 0)
    return <p role="status">{t('paper.out', { n: of.papers.handedOut })}</p>
  if (of.tickets === null || !ticket) return null
  const words = { x: of.tickets, n: present }
  return <p role="status">{t(ticket === 'blind' ? 'ticket.fetchedOf' : 'ticket.cardsOf', words)}</p>
}

/** Before the first vote or between two: the room may practise. */
function PracticeLink({ of: { nextStep, conference } }: Readonly<{ of: ConsoleState }>) {
  const { t } = useText()
  const { at } = useConference()
  const steps: readonly ConsoleState['nextStep'][] = ['begin', 'prepare', 'freeze', 'open', 'next-round']
  if (!steps.includes(nextStep) || !conference.can.lead) return null
  return (
    <p className="ui-no-print">
      <Link to={at('ovning')}>{t('practice.link')}</Link>
    </p>
  )
}

/** How many have handed in their evaluation, while it can be opened. */
function FormsIn({ of: { evaluation }, live }: Readonly<{ of: ConsoleState; live: LiveState | null }>) {
  const { t } = useText()
  if (evaluation?.state !== 'open' && evaluation?.state !== 'closed') return null
  const isLive = live?.st === 'evaluating'
  const x = isLive ? live.cast : evaluation.handedIn
  const n = Math.max(x, isLive ? live.el : evaluation.present)
  return (
    <>
      <div className="console-numbers">
        <div>
          <BigNumber>{t('count.of', { x, n })}</BigNumber>
          {t('evaluation.handedIn')}
        </div>
      </div>
      <Progress x={x} n={n} wordsElsewhere />
    </>
  )
}

/** Alt N moves to the next step; Enter is still needed. */
function useNextStepKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyN') return
      event.preventDefault()
      document.getElementById('next-step')?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
