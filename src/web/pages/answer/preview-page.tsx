import { holdsDrafts, type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { type Locale, type Variant, wordsOf } from '#domain/measurement/instrument/text.ts'
import type { Language } from '#web/i18n/language.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { translator } from '#web/i18n/translate.ts'
import { type Asking, inLanguage } from './asking.ts'
import { renderPaperForm } from './paper-page.tsx'
import { renderQuestionPage } from './question-page.tsx'
import { relevanceWords } from './relevance-words.ts'
import { stepField } from './step-button.tsx'

export type PreviewChoice = Readonly<{
  locale: Locale
  variant: Variant
  on: 'phone' | 'paper'
  /** Which item, from 0. */
  at: number
}>

type Props = Readonly<{
  instrument: Instrument
  /** Of the one who looks: the words that are not the respondent's. */
  language: Language
  address: string
  /** The locked version that is looked at; null: the newest there is. */
  v: number | null
  choice: PreviewChoice
}>

const query = ({ locale, variant, on, at }: PreviewChoice, v: number | null) => ({
  ...(v === null ? {} : { v: `${v}` }),
  sprak: locale,
  text: variant,
  som: on,
  [stepField]: `${at}`,
})

const inAddress = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** An instrument as the respondent meets it, by the same components that the answer pages are made of. */
export function renderPreview({ instrument, language, address, v, choice }: Props): string {
  const items = itemsOf(instrument)
  const at = Math.min(Math.max(0, choice.at), Math.max(0, items.length - 1))
  const here = { ...choice, at }
  const asking: Asking = { locale: choice.locale, variant: choice.variant, assetAddress: null }
  const to = (change: Partial<PreviewChoice>) => `${address}?${inAddress(query({ ...here, ...change }, v))}`
  const t = translator(language)
  const item = items[at]
  const above = (
    <div className="note" {...inLanguage(language, asking.locale)}>
      <p className="strong">{t('form.previewBar')}</p>
      <p>{t('form.previewText')}</p>
      {holdsDrafts(instrument) ? <p>{t('form.banner')}</p> : null}
      {choice.on === 'phone' && item?.relevance ? (
        <p>{t('form.previewWhen', { words: relevanceWords(item.relevance, items, language) })}</p>
      ) : null}
    </div>
  )
  const otherVariant: Variant = choice.variant === 'std' ? 'easy' : 'std'
  const otherMeans = choice.on === 'phone' ? 'paper' : 'phone'
  const ways = (
    <ul {...inLanguage(language, asking.locale)}>
      {instrument.locales
        .filter((locale) => locale !== choice.locale)
        .map((locale) => (
          <li key={locale}>
            <a href={to({ locale })}>{languageName(locale, language)}</a>
          </li>
        ))}
      {choice.on === 'paper' ? (
        <li>
          <a href={to({ variant: otherVariant })}>
            {t(otherVariant === 'easy' ? 'form.previewEasy' : 'form.previewStandard')}
          </a>
        </li>
      ) : null}
      <li>
        <a href={to({ on: otherMeans })}>
          {t(otherMeans === 'paper' ? 'form.previewPaper' : 'form.previewPhone')}
        </a>
      </li>
    </ul>
  )
  if (choice.on === 'paper' || !item)
    return renderPaperForm({ instrument, asking, formNo: null, ways, above })
  const { [stepField]: _, ...hidden } = query(here, v)
  const asked = items.filter(({ kind }) => kind !== 'info')
  return renderQuestionPage({
    asking,
    name: wordsOf(instrument.title, choice.locale, 'std').words,
    asked: [{ item, given: '', fault: null }],
    place: { x: Math.max(1, asked.filter((one) => items.indexOf(one) <= at).length), n: asked.length },
    form: {
      method: 'get',
      action: address,
      hidden,
      back: at === 0 ? null : `${at - 1}`,
      next: `${Math.min(items.length - 1, at + 1)}`,
    },
    otherWording: { href: to({ variant: otherVariant }) },
    ways,
    above,
  })
}
