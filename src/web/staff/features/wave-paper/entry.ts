import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { hasOptions, type Item } from '#domain/measurement/instrument/item.ts'
import { type AnswerFault, answerReader } from '#domain/measurement/instrument/read-answer.ts'
import type { Locale, Variant } from '#domain/measurement/instrument/text.ts'
import { answersOfKeyed, type Keyed, type KeyedValue } from '#domain/measurement/paper/keyed.ts'

/** What is asked next of a paper: a question with its number on it, or something about the paper itself. */
export type Step =
  | Readonly<{ of: 'item'; item: Item; no: number }>
  | Readonly<{ of: 'help' | 'locale' | 'variant' }>

export const stepName = (step: Step): string => (step.of === 'item' ? step.item.id : step.of)

const isShown = (answer: unknown): boolean =>
  !(typeof answer === 'object' && answer !== null && 'missing' in answer && answer.missing === 'not_shown')

/** The questions that this paper asks, by what has been keyed of it so far; what is hidden is passed by. */
export function stepsOf(instrument: Instrument, paper: Keyed): readonly Step[] {
  const { answers } = answersOfKeyed(instrument, paper)
  const items = itemsOf(instrument)
    .filter(({ kind }) => kind !== 'info')
    .map((item, index) => ({ of: 'item' as const, item, no: index + 1 }))
    .filter(({ item }) => isShown(answers[item.id]))
  return [
    ...items,
    { of: 'help' },
    ...(instrument.locales.length > 1 ? [{ of: 'locale' as const }] : []),
    ...(hasEasy(instrument) ? [{ of: 'variant' as const }] : []),
  ]
}

const hasEasy = (instrument: Instrument): boolean =>
  itemsOf(instrument).some(({ text }) => Object.values(text).some(({ easy }) => easy))

export const variantsOnPaper = ['std', 'easy'] as const satisfies readonly Variant[]

export const blankPaper = (locale: Locale): Keyed => ({ help: 'self', locale, variant: 'std', values: {} })

/** Only what the paper asks: an answer that was keyed on another way through it goes. */
export function wholePaper(instrument: Instrument, paper: Keyed): Keyed {
  const asked = new Set(stepsOf(instrument, paper).map(stepName))
  return {
    ...paper,
    values: Object.fromEntries(Object.entries(paper.values).filter(([item]) => asked.has(item))),
  }
}

const mostByDigit = 9

/** One key is enough: there is nothing more to type. */
export const isInstant = (step: Step): boolean =>
  step.of !== 'item' ||
  (hasOptions(step.item.kind) &&
    step.item.kind !== 'multi' &&
    (step.item.options ?? []).length <= mostByDigit)

export type TypedFault = 'nothing' | 'no_such_option' | AnswerFault

export type Typed = Readonly<{ value: KeyedValue }> | Readonly<{ fault: TypedFault }>

/** What was typed for a question: `-` where it was passed by, `*` where it cannot be read or two boxes are marked. */
export function readTyped(item: Item, typed: string): Typed {
  const text = typed.trim()
  if (text === '') return { fault: 'nothing' }
  if (text === '-') return { value: { missing: 'skipped' } }
  if (text === '*') return { value: { missing: 'unreadable' } }
  const value = hasOptions(item.kind) ? codesOf(item, text) : text
  if (value === null) return { fault: 'no_such_option' }
  const found = answerReader(item)(value)
  return 'fault' in found ? { fault: found.fault } : { value }
}

function codesOf({ kind, options = [] }: Item, text: string): string | readonly string[] | null {
  const isByDigit = options.length <= mostByDigit
  const numbers = kind === 'multi' && isByDigit ? text.replace(/[\s,]/g, '').split('') : text.split(/[\s,]+/)
  const codes = numbers.map((number) =>
    /^\d{1,2}$/.test(number) ? options[Number(number) - 1]?.code : undefined,
  )
  const found = codes.filter((code) => code !== undefined)
  if (found.length !== codes.length) return null
  if (kind === 'multi') return found
  return found.length === 1 ? (found[0] ?? null) : null
}

/** As it would be typed again. */
export function writeTyped(item: Item, value: KeyedValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'object' && 'missing' in value) return value.missing === 'skipped' ? '-' : '*'
  if (!hasOptions(item.kind)) return String(value)
  const numbers = [value]
    .flat()
    .map((code) => (item.options ?? []).findIndex((option) => option.code === code) + 1)
  return numbers.join((item.options ?? []).length <= mostByDigit ? '' : ' ')
}

/** What a key means for the paper itself: 1 for the first of what is offered. Null: nothing. */
export function withBeside(
  instrument: Instrument,
  paper: Keyed,
  of: 'help' | 'locale' | 'variant',
  typed: string,
): Keyed | null {
  const at = /^[1-9]$/.test(typed) ? Number(typed) - 1 : -1
  const [help, locale, variant] = [helps[at], instrument.locales[at], variantsOnPaper[at]]
  if (of === 'help') return help ? { ...paper, help } : null
  if (of === 'locale') return locale ? { ...paper, locale } : null
  return variant ? { ...paper, variant } : null
}
