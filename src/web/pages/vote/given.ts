import type { LiveResult } from '#contract/consensus/live.ts'
import type { Form } from './draft.ts'

/** Which sentence tells what an item was given, by its key; the phone has the sentences from the page. */
export type GivenKey = 'yes' | 'rated' | 'median' | 'points' | 'few' | 'nobody'

export type Given = Readonly<{ key: GivenKey; values: Readonly<Record<string, string | number>> }>

/** A doubled median as text with the language's own decimal mark. */
const half = (doubled: number, mark: string): string =>
  doubled % 2 === 0 ? `${doubled / 2}` : `${(doubled - 1) / 2}${mark}5`

/** What the room gave an item. Runs on the phone too. */
export function givenAt(form: Form, { y, no, d, p, n }: LiveResult, position: number, mark: string): Given {
  const x = y[position] ?? 0
  const points = p?.[position]
  const own = d?.[position] ?? n
  const rated = x + (no[position] ?? 0)
  if (form === 'rate9' && (points === null || own === 0))
    return rated > 0 ? { key: 'few', values: { n: rated } } : { key: 'nobody', values: {} }
  if (form === 'rate9' && points !== undefined)
    return { key: 'median', values: { p: half(points ?? 0, mark) } }
  if (form === 'rate9') return { key: 'rated', values: { x, n: own } }
  if (form === 'rank') return { key: 'points', values: { p: points ?? 0 } }
  return { key: 'yes', values: { x, n } }
}

/** Slots filled with what they stand for; on the server and on the phone alike. */
export const fillText = (words: string, values: Given['values']): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? '…'}`)
