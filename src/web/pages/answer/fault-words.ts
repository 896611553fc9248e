import { charsOf, numberBounds } from '#domain/measurement/instrument/item.ts'
import { type Asked, type Asking, aroundOf } from './asking.ts'

/** What is wrong with an answer, and what to do; null where nothing is. */
export function faultWords({ item, fault }: Asked, asking: Asking): string | null {
  if (!fault) return null
  const { t } = aroundOf(asking)
  const { min, max } = numberBounds(item)
  switch (fault) {
    case 'too_small':
      return t('answer.fault.too_small', { min: `${min}` })
    case 'too_large':
      return t('answer.fault.too_large', { max: `${max}` })
    case 'too_long':
      return t('answer.fault.too_long', { n: `${charsOf(item)}` })
    default:
      return t(`answer.fault.${fault}`)
  }
}
