import type { Option } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { type Asked, type Asking, aroundOf, inLanguage } from './asking.ts'
import { FaultLine } from './fault-line.tsx'
import { Heading } from './heading.tsx'
import { Words } from './words.tsx'

/** One of several, or several of several: the browser's own buttons in a fieldset with its legend. */
export function ChoiceQuestion({ asked, asking }: Readonly<{ asked: Asked; asking: Asking }>) {
  const { item, given, fault } = asked
  const chosen = typeof given === 'string' ? [given] : given
  const options = item.options ?? []
  const { t, locale } = aroundOf(asking)
  const about = fault ? `${item.id}-fel` : undefined
  const row = (option: Option, index: number) => (
    <label key={option.code} className={option.missing ? 'reason' : 'answer'}>
      <input
        type={item.kind === 'multi' ? 'checkbox' : 'radio'}
        id={index === 0 ? item.id : undefined}
        name={item.id}
        value={option.code}
        defaultChecked={chosen.includes(option.code)}
        aria-describedby={about}
      />
      <span>
        <SymbolBeside option={option} asking={asking} />
        <Words text={option.label} asking={asking} />
      </span>
    </label>
  )
  return (
    <fieldset aria-describedby={item.help ? `${item.id}-om` : undefined}>
      <legend>
        <Heading item={item} asking={asking} />
      </legend>
      {item.kind === 'multi' ? (
        <p className="quiet" {...inLanguage(locale, asking.locale)}>
          {t('answer.several')}
        </p>
      ) : null}
      <FaultLine asked={asked} asking={asking} />
      {options.map((option, index) => (option.missing ? null : row(option, index)))}
      <div className="reasons">
        {options.map((option, index) => (option.missing ? row(option, index) : null))}
      </div>
    </fieldset>
  )
}

/** Beside the words, which say the same: a screen reader passes it by. */
function SymbolBeside({ option, asking }: Readonly<{ option: Option; asking: Asking }>) {
  const { wording } = wordsOf(option.label, asking.locale, asking.variant)
  const [first] = wording?.symbols ?? []
  if (asking.variant !== 'symbols' || !first || !asking.assetAddress) return null
  return <img src={asking.assetAddress(first)} alt="" width="56" height="56" loading="lazy" />
}
