import type { ItemId } from '#domain/kernel/id.ts'
import type { Answer, Answers } from './answer-set.ts'
import type { Instrument } from './instrument.ts'
import { itemsOf } from './instrument.ts'
import { type Item, optionFor } from './item.ts'
import { type AnswerFault, answerReader } from './read-answer.ts'
import { compileRelevance, type Rule } from './relevance.ts'

/** What came from a form: text per field, or several; anything else is refused by name, never by a throw. */
export type Raw = Readonly<Record<string, unknown>>

export type SubmissionFault = Readonly<{ item: string; fault: AnswerFault | 'unknown_item' }>

/** `answers` is whole only where there are no faults. */
export type Submission = Readonly<{ answers: Answers; faults: readonly SubmissionFault[] }>

export type CheckSubmission = (raw: Raw) => Submission

type Step = Readonly<{ item: Item; shown: Rule | null; read: ReturnType<typeof answerReader> }>

const notShown: Answer = { missing: 'not_shown' }
const skipped: Answer = { missing: 'skipped' }

/**
 * Prepares an instrument once so that each submission is cheap. The server evaluates relevance again: what was
 * answered to a hidden item is dropped and becomes `not_shown`, a shown item without an answer `skipped`.
 * An answer at fault counts as none for what comes after it.
 */
export function compileSubmission(instrument: Instrument): CheckSubmission {
  const asked = itemsOf(instrument).filter(({ kind }) => kind !== 'info')
  const byId = new Map(asked.map((item) => [item.id, item]))
  const steps: readonly Step[] = asked.map((item) => ({
    item,
    shown: item.relevance ? compileRelevance(item.relevance, byId) : null,
    read: answerReader(item),
  }))
  const known: ReadonlySet<string> = new Set(asked.map(({ id }) => id))
  return (raw) => {
    const answers: Record<ItemId, Answer> = {}
    const faults: SubmissionFault[] = []
    const answerOf = (id: ItemId): Answer | undefined => answers[id]
    for (const { item, shown, read } of steps) {
      if (shown && !shown(answerOf)) {
        answers[item.id] = notShown
        continue
      }
      const found = read(Object.hasOwn(raw, item.id) ? raw[item.id] : undefined)
      if ('fault' in found) faults.push({ item: item.id, fault: found.fault })
      answers[item.id] = 'answer' in found && found.answer !== null ? found.answer : skipped
    }
    for (const name of Object.keys(raw))
      if (!known.has(name)) faults.push({ item: name, fault: 'unknown_item' })
    return { answers, faults }
  }
}

/** What a form would have sent for an answer: to show it again, and to check an opened answer set once more. */
export function rawOf(item: Item, answer: Answer | undefined): string | readonly string[] {
  if (answer === undefined) return ''
  if (typeof answer === 'number') return String(answer)
  if (typeof answer === 'string') return answer
  if (!('missing' in answer)) return answer
  const code = optionFor(item, answer.missing)?.code ?? ''
  return item.kind === 'multi' && code ? [code] : code
}
