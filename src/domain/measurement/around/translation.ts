import type { Locale } from '../instrument/text.ts'

/** The short texts around the questions, by name: a text for each, and for each form where a count decides it. */
export type AroundTexts = Readonly<Record<string, string>>

/** A translation that somebody has approved; a later one takes its place, and none is ever changed. */
export type AroundVersion = Readonly<{ locale: Locale; v: number; texts: AroundTexts; at: Date; by: string }>

export const translationFaults = ['missing', 'slot', 'too-long', 'unwritable', 'unknown'] as const
export type TranslationFault = Readonly<{ key: string; fault: (typeof translationFaults)[number] }>

const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()

/** Some languages take many more letters; a page must still hold its buttons. */
export const mostLetters = (swedish: string): number => Math.max(60, swedish.length * 3)

// Control characters, and marks that turn around the direction of everything after them.
const unwritable = /[\p{Cc}\u202D\u202E]/u

/** `n` may be left out where the form itself says how many, and may be said where the Swedish does not. */
function sameSlots(key: string, swedish: string, words: string): boolean {
  const counts = /\.(zero|one|other)$/.test(key)
  const of = (text: string) => slotsIn(text).filter((name) => !counts || name !== 'n')
  const needs = key.endsWith('.other') && slotsIn(swedish).includes('n')
  return of(swedish).join() === of(words).join() && (!needs || slotsIn(words).includes('n'))
}

function faultOf(key: string, swedish: string, words: string | undefined): TranslationFault['fault'] | null {
  if (words === undefined || words.trim() === '') return 'missing'
  if (unwritable.test(words)) return 'unwritable'
  if (words.length > mostLetters(swedish)) return 'too-long'
  return sameSlots(key, swedish, words) ? null : 'slot'
}

/** Everything that keeps a translation from being used; none: it is whole. `source`: the Swedish texts. */
export function translationFaultsIn(source: AroundTexts, texts: AroundTexts): readonly TranslationFault[] {
  const found = Object.entries(source).flatMap(([key, swedish]): TranslationFault[] => {
    const fault = faultOf(key, swedish, texts[key])
    return fault ? [{ key, fault }] : []
  })
  const strange = Object.keys(texts).filter((key) => !(key in source))
  return [...found, ...strange.map((key): TranslationFault => ({ key, fault: 'unknown' }))]
}

/** Whole as the program stands now: one that lacks a text which has come since is not used until it has been added. */
export const isWhole = (source: AroundTexts, texts: AroundTexts): boolean =>
  translationFaultsIn(source, texts).every(({ fault }) => fault === 'unknown')
