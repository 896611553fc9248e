import { useState } from 'react'
import { type PracticeOutput, practiceEndpoints } from '#contract/consensus/practice.ts'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { longestQuestion, mostQuestions } from '#domain/consensus/practice.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'

type Form = PracticeOutput['form']

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the room practises on: a way of answering and a few harmless questions, filled in beforehand. */
export function PracticeForm({ of }: Readonly<{ of: PracticeOutput }>) {
  const { t } = useText()
  const { ids } = useConference()
  const again = useReadAgain()
  const [form, setForm] = useState<Form>(of.form)
  const [written, setWritten] = useState<Readonly<Partial<Record<Form, string>>>>({})
  const [most, setMost] = useState<number | null>(2)
  const open = useCommand(practiceEndpoints.openPractice, () => again())
  const text = written[form] ?? t(`practice.default.${form}`)
  const questions = linesOf(text)
  const isChoice = form === 'choose' || form === 'rank'
  const fewest = isChoice ? 2 : 1
  const isFit =
    questions.length >= fewest &&
    questions.length <= mostQuestions &&
    questions.every(({ length }) => length <= longestQuestion) &&
    (!isChoice || (most !== null && most >= 1 && most <= questions.length))
  const needs = t('practice.needs', { n: fewest, most: mostQuestions })
  return (
    <div className="conference-form">
      <RadioList<Form>
        label={t('practice.form')}
        hint={t('practice.formHint')}
        value={form}
        onChange={setForm}
        options={ballotForms.map((id) => ({ id, label: t(`practice.form.${id}`) }))}
      />
      <TextArea
        label={t(isChoice ? 'practice.choices' : 'practice.questions')}
        hint={t('practice.questionsHint', { n: mostQuestions })}
        error={isFit ? null : needs}
        value={text}
        onChange={(next) => setWritten({ ...written, [form]: next })}
        rows={mostQuestions}
      />
      {isChoice ? (
        <NumberField
          label={t(form === 'choose' ? 'practice.most' : 'practice.places')}
          value={most}
          onChange={setMost}
          min={1}
          max={mostQuestions}
          width="short"
        />
      ) : null}
      <Failure error={open.error} />
      <div className="console-next-row">
        <Button
          kind="primary"
          size="step"
          busy={open.busy && t('practice.working')}
          blocked={of.present === 0 ? t('practice.openWhy', { n: 0 }) : !isFit && needs}
          onPress={() =>
            void open.send({
              ...ids,
              form,
              most: isChoice ? (most ?? 1) : 1,
              places: isChoice ? (most ?? 1) : 1,
              questions: [...questions],
            })
          }
        >
          {t('practice.open')}
        </Button>
        {of.present > 0 ? <p>{t('practice.openWhy', { n: of.present })}</p> : null}
      </div>
      <p className="ui-quiet">{t('practice.deleted')}</p>
    </div>
  )
}
