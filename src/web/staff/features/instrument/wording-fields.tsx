import type { Locale } from '#domain/measurement/instrument/text.ts'
import { directionOf } from '#domain/measurement/instrument/text.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { ItemDraft } from './item-draft.ts'

/** Standard and easy wording beside each other, one language under the other. */
export function WordingFields({
  of,
  value,
  onChange,
  legend,
  hint,
  rows = 3,
}: Readonly<{
  of: readonly Locale[]
  value: ItemDraft['words']
  onChange: (value: ItemDraft['words']) => void
  legend: string
  hint?: string
  rows?: number
}>) {
  const { t, language } = useText()
  return (
    <fieldset>
      <legend className="ui-label">{legend}</legend>
      {hint ? <p className="ui-hint">{hint}</p> : null}
      {of.map((locale) => {
        const words = value[locale] ?? { std: '', easy: '' }
        const name = { language: languageName(locale, language) }
        const change = (part: Partial<typeof words>) =>
          onChange({ ...value, [locale]: { ...words, ...part } })
        return (
          <div key={locale} className="instrument-wordings" dir={directionOf(locale)}>
            <TextArea
              label={t('form.std', name)}
              value={words.std}
              onChange={(std) => change({ std })}
              rows={rows}
              maxLength={2_000}
            />
            <TextArea
              label={t('form.easy', name)}
              value={words.easy}
              onChange={(easy) => change({ easy })}
              rows={rows}
              maxLength={2_000}
              optional
            />
          </div>
        )
      })}
    </fieldset>
  )
}
