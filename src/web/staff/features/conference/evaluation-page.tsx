import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import {
  type EvaluationOutput,
  type EvaluationTable,
  evaluationEndpoints,
} from '#contract/consensus/evaluation.ts'
import { questionNumbers } from '#domain/consensus/evaluation/form.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CountShare } from '../../ui/figure.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import './conference.css'

/** What the experts thought of the conference, once it is counted. */
export function EvaluationPage() {
  const { t } = useText()
  const { ids } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const read = useRead(evaluationEndpoints.getEvaluation, ids, { everySeconds: 20 })
  return (
    <Loaded of={conference}>
      {(detail) => (
        <Loaded of={read}>
          {(of) => (
            <>
              <ConferenceHeader of={detail} title={t('evaluation.title')} lead={<Lead of={of} />} />
              {of.table ? <Answers of={of} table={of.table} /> : <NotCounted of={of} />}
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function Lead({ of }: Readonly<{ of: EvaluationOutput }>) {
  const { t } = useText()
  if (!of.table) return null
  if (of.table.source) return t('evaluation.leadImported', { source: of.table.source })
  return t('evaluation.lead2', { handedIn: of.handedIn, n: of.present })
}

function NotCounted({ of }: Readonly<{ of: EvaluationOutput }>) {
  const { t } = useText()
  const slots = { handedIn: of.handedIn, n: of.present }
  if (of.state === 'open') return <Note title={t('evaluation.openText', slots)} />
  if (of.state === 'closed') return <Note kind="act" title={t('evaluation.closedTextStaff', slots)} />
  if (of.state === 'discarded')
    return <Note title={t('evaluation.discarded')}>{t('evaluation.discardedText', slots)}</Note>
  return (
    <>
      <Note title={t('evaluation.none')}>{t('evaluation.noneText')}</Note>
      <p className="conference-note">{t('evaluation.noneAsked')}</p>
      <ol>
        {questionNumbers.map((no) => (
          <li key={no}>{t(`evaluation.q${no}`)}</li>
        ))}
      </ol>
    </>
  )
}

type Question = EvaluationTable['questions'][number]
const columns = ['satisfied', 'neutral', 'dissatisfied', 'own', 'missing'] as const

function Answers({ of, table }: Readonly<{ of: EvaluationOutput; table: EvaluationTable }>) {
  const { t } = useText()
  return (
    <>
      {of.can.lead && of.state === 'counted' ? <OnWall of={of} /> : null}
      <Table
        caption={t('evaluation.caption')}
        rows={table.questions}
        rowId={({ no }) => `${no}`}
        columns={[
          { id: 'no', heading: t('evaluation.no'), align: 'end', fit: true, cell: ({ no }) => no },
          {
            id: 'question',
            heading: t('evaluation.question'),
            isRowHeading: true,
            cell: ({ no, page }) => (
              <>
                {t(`evaluation.q${no}`)}
                {page === null ? null : (
                  <span className="ui-quiet"> {t('evaluation.page', { page: `${page}` })}</span>
                )}
              </>
            ),
          },
          ...columns.map((option) => ({
            id: option,
            heading: t(`evaluation.${option}`),
            align: 'end' as const,
            fit: true,
            cell: ({ counts, shares }: Question) =>
              counts[option] === 0 ? (
                '0'
              ) : (
                <CountShare x={counts[option]} n={table.n} percent={shares[option]} />
              ),
          })),
        ]}
      />
      <p className="ui-quiet">{t('evaluation.sumHint', { n: table.n })}</p>
      <OwnAlternatives of={table} />
      <Section title={t('evaluation.comments')}>
        {table.comments.length === 0 ? (
          <p className="ui-quiet">{t('evaluation.noComments')}</p>
        ) : (
          <>
            <p className="ui-quiet">
              {t(table.source ? 'evaluation.commentsLeadImported' : 'evaluation.commentsLead')}
            </p>
            <ol className="evaluation-words">
              {table.comments.map(({ text, question, page }) => (
                <li key={text}>
                  ”{text}”
                  {question === null && page === null ? null : (
                    <span className="ui-quiet">
                      {' '}
                      {[
                        question === null ? null : t('evaluation.commentOn', { no: `${question}` }),
                        page === null ? null : t('evaluation.page', { page: `${page}` }),
                      ]
                        .filter((part) => part !== null)
                        .join(', ')}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </Section>
      <Notes of={of} />
    </>
  )
}

function OwnAlternatives({ of }: Readonly<{ of: EvaluationTable }>) {
  const { t } = useText()
  const questions = of.questions.filter(({ counts }) => counts.own > 0)
  if (questions.length === 0) return null
  return (
    <Section title={t('evaluation.ownAlternatives')}>
      {questions.map(({ no, own, counts }) => (
        <div key={no} className="evaluation-own">
          <p className="ui-strong">
            {t('evaluation.ownTo', { no: `${no}`, question: t(`evaluation.q${no}`) })}
          </p>
          <ul className="evaluation-words">
            {own.map((text, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and nothing else tells them apart
              <li key={place}>”{text}”</li>
            ))}
            {counts.own > own.length ? (
              <li>
                <Badge of="missing">{t('evaluation.ownWithout', { n: counts.own - own.length })}</Badge>
              </li>
            ) : null}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function Notes({ of }: Readonly<{ of: EvaluationOutput }>) {
  const { t, language } = useText()
  if (of.notes.length === 0) return null
  return (
    <Section title={t('evaluation.notes')}>
      {of.notes.map((note) => (
        <Note key={note.code} title={note[language].says.join(' · ')}>
          {t('evaluation.shown', { what: note[language].shown })}
        </Note>
      ))}
    </Section>
  )
}

function OnWall({ of }: Readonly<{ of: EvaluationOutput }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const show = useCommand(evaluationEndpoints.showEvaluation, async () => {
    await readAgain()
  })
  const isOnWall = !of.isOnWall
  return (
    <div className="evaluation-wall ui-no-print">
      <Failure error={show.error} />
      <Button onPress={() => void show.send({ ...ids, expectedVersion: of.version, isOnWall })}>
        {t(of.isOnWall ? 'evaluation.takeDown' : 'evaluation.putOnWall')}
      </Button>
      <p className="ui-quiet">{t('evaluation.wallHint')}</p>
    </div>
  )
}
