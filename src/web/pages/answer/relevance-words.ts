import type { Item } from '#domain/measurement/instrument/item.ts'
import type { Expr, Leaf } from '#domain/measurement/instrument/relevance.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** When an item is asked, in plain words: ”Fråga A” är ”Ja” och … */
export function relevanceWords(expr: Expr, items: readonly Item[], language: Language): string {
  const t = translator(language)
  const inside = (part: Expr): string => {
    const words = relevanceWords(part, items, language)
    return 'args' in part && part.args.length > 1 ? `(${words})` : words
  }
  if ('args' in expr) return expr.args.map(inside).join(` ${t(`form.when.${expr.op}`)} `)
  if ('arg' in expr) return t('form.when.not', { words: relevanceWords(expr.arg, items, language) })
  return leafWords(expr, items, language)
}

function leafWords(leaf: Leaf, items: readonly Item[], language: Language): string {
  const t = translator(language)
  const found = items.find(({ id }) => id === leaf.item)
  const words = found ? wordsOf(found.text, language, 'std').words : ''
  const item = words || leaf.item
  const said = (value: string | number): string => {
    const option = found?.options?.find(({ code }) => code === String(value))
    return option ? wordsOf(option.label, language, 'std').words || option.code : String(value)
  }
  switch (leaf.op) {
    case 'answered':
      return t('form.when.answered', { item })
    case 'selected':
      return t('form.when.selected', { item, value: said(leaf.code) })
    case 'in':
      return t('form.when.in', { item, value: leaf.values.map(said).join(', ') })
    default:
      return t(`form.when.${leaf.op}`, { item, value: said(leaf.value) })
  }
}
