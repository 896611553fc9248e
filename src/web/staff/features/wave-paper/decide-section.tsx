import { useState } from 'react'
import { type KeyedInput, wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { printedSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readTyped } from './entry.ts'
import { usePapers } from './in-papers.ts'

type Props = Readonly<{ form: string; instrument: Instrument; onDone: () => void; onClose: () => void }>
type Value = KeyedInput['values'][string]
type Choice = 'first' | 'second' | 'other'

/** A third look at the paper: which of two readings is right, field by field. */
export function DecideSection(props: Props) {
  const { t } = useText()
  const { ids } = usePapers()
  const read = useRead(wavePaperEndpoints.compareWavePaper, { ...ids, form: props.form })
  return (
    <Section title={t('keying.decideTitle', { form: printedSlipCode(props.form) })}>
      <Loaded of={read}>{(found) => <Decide {...props} of={found} />}</Loaded>
    </Section>
  )
}

type Found = Readonly<{ fields: readonly string[]; first: KeyedInput; second: KeyedInput }>

function Decide({ of, form, instrument, onDone, onClose }: Props & Readonly<{ of: Found }>) {
  const { t } = useText()
  const { ids } = usePapers()
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [isTried, setTried] = useState(false)
  const words = useFieldWords(instrument)
  const decide = useCommand(wavePaperEndpoints.decideWavePaper, onDone)
  const items = itemsOf(instrument)

  const other = (field: string): Value | undefined => {
    const item = items.find(({ id }) => id === field)
    const read = item && readTyped(item, typed[field] ?? '')
    if (!read || !('value' in read)) return undefined
    return isList(read.value) ? [...read.value] : read.value
  }
  const readingOf = (field: string): Value | null | undefined => {
    const choice = choices[field]
    if (!choice) return undefined
    return choice === 'other' ? other(field) : (of[choice].values[field] ?? null)
  }
  const missing = of.fields.filter((field) =>
    words.isBeside(field) ? !choices[field] : readingOf(field) === undefined,
  )
  const send = () => {
    setTried(true)
    if (missing.length > 0) return
    const picked = (field: string) => of[choices[field] === 'second' ? 'second' : 'first']
    const values = of.fields
      .filter((field) => !words.isBeside(field))
      .map((field) => [field, readingOf(field) ?? null] as const)
    void decide.send({
      ...ids,
      form,
      decisions: {
        ...(of.fields.includes('help') ? { help: picked('help').help } : {}),
        ...(of.fields.includes('locale') ? { locale: picked('locale').locale } : {}),
        ...(of.fields.includes('variant') ? { variant: picked('variant').variant } : {}),
        values: Object.fromEntries(values),
      },
    })
  }
  return (
    <form
      className="wave-paper-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p>{t('keying.decideText')}</p>
      <Failure error={decide.error} />
      {of.fields.map((field) => (
        <div key={field}>
          <RadioList<Choice>
            label={words.title(field)}
            value={choices[field] ?? null}
            onChange={(choice) => setChoices({ ...choices, [field]: choice })}
            error={isTried && missing.includes(field) ? t('keying.undecided') : null}
            options={[
              { id: 'first', label: words.value(field, of.first) },
              { id: 'second', label: words.value(field, of.second) },
              ...(words.isBeside(field) ? [] : [{ id: 'other' as const, label: t('keying.neither') }]),
            ]}
          />
          {choices[field] === 'other' ? (
            <TextField
              label={t('keying.answerTo', { question: words.title(field) })}
              hint={t('keying.keysEnter')}
              value={typed[field] ?? ''}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
              maxLength={5_000}
              width="medium"
            />
          ) : null}
        </div>
      ))}
      <Buttons>
        <Button kind="primary" type="submit" busy={decide.busy && t('keying.saving')}>
          {t('keying.sealDecided')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </Buttons>
    </form>
  )
}

const isList = (value: Value | readonly string[]): value is readonly string[] => Array.isArray(value)

/** Fields and what was read in them, in words. */
function useFieldWords(instrument: Instrument) {
  const { t, language } = useText()
  const items = itemsOf(instrument).filter(({ kind }) => kind !== 'info')
  const isBeside = (field: string): field is 'help' | 'locale' | 'variant' =>
    field === 'help' || field === 'locale' || field === 'variant'
  return {
    isBeside,
    title(field: string): string {
      if (isBeside(field)) return t(`keying.${field}`)
      const at = items.findIndex(({ id }) => id === field)
      const item = items[at]
      return item ? `${at + 1}. ${wordsOf(item.text, language, 'std').words || item.id}` : field
    },
    value(field: string, paper: KeyedInput): string {
      if (field === 'help') return t(`keying.help.${paper.help}`)
      if (field === 'locale') return languageName(paper.locale, language)
      if (field === 'variant')
        return t(paper.variant === 'std' ? 'keying.variant.std' : 'keying.variant.easy')
      const value = paper.values[field]
      if (value === undefined) return t('keying.notAsked')
      if (typeof value === 'object' && 'missing' in value)
        return t(value.missing === 'skipped' ? 'keying.skipped' : 'keying.unreadable')
      const item = items.find(({ id }) => id === field)
      const said = (code: string): string => {
        const label = item?.options?.find((option) => option.code === code)?.label
        return label ? wordsOf(label, language, 'std').words || code : code
      }
      return [value].flat().map(said).join(', ')
    },
  }
}
