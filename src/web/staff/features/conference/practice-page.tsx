import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { type PracticeOutput, practiceEndpoints } from '#contract/consensus/practice.ts'
import { rowWords } from '#web/pages/practice-cells.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { BigNumber, Frame } from '../../ui/frame.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import { PracticeForm } from './practice-form.tsx'
import './conference.css'

/** Practice at level 1: asked, answered by name, shown and taken away again. */
export function PracticePage() {
  const { t } = useText()
  const { ids, at } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const read = useRead(practiceEndpoints.getPractice, ids, { everySeconds: 3 })
  return (
    <Loaded of={conference}>
      {(detail) => (
        <Loaded of={read}>
          {(of) => (
            <>
              <ConferenceHeader of={detail} title={t('practice.title')} lead={t('practice.lead')} />
              {of.isOver ? (
                <Note title={t('practice.over')} />
              ) : of.practice ? (
                <UnderWay of={of.practice} />
              ) : (
                <PracticeForm of={of} />
              )}
              {of.held > 0 ? <p className="ui-quiet">{t('practice.held', { n: of.held })}</p> : null}
              <p>
                <Link to={at('konsol')}>{t('practice.toConsole')}</Link>
              </p>
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function UnderWay({ of }: Readonly<{ of: NonNullable<PracticeOutput['practice']> }>) {
  const { t } = useText()
  const { ids } = useConference()
  const again = useReadAgain()
  const close = useCommand(practiceEndpoints.closePractice, () => again(practiceEndpoints.getPractice))
  const end = useCommand(practiceEndpoints.endPractice, () => again())
  const seen = { ...ids, expectedVersion: of.version }
  const isOpen = of.state === 'open'
  const act = isOpen ? close : end
  return (
    <>
      <Frame label={t('practice.banner')}>
        <Note kind="act" title={t('practice.banner')}>
          {t('practice.bannerText')}
        </Note>
        <ol>
          {of.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
        <div className="console-numbers">
          <div>
            <BigNumber>{t('count.of', { x: of.cast, n: of.present })}</BigNumber>
            {t('practice.answered')}
          </div>
        </div>
        <Progress x={of.cast} n={Math.max(of.cast, of.present)} wordsElsewhere />
        <Failure error={act.error} />
        <div className="console-next-row">
          <Button
            kind="primary"
            size="step"
            busy={act.busy && t('practice.working')}
            onPress={() => void act.send(seen)}
          >
            {t(isOpen ? 'practice.close' : 'practice.end')}
          </Button>
          <p>{t(isOpen ? 'practice.closeWhy' : 'practice.endWhy')}</p>
        </div>
      </Frame>
      {isOpen ? (
        <Buttons>
          <Button kind="quiet" busy={end.busy && t('practice.working')} onPress={() => void end.send(seen)}>
            {t('practice.end')}
          </Button>
        </Buttons>
      ) : (
        <Answers of={of} />
      )}
      <p className="ui-quiet">{t('practice.deleted')}</p>
    </>
  )
}

function Answers({ of }: Readonly<{ of: NonNullable<PracticeOutput['practice']> }>) {
  const { t, language } = useText()
  if (of.rows.length === 0) return <p>{t('practice.nobody')}</p>
  return (
    <Table
      caption={t('practice.caption')}
      rows={of.rows}
      rowId={({ label }) => label}
      columns={[
        {
          id: 'seat',
          heading: t('practice.seat'),
          isRowHeading: true,
          fit: true,
          cell: ({ label }) => label,
        },
        { id: 'answer', heading: t('practice.answer'), cell: ({ cells }) => rowWords(language, of, cells) },
      ]}
    />
  )
}
