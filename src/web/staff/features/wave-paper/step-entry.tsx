import { useState } from 'react'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import type { Keyed, KeyedValue } from '#domain/measurement/paper/keyed.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import {
  isInstant,
  readTyped,
  type Step,
  type TypedFault,
  variantsOnPaper,
  withBeside,
  writeTyped,
} from './entry.ts'

type Props = Readonly<{
  instrument: Instrument
  paper: Keyed
  step: Step
  /** Null at the first question. */
  onBack: (() => void) | null
  onNext: (paper: Keyed) => void
}>

/** One question: what stands on the paper, the keys for it, and a field that takes them. */
export function StepEntry({ instrument, paper, step, onBack, onNext }: Props) {
  const { t } = useText()
  const words = useStepWords(instrument, step)
  const before = step.of === 'item' ? writeTyped(step.item, paper.values[step.item.id]) : ''
  const instant = isInstant(step)
  const [typed, setTyped] = useState(instant ? '' : before)
  const [fault, setFault] = useState<TypedFault | null>(null)

  const take = (text: string): void => {
    if (step.of !== 'item') {
      const next = withBeside(instrument, paper, step.of, text)
      if (next) onNext(next)
      else setFault('no_such_option')
      return
    }
    const read = readTyped(step.item, text)
    if ('fault' in read) setFault(read.fault)
    else answer(read.value)
  }
  const answer = (value: KeyedValue): void => {
    if (step.of === 'item') onNext({ ...paper, values: { ...paper.values, [step.item.id]: value } })
  }
  const change = (text: string): void => {
    setFault(null)
    if (instant && text.trim() !== '') {
      setTyped('')
      take(text.trim().slice(-1))
    } else setTyped(text)
  }
  const chosen = step.of === 'item' ? before : ''

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        // Enter goes on past what was keyed before.
        take(typed.trim() === '' ? chosen : typed)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && typed === '' && onBack) {
          event.preventDefault()
          onBack()
        }
      }}
    >
      <h3>{words.title}</h3>
      {words.options.length > 0 ? (
        <ol className="wave-paper-options">
          {words.options.map((label, index) => (
            <li
              key={label}
              className={isMarked(chosen, index, words.options.length) ? 'wave-paper-marked' : undefined}
            >
              <kbd>{index + 1}</kbd> {label}
            </li>
          ))}
        </ol>
      ) : null}
      <TextField
        label={t('keying.answerTo', { question: words.title })}
        hint={t(step.of === 'item' ? (instant ? 'keying.keysOne' : 'keying.keysEnter') : 'keying.keysBeside')}
        value={typed}
        onChange={change}
        maxLength={5_000}
        error={fault && t(faultKey(fault))}
        width="medium"
        autoFocus
      />
      <Buttons>
        {instant ? null : (
          <Button kind="primary" type="submit">
            {t('keying.go')}
          </Button>
        )}
        {step.of === 'item' ? (
          <>
            <Button onPress={() => answer({ missing: 'skipped' })}>{t('keying.skipped')}</Button>
            <Button onPress={() => answer({ missing: 'unreadable' })}>{t('keying.unreadable')}</Button>
          </>
        ) : null}
        {onBack ? <Button onPress={onBack}>{t('common.back')}</Button> : null}
      </Buttons>
    </form>
  )
}

const isMarked = (chosen: string, index: number, count: number): boolean =>
  (count <= 9 ? chosen.split('') : chosen.split(' ')).includes(`${index + 1}`)

const faultKey = (fault: TypedFault) =>
  fault === 'nothing' || fault === 'no_such_option' || fault === 'contradicting'
    ? (`keying.fault.${fault}` as const)
    : 'keying.fault.value'

function useStepWords(
  instrument: Instrument,
  step: Step,
): Readonly<{ title: string; options: readonly string[] }> {
  const { t, language } = useText()
  if (step.of === 'item') {
    const { text, options = [], id } = step.item
    return {
      title: `${step.no}. ${wordsOf(text, language, 'std').words || id}`,
      options: options.map(({ label, code }) => wordsOf(label, language, 'std').words || code),
    }
  }
  if (step.of === 'help')
    return { title: t('keying.help'), options: helps.map((help) => t(`keying.help.${help}`)) }
  if (step.of === 'locale')
    return {
      title: t('keying.locale'),
      options: instrument.locales.map((tag) => languageName(tag, language)),
    }
  return {
    title: t('keying.variant'),
    options: variantsOnPaper.map((variant) => t(`keying.variant.${variant}`)),
  }
}
