import type { Item } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { relevanceWords } from '#web/pages/answer/relevance-words.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ItemDraft, SimpleCondition } from './item-draft.ts'

const always = 'always'

/** When a question is shown: always, or on one answer to an earlier one. A compound condition is read, not written. */
export function ConditionFields({
  draft: { condition, ownCondition },
  onChange,
  earlier,
}: Readonly<{
  draft: Pick<ItemDraft, 'condition' | 'ownCondition'>
  onChange: (part: Partial<ItemDraft>) => void
  earlier: readonly Item[]
}>) {
  const { t, language } = useText()
  if (ownCondition) {
    return (
      <div className="ui-field">
        <p>{t('form.whenOwn', { words: relevanceWords(ownCondition, earlier, language) })}</p>
        <Button onPress={() => onChange({ ownCondition: null })}>{t('form.whenDrop')}</Button>
      </div>
    )
  }
  const asked = earlier.filter(({ kind }) => kind !== 'info')
  const about = asked.find(({ id }) => id === condition?.item)
  const nameOf = (item: Item) => wordsOf(item.text, language, 'std').words || item.id
  const set = (part: Partial<SimpleCondition>) => {
    if (condition) onChange({ condition: { ...condition, ...part } })
  }
  const ops =
    about?.kind === 'multi' ? (['selected', 'answered'] as const) : (['eq', 'ne', 'answered'] as const)
  return (
    <>
      <Select
        label={t('form.whenItem')}
        value={condition?.item ?? always}
        onChange={(id) => {
          const item = asked.find((one) => one.id === id)
          const op = item?.kind === 'multi' ? 'selected' : 'eq'
          onChange({ condition: item ? { item: item.id, op, value: item.options?.[0]?.code ?? '' } : null })
        }}
        options={[
          { id: always, label: t('form.always') },
          ...asked.map((item) => ({ id: String(item.id), label: nameOf(item) })),
        ]}
      />
      {condition && about ? (
        <>
          <Select
            label={t('form.whenOp')}
            value={condition.op}
            onChange={(op) => set({ op })}
            options={ops.map((id) => ({ id, label: t(`form.op.${id}`) }))}
            width="medium"
          />
          {condition.op === 'answered' ? null : about.options ? (
            <Select
              label={t('form.whenValue')}
              value={condition.value}
              onChange={(value) => set({ value })}
              options={about.options.map(({ code, label }) => ({
                id: code,
                label: wordsOf(label, language, 'std').words || code,
              }))}
            />
          ) : (
            <TextField
              label={t('form.whenValue')}
              value={condition.value}
              onChange={(value) => set({ value })}
              maxLength={200}
            />
          )}
        </>
      ) : null}
    </>
  )
}
