import { describe, expect, it } from 'vitest'
import { directionOf, isLocale, wordsOf } from './text.ts'

const text = { sv: { std: 'Fråga', easy: 'Lätt' }, ar: { std: 'سؤال' } }

describe('words of a text', () => {
  it('falls back to the standard wording, and then to Swedish, said to be Swedish', () => {
    expect(wordsOf(text, 'sv', 'easy')).toMatchObject({ words: 'Lätt', locale: 'sv', isFallback: false })
    expect(wordsOf(text, 'ar', 'easy')).toMatchObject({ words: 'سؤال', locale: 'ar', isFallback: false })
    expect(wordsOf(text, 'so', 'symbols')).toMatchObject({ words: 'Lätt', locale: 'sv', isFallback: true })
    expect(wordsOf({}, 'so', 'std').words).toBe('')
  })

  it.each([
    ['sv', 'ltr'],
    ['ar', 'rtl'],
    ['ckb', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['ks-Latn', 'ltr'],
  ])('%s is written %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction)
  })

  it.each(['sv', 'sr-Latn', 'pt-BR', 'kmr'])('%s is a language', (tag) => expect(isLocale(tag)).toBe(true))
  it.each(['', 'S', 'svenska', 'sv_SE', 'sv"'])('%j is not', (tag) => expect(isLocale(tag)).toBe(false))
})
