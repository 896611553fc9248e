import { useId, useRef, useState } from 'react'
import { type ReviewTextOutput, resultEndpoints } from '#contract/measurement/result.ts'
import { blackOut } from '#domain/measurement/written-answer/black-out.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'

type Passages = readonly Readonly<{ from: number; to: number }>[]

/** One written answer: what was found in it, what is struck, how it will be shown, and what becomes of it. */
export function ReviewText({
  of,
  no,
  all,
  wave,
  version,
}: Readonly<{ of: ReviewTextOutput; no: number; all: number; wave: string; version: number }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const box = useRef<HTMLTextAreaElement>(null)
  const label = useId()
  const [struck, setStruck] = useState<Passages>([])
  const decide = useCommand(resultEndpoints.reviewText, () => readAgain())
  const kinds = [...new Set(of.found.map(({ kind }) => kind))]
  const strike = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = box.current ?? {}
    if (to > from) setStruck([...struck, { from, to }])
  }
  const send = (decision: 'released' | 'withheld') =>
    void decide.send({
      ...{ association: association.id, wave, expectedVersion: version, text: of.text, decision },
      blackOut: decision === 'released' ? struck.map(({ from, to }) => ({ from, to })) : [],
    })
  const found = of.found.map(({ from, to }) => ({ from, to }))
  return (
    <div className="measured-text">
      <p id={label}>
        {t('measured.textOf', { no, n: all })}: {t(`measured.text.${of.review}`)}
      </p>
      {kinds.length > 0 ? (
        <p className="ui-strong">
          {t('measured.foundWords', { what: kinds.map((kind) => t(`measured.found.${kind}`)).join(', ') })}
        </p>
      ) : null}
      <textarea ref={box} aria-labelledby={label} className="ui-control" readOnly value={of.own} />
      <p className="ui-quiet">{t('measured.strikeHow')}</p>
      <p className="measured-shown">{blackOut(of.own, struck)}</p>
      <Failure error={decide.error} />
      <Buttons>
        <Button kind="primary" busy={decide.busy && t('measured.deciding')} onPress={() => send('released')}>
          {t('measured.letOut')}
        </Button>
        <Button busy={decide.busy && t('measured.deciding')} onPress={() => send('withheld')}>
          {t('measured.withhold')}
        </Button>
        <Button onPress={strike}>{t('measured.strike')}</Button>
        {found.length > 0 ? (
          <Button onPress={() => setStruck([...struck, ...found])}>{t('measured.strikeFound')}</Button>
        ) : null}
        {struck.length > 0 ? (
          <Button kind="quiet" onPress={() => setStruck([])}>
            {t('measured.strikeNone')}
          </Button>
        ) : null}
      </Buttons>
    </div>
  )
}
