import { Shape } from '#web/charts/shape.tsx'
import { type Asked, type Asking, aroundOf, inLanguage } from './asking.ts'
import { faultWords } from './fault-words.ts'

/** Beside the question, after its text and before the answer. */
export function FaultLine({ asked, asking }: Readonly<{ asked: Asked; asking: Asking }>) {
  const words = faultWords(asked, asking)
  return words === null ? null : (
    <p className="fault" id={`${asked.item.id}-fel`} {...inLanguage(aroundOf(asking).locale, asking.locale)}>
      <Shape of="error" />
      {words}
    </p>
  )
}
