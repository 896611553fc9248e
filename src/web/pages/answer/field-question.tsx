import { charsOf, type Item, numberBounds } from '#domain/measurement/instrument/item.ts'
import { type Asked, type Asking, aroundOf, inLanguage } from './asking.ts'
import { FaultLine } from './fault-line.tsx'
import { Heading } from './heading.tsx'

/** A number, a year, a day, a line or a longer text. Typed as text: what cannot be read is told in words. */
export function FieldQuestion({ asked, asking }: Readonly<{ asked: Asked; asking: Asking }>) {
  const { item, given, fault } = asked
  const hint = hintFor(item, asking)
  const value = typeof given === 'string' ? given : given.join(' ')
  const described = [
    item.help ? `${item.id}-om` : null,
    hint ? `${item.id}-hur` : null,
    fault ? `${item.id}-fel` : null,
  ]
    .filter((id) => id !== null)
    .join(' ')
  const shared = {
    id: item.id,
    name: item.id,
    defaultValue: value,
    autoComplete: 'off',
    ...(described ? { 'aria-describedby': described } : {}),
    ...(fault ? { 'aria-invalid': true } : {}),
  } as const
  return (
    <div>
      <label htmlFor={item.id}>
        <Heading item={item} asking={asking} />
      </label>
      {hint ? (
        <p className="quiet" id={`${item.id}-hur`} {...inLanguage(aroundOf(asking).locale, asking.locale)}>
          {hint}
        </p>
      ) : null}
      <FaultLine asked={asked} asking={asking} />
      {item.kind === 'longtext' ? (
        <textarea {...shared} rows={6} />
      ) : (
        <input
          {...shared}
          type="text"
          className={item.kind === 'text' ? undefined : 'short'}
          {...(item.kind === 'text' ? {} : { inputMode: item.kind === 'number' ? 'decimal' : 'numeric' })}
        />
      )}
    </div>
  )
}

/** How an answer is written; null where nothing needs saying. */
export function hintFor(item: Item, asking: Asking): string | null {
  const { t } = aroundOf(asking)
  const { min, max } = numberBounds(item)
  switch (item.kind) {
    case 'number':
      return item.min === undefined || item.max === undefined
        ? null
        : t('answer.range', { min: `${min}`, max: `${max}` })
    case 'year':
      return t('answer.year')
    case 'date':
      return t('answer.day')
    case 'text':
    case 'longtext':
      return t('answer.most', { n: charsOf(item) })
    default:
      return null
  }
}
