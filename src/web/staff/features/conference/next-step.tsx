import { useNavigate } from 'react-router'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { useRoundWords } from './round-words.ts'

/** The one blue button of the console, and what pressing it leads to. */
export function NextStep({ of, notVoted }: Readonly<{ of: ConsoleState; notVoted: number }>) {
  const { t } = useText()
  const words = useRoundWords()
  const act = useSteps(of)
  const { current, conference, nextStep } = of
  const present = conference.present
  const { evaluation } = of
  const notHandedIn = evaluation ? Math.max(0, evaluation.present - evaluation.handedIn) : 0

  const says: Readonly<Record<ConsoleState['nextStep'], readonly [string, string]>> = {
    prepare: [t('next.prepare'), t('next.prepareWhy')],
    begin: [t('next.begin'), t('next.beginWhy')],
    freeze: [t('next.freeze'), t('next.freezeWhy')],
    open: [t('next.open'), t('next.openWhy', { n: present })],
    'show-item': [t('next.showItem'), t('next.showItemWhy')],
    'open-item': [t('next.openItem'), t('next.openItemWhy')],
    'close-item': [t('next.closeItem'), t('next.closeItemWhy', { n: notVoted })],
    'reveal-item': [t('next.revealItem'), t('next.revealItemWhy')],
    'next-item': [t('next.nextItem'), t('next.nextItemWhy')],
    resume: [t('console.resume'), t('next.resumeWhy')],
    extend: [t('next.extend'), t('next.extendWhy', { n: conference.kOpen })],
    close: [t('next.close'), t('next.closeWhy', { n: notVoted })],
    'key-papers': [t('next.keyPapers'), t('next.keyPapersWhy')],
    count: [t('next.count'), t('next.countWhy')],
    'resolve-tie': [
      t('next.resolveTie'),
      t('next.resolveTieWhy', { rule: current ? words.tie(current.plan.rule) : '' }),
    ],
    'finish-round': [t('next.finishRound'), t('next.finishRoundWhy')],
    'next-round': [t('next.nextRound'), t('next.nextRoundWhy', { name: current?.name ?? '' })],
    'open-evaluation': [t('evaluation.nextOpen'), t('evaluation.nextOpenWhy', { n: present })],
    'close-evaluation': [t('evaluation.nextClose'), t('evaluation.nextCloseWhy', { n: notHandedIn })],
    'count-evaluation': [t('evaluation.nextCount'), t('evaluation.nextCountWhy')],
    'reopen-evaluation': [
      t('evaluation.nextReopen'),
      evaluation?.key === 'here'
        ? t('evaluation.nextReopenWhy', { n: conference.kOpen })
        : t('evaluation.nextReopenKey'),
    ],
    practice: [t('practice.consoleNext'), t('practice.consoleNextWhy')],
    conclude: [t('next.conclude'), t('next.concludeWhy')],
    adopt: [t('next.adopt'), t('next.adoptWhy')],
    none: [t('next.none'), t('next.noneWhy')],
  }
  const working: Partial<Record<ConsoleState['nextStep'], string>> = {
    begin: t('next.working.begin'),
    freeze: t('next.working.freeze'),
    open: t('next.working.open'),
    close: t('next.working.close'),
    count: t('next.working.count'),
  }
  const [label, why] = says[nextStep]
  return (
    <div className="console-next">
      <p className="ui-strong">{t('console.nextStep')}</p>
      <Failure error={act.error} />
      <div className="console-next-row">
        {nextStep === 'none' ? null : (
          <Button
            id="next-step"
            kind="primary"
            size="step"
            busy={act.busy && (working[nextStep] ?? t('next.working.other'))}
            onPress={act.take}
          >
            {label}
          </Button>
        )}
        <p>{why}</p>
      </div>
    </div>
  )
}

function useSteps(of: ConsoleState) {
  const { ids, at } = useConference()
  const { at: inAssociation } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const again = async () => {
    await readAgain()
  }
  const begin = useCommand(conferenceEndpoints.beginConference, again)
  const conclude = useCommand(conferenceEndpoints.concludeConference, again)
  const freeze = useCommand(conferenceEndpoints.freezeRound, again)
  const open = useCommand(conferenceEndpoints.openRound, again)
  const close = useCommand(conferenceEndpoints.closeRound, again)
  const count = useCommand(conferenceEndpoints.countRound, again)
  const resolve = useCommand(conferenceEndpoints.resolveTie, again)
  const finish = useCommand(conferenceEndpoints.finishRound, again)
  const slot = useCommand(conferenceEndpoints.stepSlot, again)
  const resume = useCommand(conferenceEndpoints.resumeRound, again)
  const extend = useCommand(conferenceEndpoints.extendRound, again)
  const openEvaluation = useCommand(evaluationEndpoints.openEvaluation, again)
  const closeEvaluation = useCommand(evaluationEndpoints.closeEvaluation, again)
  const countEvaluation = useCommand(evaluationEndpoints.countEvaluation, again)
  const reopenEvaluation = useCommand(evaluationEndpoints.reopenEvaluation, again)
  const ofEvaluation = [openEvaluation, closeEvaluation, countEvaluation, reopenEvaluation]
  const all = [
    ...ofEvaluation,
    begin,
    conclude,
    freeze,
    open,
    close,
    count,
    resolve,
    finish,
    slot,
    resume,
    extend,
  ]

  const take = () => {
    const { conference, current, nextStep } = of
    const onConference = { ...ids, expectedVersion: conference.version }
    const onEvaluation = { ...ids, expectedVersion: of.evaluation?.version ?? 0 }
    const onRound = current && { ...ids, round: current.id, expectedVersion: current.version }
    switch (nextStep) {
      case 'prepare':
        return void navigate(at(conference.roundList.length === 0 ? 'upplagg' : 'experter'))
      case 'adopt':
        return void navigate(inAssociation('protokoll', 'anta', conference.id))
      case 'begin':
        return void begin.send(onConference)
      case 'practice':
        return void navigate(at('ovning'))
      case 'conclude':
        return void conclude.send(onConference)
      case 'open-evaluation':
        return void openEvaluation.send(onEvaluation)
      case 'close-evaluation':
        return void closeEvaluation.send(onEvaluation)
      case 'count-evaluation':
        return void countEvaluation.send(onEvaluation)
      case 'reopen-evaluation':
        return void reopenEvaluation.send(onEvaluation)
      case 'none':
        return undefined
    }
    if (!onRound) return undefined
    if (nextStep === 'key-papers') return void navigate(at('omrostning', onRound.round, 'papper'))
    switch (nextStep) {
      case 'freeze':
      case 'next-round':
        return void freeze.send(onRound)
      case 'open':
        return void open.send(onRound)
      case 'close':
        return void close.send(onRound)
      case 'count':
        return void count.send(onRound)
      case 'resolve-tie':
        return void resolve.send(onRound)
      case 'finish-round':
        return void finish.send(onRound)
      case 'show-item':
        return void slot.send({ ...onRound, step: 'show' })
      case 'open-item':
        return void slot.send({ ...onRound, step: 'open' })
      case 'close-item':
        return void slot.send({ ...onRound, step: 'close' })
      case 'reveal-item':
        return void slot.send({ ...onRound, step: 'reveal' })
      case 'next-item':
        return void slot.send({ ...onRound, step: 'next' })
      case 'resume':
        return void resume.send(onRound)
      case 'extend':
        return void extend.send({ ...onRound, minutes: 5 })
    }
  }

  return {
    take,
    busy: all.some(({ busy }) => busy),
    error: all.find(({ error }) => error)?.error ?? null,
  }
}
