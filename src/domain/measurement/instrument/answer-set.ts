import type { ItemId } from '#domain/kernel/id.ts'
import type { Missing } from '../missing.ts'
import type { Code } from './item.ts'
import type { Locale, Variant } from './text.ts'

export const helps = ['self', 'question_assistant', 'interpreter', 'other_help'] as const

/** Who held the pen. Answers given for somebody else are not taken. */
export type Help = (typeof helps)[number]

/**
 * What was answered to one item: a code, codes in the order of the options, a whole number, a day as
 * `2026-11-22`, a text, or a number with decimals as text (`12.5`), because floats are not hashed.
 */
export type Answer = number | string | readonly Code[] | Readonly<{ missing: Missing }>

export type Answers = Readonly<Record<ItemId, Answer>>

/**
 * Everything one person answered, as it is sealed and as it is opened: nothing about who, when or where.
 * Every item of the instrument except `info` has an answer; what was not answered says why.
 */
export type AnswerSet = Readonly<{
  /** SHA-256 of the locked instrument. */
  instrument: string
  locale: Locale
  variant: Variant
  help: Help
  answers: Answers
}>

export const isMissing = (answer: Answer | undefined): answer is Readonly<{ missing: Missing }> =>
  typeof answer === 'object' && 'missing' in answer

/** An answer that counts: neither left out nor one of the reasons for having none. */
export const isValid = (answer: Answer | undefined): boolean => answer !== undefined && !isMissing(answer)
