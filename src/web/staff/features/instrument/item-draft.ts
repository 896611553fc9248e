import { hasOptions, type Item, type ItemKind, type Option } from '#domain/measurement/instrument/item.ts'
import type { Expr } from '#domain/measurement/instrument/relevance.ts'
import type { Locale, Text } from '#domain/measurement/instrument/text.ts'
import { type OfferedMissing, offeredMissings } from '#domain/measurement/missing.ts'
import { isLanguage } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type InLanguages = Readonly<Record<Locale, Readonly<{ std: string; easy: string }>>>

/** The one condition that the form can write; anything else is shown in words. */
export type SimpleCondition = Readonly<{
  item: string
  op: 'eq' | 'ne' | 'answered' | 'selected'
  value: string
}>

/** An item as it is typed. */
export type ItemDraft = Readonly<{
  kind: ItemKind
  words: InLanguages
  /** A line an option, in the same order in every language. */
  options: InLanguages
  reasons: readonly OfferedMissing[]
  min: string
  max: string
  decimals: string
  maxChars: string
  isBackground: boolean
  condition: SimpleCondition | null
  /** A condition that the form cannot write; kept as it is until somebody drops it. */
  ownCondition: Expr | null
}>

export const emptyDraft = (locales: readonly Locale[]): ItemDraft => ({
  kind: 'single',
  words: blank(locales),
  options: blank(locales),
  reasons: ['dont_know', 'prefer_not'],
  min: '',
  max: '',
  decimals: '',
  maxChars: '',
  isBackground: false,
  condition: null,
  ownCondition: null,
})

const blank = (locales: readonly Locale[]): InLanguages =>
  Object.fromEntries(locales.map((locale) => [locale, { std: '', easy: '' }]))

const wordsIn = (text: Text, locales: readonly Locale[]): InLanguages =>
  Object.fromEntries(
    locales.map((locale) => [locale, { std: text[locale]?.std ?? '', easy: text[locale]?.easy ?? '' }]),
  )

const chosen = (item: Item): readonly Option[] => (item.options ?? []).filter(({ missing }) => !missing)

// An easy wording may be missing for some: the line is then empty, and the next ones keep their places.
const linesOf = (options: readonly Option[], locale: Locale, variant: 'std' | 'easy'): string => {
  const lines = options.map(({ label }) => label[locale]?.[variant] ?? '')
  return lines.some((line) => line !== '') ? lines.join('\n') : ''
}

export function draftOfItem(item: Item, locales: readonly Locale[]): ItemDraft {
  const condition = simple(item.relevance)
  const options = chosen(item)
  return {
    kind: item.kind,
    words: wordsIn(item.text, locales),
    options: Object.fromEntries(
      locales.map((locale) => [
        locale,
        { std: linesOf(options, locale, 'std'), easy: linesOf(options, locale, 'easy') },
      ]),
    ),
    reasons: (item.options ?? []).flatMap(({ missing }) => missing ?? []),
    min: item.min === undefined ? '' : String(item.min),
    max: item.max === undefined ? '' : String(item.max),
    decimals: item.decimals === undefined ? '' : String(item.decimals),
    maxChars: item.maxChars === undefined ? '' : String(item.maxChars),
    isBackground: item.background ?? false,
    condition,
    ownCondition: condition ? null : (item.relevance ?? null),
  }
}

function simple(expr: Expr | undefined): SimpleCondition | null {
  if (!expr || 'args' in expr || 'arg' in expr) return null
  if (expr.op === 'answered') return { item: expr.item, op: 'answered', value: '' }
  if (expr.op === 'selected') return { item: expr.item, op: 'selected', value: expr.code }
  return expr.op === 'eq' || expr.op === 'ne'
    ? { item: expr.item, op: expr.op, value: String(expr.value) }
    : null
}

/** Text with what was typed; languages that are not on the form keep their words, symbols and recordings stay. */
function textWith(before: Text, typed: InLanguages): Text {
  const changed = Object.entries(typed).map(([locale, { std, easy }]) => {
    const { easy: _, ...kept } = before[locale] ?? { std: '' }
    return [locale, easy.trim() === '' ? { ...kept, std } : { ...kept, std, easy }] as const
  })
  return { ...before, ...Object.fromEntries(changed) }
}

