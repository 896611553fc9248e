import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReplaceTicket } from './replace-ticket.tsx'

type Asked = 'void' | 'thaw' | 'ticket' | null

/** What else can be done with the round, beside its next step. */
export function Besides({ of }: Readonly<{ of: ConsoleState }>) {
  const { t } = useText()
  const { ids, at } = useConference()
  const readAgain = useReadAgain()
  const [asked, setAsked] = useState<Asked>(null)
  const [voteAgain, setVoteAgain] = useState(true)
  const again = async () => {
    setAsked(null)
    await readAgain()
  }
  const extend = useCommand(conferenceEndpoints.extendRound, again)
  const pause = useCommand(conferenceEndpoints.pauseRound, again)
  const resume = useCommand(conferenceEndpoints.resumeRound, again)
  const reopen = useCommand(conferenceEndpoints.reopenRound, again)
  const thaw = useCommand(conferenceEndpoints.thawRound, again)
  const annul = useCommand(conferenceEndpoints.voidRound, again)
  const slot = useCommand(conferenceEndpoints.stepSlot, again)
  const { current, nextStep } = of
  if (!current) return null
  const onRound = { ...ids, round: current.id, expectedVersion: current.version }
  const { state } = current
  const isOneOf = (...states: readonly (typeof state)[]) => states.includes(state)
  return (
    <>
      <Failure error={extend.error ?? pause.error ?? resume.error ?? reopen.error ?? slot.error} />
      <div className="console-besides ui-no-print">
        {isOneOf('open') && current.minutes ? (
          <Button kind="quiet" onPress={() => void extend.send({ ...onRound, minutes: 5 })}>
            {t('console.extend')}
          </Button>
        ) : null}
        {isOneOf('open') ? (
          <Button kind="quiet" onPress={() => void pause.send(onRound)}>
            {t('console.pause')}
          </Button>
        ) : null}
        {isOneOf('paused') && nextStep !== 'resume' ? (
          <Button kind="quiet" onPress={() => void resume.send(onRound)}>
            {t('console.resume')}
          </Button>
        ) : null}
        {isOneOf('closing') && nextStep !== 'extend' ? (
          <Button kind="quiet" onPress={() => void reopen.send(onRound)}>
            {t('console.reopen')}
          </Button>
        ) : null}
        {isOneOf('open') && of.slot?.state === 'closed' ? (
          <Button kind="quiet" onPress={() => void slot.send({ ...onRound, step: 'open' })}>
            {t('console.openAgain')}
          </Button>
        ) : null}
        {isOneOf('open') && of.slot && of.slot.slot > 1 && of.slot.state !== 'voting' ? (
          <Button kind="quiet" onPress={() => void slot.send({ ...onRound, step: 'previous' })}>
            {t('console.previousItem')}
          </Button>
        ) : null}
        {of.conference.ticket === 'card' && isOneOf('frozen', 'open', 'paused') ? (
          <ButtonLink kind="quiet" to={at('omrostning', current.id, 'rostkort')}>
            {t('ticket.bowl')}
          </ButtonLink>
        ) : null}
        {of.papers && isOneOf('frozen', 'open', 'paused', 'closing', 'keying') ? (
          <ButtonLink kind="quiet" to={at('omrostning', current.id, 'papper')}>
            {t('paper.crumb')}
          </ButtonLink>
        ) : null}
        {of.conference.ticket && isOneOf('open', 'paused') ? (
          <Button kind="quiet" onPress={() => setAsked('ticket')}>
            {t('ticket.replace')}
          </Button>
        ) : null}
        {isOneOf('frozen') ? (
          <Button kind="quiet" onPress={() => setAsked('thaw')}>
            {t('console.thaw')}
          </Button>
        ) : null}
        {isOneOf('open', 'paused', 'closing', 'keying', 'counting', 'counted', 'applied') ? (
          <span className="console-danger">
            <Button kind="quiet" onPress={() => setAsked('void')}>
              {t('console.void')}
            </Button>
          </span>
        ) : null}
      </div>
      <ReplaceTicket round={current.id} isOpen={asked === 'ticket'} onClose={() => setAsked(null)} />
      <ReasonDialog
        isOpen={asked === 'thaw'}
        onClose={() => setAsked(null)}
        title={t('console.thawTitle', { name: current.name })}
        label={t('console.thawReason')}
        act={t('console.thaw')}
        keep={t('conference.keep')}
        busy={thaw.busy}
        error={thaw.error}
        onAct={(reason) => void thaw.send({ ...onRound, reason })}
      >
        {t('console.thawText')}
      </ReasonDialog>
      <ReasonDialog
        isOpen={asked === 'void'}
        onClose={() => setAsked(null)}
        title={t('console.voidTitle', { name: current.name })}
        label={t('console.voidReason')}
        act={t('console.void')}
        keep={t('conference.keep')}
        busy={annul.busy}
        error={annul.error}
        onAct={(reason) => void annul.send({ ...onRound, reason, voteAgain })}
      >
        <p>{isOneOf('counted', 'applied') ? t('console.voidCountedText') : t('console.voidText')}</p>
        <Checkbox isSelected={voteAgain} onChange={setVoteAgain}>
          {t('console.voteAgain')}
        </Checkbox>
      </ReasonDialog>
    </>
  )
}
