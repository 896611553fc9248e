import { useState } from 'react'
import { type PointDetail, pointEndpoints } from '#contract/measurement/point.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { RadioRow } from '../../ui/radio.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Answer = 'yes' | 'partly' | 'no'
type Criteria = readonly Readonly<{ id: string; text: string }>[]

/** What the document was found to say, the latest first, and a form for the next reading. */
export function DocumentSection({ of, criteria }: Readonly<{ of: PointDetail; criteria: Criteria }>) {
  const { t } = useText()
  return (
    <Section title={t('point.document')}>
      {of.checks.length === 0 ? (
        <p className="ui-quiet">{t('point.noChecks')}</p>
      ) : (
        <Table
          caption={t('point.document')}
          rows={of.checks}
          rowId={({ title, dated, reviewedOn }) => `${title} ${dated} ${reviewedOn}`}
          columns={[
            {
              id: 'title',
              heading: t('point.documentTitle'),
              isRowHeading: true,
              cell: ({ title }) => title,
            },
            { id: 'dated', heading: t('point.dated'), fit: true, cell: ({ dated }) => dated },
            {
              id: 'outcome',
              heading: t('point.outcome'),
              cell: ({ outcome }) => (outcome === null ? '–' : t(`point.answer.${outcome}`)),
            },
            {
              id: 'expires',
              heading: t('point.expires'),
              cell: ({ expires, isExpired }) =>
                isExpired ? <Badge of="waiting">{t('point.expired', { day: expires })}</Badge> : expires,
            },
            {
              id: 'reviewer',
              heading: t('point.reviewer'),
              cell: ({ reviewer, reviewedOn }) => t('point.approvedBy', { day: reviewedOn, by: reviewer }),
            },
          ]}
        />
      )}
      {of.can.register && of.state !== 'draft' ? <Review of={of} criteria={criteria} /> : null}
    </Section>
  )
}

function Review({ of, criteria }: Readonly<{ of: PointDetail; criteria: Criteria }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [title, setTitle] = useState('')
  const [dated, setDated] = useState('')
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [isTried, setTried] = useState(false)
  const review = useCommand(pointEndpoints.reviewDocument, async () => {
    setTitle('')
    setDated('')
    setAnswers({})
    setTried(false)
    await readAgain()
  })
  const given = criteria.flatMap(({ id }) => {
    const answer = answers[id]
    return answer ? [{ id, answer }] : []
  })
  const isWhole = title.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(dated) && given.length === criteria.length
  return (
    <form
      className="point-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isWhole) return
        void review.send({ association: association.id, point: of.id, title, dated, answers: given })
      }}
    >
      <h3>{t('point.review')}</h3>
      <Failure error={review.error} />
      <TextField
        id="document-title"
        label={t('point.documentTitle')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        error={isTried && title.trim() === '' ? t('point.documentTitleMissing') : null}
      />
      <TextField
        id="document-dated"
        type="date"
        width="short"
        label={t('point.dated')}
        hint={t('point.datedHint')}
        value={dated}
        onChange={setDated}
        error={isTried && dated === '' ? t('point.datedMissing') : null}
      />
      {criteria.map(({ id, text }) => (
        <RadioRow
          key={id}
          label={text}
          value={answers[id] ?? null}
          onChange={(answer) => setAnswers({ ...answers, [id]: answer })}
          options={[
            { id: 'yes', label: t('point.answer.yes') },
            { id: 'partly', label: t('point.answer.partly') },
            { id: 'no', label: t('point.answer.no') },
          ]}
          error={isTried && !answers[id] ? t('point.answerMissing') : null}
        />
      ))}
      <p className="ui-quiet">{t('point.reviewRule')}</p>
      <Buttons>
        <Button type="submit" busy={review.busy && t('point.saving')}>
          {t('point.saveReview')}
        </Button>
      </Buttons>
    </form>
  )
}
