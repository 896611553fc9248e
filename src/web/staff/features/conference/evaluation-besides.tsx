import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

/** What else can be done about the evaluation, beside its next step. */
export function EvaluationBesides({ of }: Readonly<{ of: ConsoleState }>) {
  const { t } = useText()
  const { ids, at } = useConference()
  const readAgain = useReadAgain()
  const [asked, setAsked] = useState(false)
  const again = async () => {
    setAsked(false)
    await readAgain()
  }
  const reopen = useCommand(evaluationEndpoints.reopenEvaluation, again)
  const discard = useCommand(evaluationEndpoints.discardEvaluation, again)
  const conclude = useCommand(conferenceEndpoints.concludeConference, again)
  const { evaluation, conference, nextStep } = of
  const onEvaluation = { ...ids, expectedVersion: evaluation?.version ?? 0 }
  return (
    <>
      <Failure error={reopen.error ?? discard.error ?? conclude.error} />
      <div className="console-besides ui-no-print">
        {nextStep === 'open-evaluation' ? (
          <Button
            kind="quiet"
            onPress={() => void conclude.send({ ...ids, expectedVersion: conference.version })}
          >
            {t('evaluation.skip')}
          </Button>
        ) : null}
        {nextStep === 'count-evaluation' ? (
          <Button kind="quiet" onPress={() => void reopen.send(onEvaluation)}>
            {t('evaluation.reopen')}
          </Button>
        ) : null}
        {evaluation?.state === 'closed' ? (
          <span className="console-danger">
            <Button kind="quiet" onPress={() => setAsked(true)}>
              {t('evaluation.discard')}
            </Button>
          </span>
        ) : null}
        {evaluation?.state === 'counted' ? (
          <Link to={at('utvardering')}>{t('evaluation.result')}</Link>
        ) : null}
      </div>
      <ConfirmDialog
        isOpen={asked}
        onClose={() => setAsked(false)}
        title={t('evaluation.discardTitle')}
        keep={t('evaluation.keep')}
        act={t('evaluation.discard')}
        busy={discard.busy && t('next.working.other')}
        onAct={() => void discard.send(onEvaluation)}
      >
        {t('evaluation.discardBody', { n: evaluation?.handedIn ?? 0 })}
      </ConfirmDialog>
    </>
  )
}