const whole = (typed: string): number | undefined => {
  const text = typed.trim().replace('−', '-')
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Typed in a field for whole numbers, and not one. */
export const isNoNumber = (typed: string): boolean => typed.trim() !== '' && whole(typed) === undefined

export type ItemContent = Omit<Item, 'id' | 'version'>

/** The item to send. What the form has no field for, such as help and pair, is kept from `before`. */
export function itemOfDraft(draft: ItemDraft, before: Item | null): ItemContent {
  const { kind } = draft
  const relevance = relevanceOf(draft, before)
  const numbers = kind === 'number' || kind === 'year'
  const [min, max] = [whole(draft.min), whole(draft.max)]
  const decimals = whole(draft.decimals)
  const maxChars = whole(draft.maxChars)
  return {
    kind,
    text: textWith(before?.text ?? {}, draft.words),
    ...(before?.help ? { help: before.help } : {}),
    ...(hasOptions(kind) ? { options: optionsOf(draft, before) } : {}),
    ...(before?.scale && hasOptions(kind) ? { scale: before.scale } : {}),
    ...(numbers && min !== undefined ? { min } : {}),
    ...(numbers && max !== undefined ? { max } : {}),
    ...(kind === 'number' && decimals !== undefined ? { decimals } : {}),
    ...((kind === 'text' || kind === 'longtext') && maxChars !== undefined ? { maxChars } : {}),
    ...(relevance ? { relevance } : {}),
    ...(before?.pair ? { pair: before.pair } : {}),
    ...(draft.isBackground && kind === 'single' ? { background: true } : {}),
    ...(before?.origin ? { origin: before.origin } : {}),
  }
}

function relevanceOf({ condition, ownCondition }: ItemDraft, before: Item | null): Expr | null {
  if (!condition) return ownCondition
  const item = condition.item as Item['id']
  if (condition.op === 'answered') return { op: 'answered', item }
  if (condition.op === 'selected') return { op: 'selected', item, code: condition.value }
  // A number that was written as one stays one: what is locked is compared sign by sign.
  const was = before?.relevance
  const value = was && 'value' in was && String(was.value) === condition.value ? was.value : condition.value
  return { op: condition.op, item, value }
}

/** Options keep their codes by their place; a new line gets the next number that is free. */
function optionsOf(draft: ItemDraft, before: Item | null): readonly Option[] {
  const old = before ? chosen(before) : []
  const lists = Object.entries(draft.options).map(
    ([locale, { std, easy }]) => [locale, std.split('\n'), easy.split('\n')] as const,
  )
  const count = Math.max(0, ...lists.map(([, std]) => lastFilled(std)))
  const taken = new Set((before?.options ?? []).map(({ code }) => code))
  const options = Array.from({ length: count }, (_, place): Option => {
    const known = old[place]
    const code = known?.code ?? freeCode(taken)
    taken.add(code)
    const typed = Object.fromEntries(
      lists.map(([locale, std, easy]) => [
        locale,
        { std: (std[place] ?? '').trim(), easy: (easy[place] ?? '').trim() },
      ]),
    )
    const value = draft.kind === 'scale' ? (known?.value ?? place + 1) : known?.value
    return {
      code,
      ...(value === undefined ? {} : { value }),
      label: textWith(known?.label ?? {}, typed),
    }
  })
  return [
    ...options,
    ...offeredMissings.filter((reason) => draft.reasons.includes(reason)).map(reasonOption(draft, before)),
  ]
}

const lastFilled = (lines: readonly string[]): number => lines.findLastIndex((line) => line.trim() !== '') + 1

function freeCode(taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(String(number))) number += 1
  return String(number)
}

const reasonCodes: Readonly<Record<OfferedMissing, string>> = {
  dont_know: 'vet_inte',
  not_applicable: 'galler_inte',
  prefer_not: 'vill_inte',
}

/** Words that exist in our own languages; in others the author's question falls back to Swedish. */
const reasonOption =
  ({ words }: ItemDraft, before: Item | null) =>
  (missing: OfferedMissing): Option =>
    before?.options?.find((option) => option.missing === missing) ?? {
      code: reasonCodes[missing],
      label: Object.fromEntries(
        Object.keys(words)
          .filter(isLanguage)
          .map((locale) => {
            const std = translator(locale)(`form.reason.${missing}`)
            return [locale, { std, easy: std }]
          }),
      ),
      missing,
    }
