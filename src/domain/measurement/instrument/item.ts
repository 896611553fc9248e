import type { ItemId } from '#domain/kernel/id.ts'
import type { Missing, OfferedMissing } from '../missing.ts'
import type { Expr } from './relevance.ts'
import type { Text } from './text.ts'

/** Stable over languages and versions; what is stored and compared. Never shown. */
export type Code = string

const codeForm = /^[A-Za-z0-9_]{1,32}$/

export const isCode = (text: string): boolean => codeForm.test(text)

export const mostOptions = 60

const itemIdForm = /^[a-z][a-z0-9_-]{0,39}$/

/** An author's own name for a question, such as `p-1a`: the same in every version and language. */
export const isItemId = (text: string): text is ItemId => itemIdForm.test(text)

export type Option = Readonly<{
  code: Code
  /** Whole number that a mean is made of; null where the option has no place on a scale. */
  value?: number
  label: Text
  missing?: OfferedMissing
}>

export const itemKinds = [
  'single',
  'multi',
  'scale',
  'number',
  'date',
  'year',
  'text',
  'longtext',
  'info',
] as const

export type ItemKind = (typeof itemKinds)[number]

export type Item = Readonly<{
  id: ItemId
  version: number
  kind: ItemKind
  text: Text
  help?: Text
  options?: readonly Option[]
  /** Name of a list of options that several items share, as in a matrix. */
  scale?: string
  /** Whole numbers, both included; years for `year`. */
  min?: number
  max?: number
  decimals?: number
  /** UTF-16 code units. */
  maxChars?: number
  relevance?: Expr
  /** The same statement asked about two times in one form. */
  pair?: Readonly<{ with: ItemId; role: 'before' | 'now' }>
  /** Age in ranges and the like: may split results, at most three in a form. */
  background?: boolean
  origin?: 'draft_samsyn'
}>

export const hasOptions = (kind: ItemKind): boolean =>
  kind === 'single' || kind === 'multi' || kind === 'scale'

/** What one number may be, where the author has said nothing else. */
export const numberBounds = ({ kind, min, max }: Item): Readonly<{ min: number; max: number }> =>
  kind === 'year'
    ? { min: min ?? 1900, max: max ?? 2100 }
    : { min: min ?? -999_999_999, max: max ?? 999_999_999 }

/** How many characters a text may have: a line 200, a longer text 2,000, where the author has said nothing else. */
export const charsOf = ({ kind, maxChars }: Item): number => maxChars ?? (kind === 'longtext' ? 2_000 : 200)

/** Two answers may be put in one series only if this is the same. */
export const comparabilityKey = ({ id, version }: Pick<Item, 'id' | 'version'>): string => `${id}@${version}`

/** The code of the option that says this reason. */
export const optionFor = (item: Item, missing: Missing): Option | undefined =>
  item.options?.find((option) => option.missing === missing)
