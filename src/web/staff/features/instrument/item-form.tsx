import { useState } from 'react'
import { type InstrumentDetail, instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { hasOptions, type Item, itemKinds } from '#domain/measurement/instrument/item.ts'
import { offeredMissings } from '#domain/measurement/missing.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { useInstrument, useReadInstrumentAgain } from './in-instrument.ts'
import { draftOfItem, emptyDraft, type ItemDraft, isNoNumber, itemOfDraft } from './item-draft.ts'
import { WordingFields } from './wording-fields.tsx'
import './instrument.css'

/** One question: its kind, its words beside each other in every language, its options and when it is shown. */
export function ItemForm({ of, before }: Readonly<{ of: InstrumentDetail; before: Item | null }>) {
  const { t } = useText()
  const { ids } = useInstrument()
  const { locales } = of.content
  const readAgain = useReadInstrumentAgain()
  const [draft, setDraft] = useState<ItemDraft>(before ? draftOfItem(before, locales) : emptyDraft(locales))
  const [isTried, setTried] = useState(false)
  const [status, setStatus] = useState<Status | null>(null)
  const done = async () => {
    setStatus({ of: 'done', words: t('form.saved') })
    await readAgain()
  }
  const add = useCommand(instrumentEndpoints.addItem, () => {
    // Empty again, for the next one.
    setDraft(emptyDraft(locales))
    setTried(false)
    return done()
  })
  const edit = useCommand(instrumentEndpoints.editItem, done)
  const change = (part: Partial<ItemDraft>) => setDraft({ ...draft, ...part })
  const { kind } = draft
  const isNumeric = kind === 'number' || kind === 'year'
  const isText = kind === 'text' || kind === 'longtext'
  const typed = [
    ...(isNumeric ? [draft.min, draft.max] : []),
    ...(kind === 'number' ? [draft.decimals] : []),
    ...(isText ? [draft.maxChars] : []),
  ]
  const numberError = (text: string) => (isTried && isNoNumber(text) ? t('form.wholeNumber') : null)
  const items = itemsOf(of.content)
  const earlier = before
    ? items.slice(
        0,
        items.findIndex(({ id }) => id === before.id),
      )
    : items

  const send = () => {
    setTried(true)
    if (typed.some(isNoNumber)) return
    const content = itemOfDraft(draft, before)
    const seen = { ...ids, expectedVersion: of.expectedVersion }
    if (before) void edit.send({ ...seen, item: { ...content, id: before.id } })
    else void add.send({ ...seen, id: null, item: content })
  }

  return (
    <form
      className="instrument-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Failure error={add.error ?? edit.error} />
      <Select
        label={t('form.kind')}
        value={kind}
        onChange={(next) => change({ kind: next })}
        options={itemKinds.map((id) => ({ id, label: t(`form.kind.${id}`) }))}
      />
      <WordingFields
        of={locales}
        value={draft.words}
        onChange={(words) => change({ words })}
        legend={t('form.question')}
      />
      {hasOptions(kind) ? (
        <>
          <WordingFields
            of={locales}
            value={draft.options}
            onChange={(options) => change({ options })}
            legend={t('form.options')}
            hint={t('form.optionsHint')}
            rows={5}
          />
          <fieldset className="instrument-reasons">
            <legend className="ui-label">{t('form.reasons')}</legend>
            {offeredMissings.map((reason) => (
              <Checkbox
                key={reason}
                isSelected={draft.reasons.includes(reason)}
                onChange={(isOn) =>
                  change({
                    reasons: isOn
                      ? [...draft.reasons, reason]
                      : draft.reasons.filter((one) => one !== reason),
                  })
                }
              >
                {t(`form.reason.${reason}`)}
              </Checkbox>
            ))}
          </fieldset>
        </>
      ) : null}
      {isNumeric ? (
        <>
          <TextField
            label={t('form.min')}
            value={draft.min}
            onChange={(min) => change({ min })}
            width="short"
            inputMode="numeric"
            error={numberError(draft.min)}
            optional
          />
          <TextField
            label={t('form.max')}
            value={draft.max}
            onChange={(max) => change({ max })}
            width="short"
            inputMode="numeric"
            error={numberError(draft.max)}
            optional
          />
        </>
      ) : null}
      {kind === 'number' ? (
        <TextField
          label={t('form.decimals')}
          value={draft.decimals}
          onChange={(decimals) => change({ decimals })}
          width="short"
          inputMode="numeric"
          error={numberError(draft.decimals)}
          optional
        />
      ) : null}
      {isText ? (
        <TextField
          label={t('form.maxChars')}
          value={draft.maxChars}
          onChange={(maxChars) => change({ maxChars })}
          width="short"
          inputMode="numeric"
          error={numberError(draft.maxChars)}
          optional
        />
      ) : null}
      {kind === 'single' ? (
        <Checkbox
          isSelected={draft.isBackground}
          onChange={(isBackground) => change({ isBackground })}
          hint={t('form.backgroundHint')}
        >
          {t('form.background')}
        </Checkbox>
      ) : null}
      <ConditionFields draft={draft} onChange={change} earlier={earlier} />
      <StatusLine status={status} />
      <Buttons>
        <Button
          kind="primary"
          type="submit"
          busy={(add.busy && t('form.adding')) || (edit.busy && t('common.saving'))}
        >
          {before ? t('form.save') : t('form.add')}
        </Button>
      </Buttons>
    </form>
  )
}
