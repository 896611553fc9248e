import type { Asked, Asking } from './asking.ts'
import { ChoiceQuestion } from './choice-question.tsx'
import { FieldQuestion } from './field-question.tsx'
import { Help, Listen } from './heading.tsx'
import { Words } from './words.tsx'

/** One item as its kind is asked. */
export function Question({ asked, asking }: Readonly<{ asked: Asked; asking: Asking }>) {
  const { item } = asked
  return (
    <div className={asked.fault ? 'question wrong' : 'question'}>
      {item.kind === 'info' ? (
        <p className="told">
          <Words text={item.text} asking={asking} />
        </p>
      ) : item.kind === 'single' || item.kind === 'scale' || item.kind === 'multi' ? (
        <ChoiceQuestion asked={asked} asking={asking} />
      ) : (
        <FieldQuestion asked={asked} asking={asking} />
      )}
      <Help item={item} asking={asking} />
      <Listen item={item} asking={asking} />
    </div>
  )
}
