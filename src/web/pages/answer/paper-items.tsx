import { holdsDrafts, type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { isLanguage, type Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { type Asking, aroundOf, inLanguage } from './asking.ts'
import { hintFor } from './field-question.tsx'
import { relevanceWords } from './relevance-words.ts'
import { Words } from './words.tsx'

type Props = Readonly<{
  instrument: Pick<Instrument, 'title' | 'blocks'>
  asking: Asking
  /** Random, one a form, for keying it twice; null in a preview, which has a heading of its own. */
  formNo: string | null
}>

/** What a paper holds: its name and number, and every question with a box or a line for the answer. */
export function PaperItems({ instrument, asking, formNo }: Props) {
  const { t, locale: around } = aroundOf(asking)
  const own: Language = isLanguage(asking.locale) ? asking.locale : 'sv'
  const say = translator(own)
  const items = itemsOf(instrument)
  const title = wordsOf(instrument.title, asking.locale, 'std').words
  let no = 0
  return (
    <>
      {formNo ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p {...inLanguage(around, asking.locale)}>
        {t('answer.paperHow')} {formNo ? `${t('answer.paperNo')} ${formNo}.` : null}
      </p>
      {formNo ? (
        <p className="small" {...inLanguage(own, asking.locale)}>
          {say('keying.sheetKeyed')} {holdsDrafts(instrument) ? say('form.banner') : null}
        </p>
      ) : null}
      {items.map((item) => {
        if (item.kind !== 'info') no += 1
        return (
          <section key={item.id} className={item.kind === 'multi' ? 'item several' : 'item'}>
            {item.relevance ? (
              <p className="small" {...inLanguage(own, asking.locale)}>
                {say('keying.sheetWhen', { words: relevanceWords(item.relevance, items, own) })}
              </p>
            ) : null}
            <OnPaper item={item} no={no} asking={asking} />
          </section>
        )
      })}
    </>
  )
}

const isWritten = ({ kind }: Item): boolean => kind === 'text' || kind === 'longtext'

function OnPaper({ item, no, asking }: Readonly<{ item: Item; no: number; asking: Asking }>) {
  const { t, locale: around } = aroundOf(asking)
  const hint = isWritten(item) ? t('answer.paperText') : hintFor(item, asking)
  return (
    <>
      <p className={item.kind === 'info' ? undefined : 'asks'}>
        {item.kind === 'info' ? null : `${no}. `}
        <Words text={item.text} asking={asking} />
      </p>
      {item.help ? (
        <p className="small">
          <Words text={item.help} asking={asking} />
        </p>
      ) : null}
      {hint ? (
        <p className="small" {...inLanguage(around, asking.locale)}>
          {hint}
        </p>
      ) : null}
      {item.options ? (
        <ul>
          {item.options.map(({ code, label }) => (
            <li key={code}>
              <span className="box" />
              <span>
                <Words text={label} asking={asking} />
              </span>
            </li>
          ))}
        </ul>
      ) : item.kind === 'info' ? null : (
        Array.from({ length: item.kind === 'longtext' ? 4 : 1 }, (_, line) => line).map((line) => (
          <div key={line} className="line" />
        ))
      )}
    </>
  )
}
