import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { type ClarificationOutput, packEndpoints } from '#contract/consensus/pack.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import './conference.css'

/** What experts ask about the proposals, without who asked, and what they are all answered. */
export function ClarificationsPage() {
  const { t } = useText()
  const { ids, at } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const read = useRead(packEndpoints.listClarifications, ids, { everySeconds: 30 })
  return (
    <>
      <Loaded of={conference}>
        {(of) => (
          <ConferenceHeader
            of={of}
            title={t('pack.questions')}
            lead={t('pack.questionsLead')}
            actions={<ButtonLink to={at('utskick')}>{t('pack.toPack')}</ButtonLink>}
          />
        )}
      </Loaded>
      <Loaded of={read}>
        {({ clarifications, can }) =>
          clarifications.length === 0 ? (
            <EmptyState title={t('pack.noQuestions')}>{t('pack.noQuestionsText')}</EmptyState>
          ) : (
            clarifications.map((one) => <Question key={one.id} of={one} mayAnswer={can.answer} />)
          )
        }
      </Loaded>
    </>
  )
}

function Question({ of, mayAnswer }: Readonly<{ of: ClarificationOutput; mayAnswer: boolean }>) {
  const text = useText()
  const { t } = text
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [answer, setAnswer] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const send = useCommand(packEndpoints.answerClarification, async () => {
    setAnswer(null)
    await readAgain()
  })
  const withdraw = useCommand(packEndpoints.withdrawClarification, async () => {
    setAsking(false)
    await readAgain()
  })
  const [last, ...earlier] = of.answers.toReversed()
  const about = { ...ids, clarification: of.id }
  const isWriting = answer !== null || (last === undefined && of.withdrawn === null)
  return (
    <section className="ui-section clarification">
      <h2>
        {t('pack.about', { no: `${of.no}` })}
        {of.proposal === null ? '' : `: ${of.proposal}`}
      </h2>
      <p className="clarification-text">”{of.question}”</p>
      {of.withdrawn === null ? null : (
        <p className="ui-quiet">{t('pack.withdrawn', { reason: of.withdrawn })}</p>
      )}
      {last ? <Answer of={last} /> : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('pack.earlier')}</summary>
          {earlier.map((one) => (
            <Answer key={one.at} of={one} />
          ))}
        </details>
      ) : null}
      {mayAnswer && of.withdrawn === null ? (
        <div className="ui-no-print conference-form">
          {isWriting ? (
            <TextArea
              label={t(last ? 'pack.correct' : 'pack.answer')}
              hint={t(last ? 'pack.correctHint' : 'pack.answerHint')}
              value={answer ?? ''}
              onChange={setAnswer}
              maxLength={3_000}
            />
          ) : null}
          <Failure error={send.error} />
          <Buttons>
            {isWriting ? (
              <Button
                busy={send.busy && t('pack.sending')}
                onPress={() => {
                  if (answer?.trim()) void send.send({ ...about, answer })
                }}
              >
                {t(last ? 'pack.correct' : 'pack.sendAnswer')}
              </Button>
            ) : (
              <Button kind="quiet" onPress={() => setAnswer(last?.answer ?? '')}>
                {t('pack.correct')}
              </Button>
            )}
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {t('pack.withdraw')}
            </Button>
          </Buttons>
        </div>
      ) : null}
      <ReasonDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('pack.withdrawTitle')}
        label={t('pack.thawReason')}
        act={t('pack.withdraw')}
        keep={t('pack.keepQuestion')}
        busy={withdraw.busy}
        error={withdraw.error}
        onAct={(reason) => void withdraw.send({ ...about, reason })}
      >
        {t('pack.withdrawText')}
      </ReasonDialog>
    </section>
  )
}

function Answer({ of }: Readonly<{ of: ClarificationOutput['answers'][number] }>) {
  const text = useText()
  return (
    <div className="clarification-answer">
      <p className="clarification-text">{of.answer}</p>
      <p className="ui-small ui-quiet">
        {text.t('pack.answeredBy', { name: of.by, time: text.instant(of.at) })}
      </p>
    </div>
  )
}
