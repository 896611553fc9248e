import { describe, expect, it } from 'vitest'
import { translationFaultsIn } from '#domain/measurement/around/translation.ts'
import { aroundSource, aroundTranslator } from './around.ts'
import { translator } from './translate.ts'

const source = aroundSource('sv')
const pseudo = Object.fromEntries(Object.entries(source).map(([key, text]) => [key, `⟦${text}⟧`]))

describe('the texts around the questions', () => {
  it('are the same in Swedish by either way', () => {
    const t = aroundTranslator('sv', source)
    expect(t('answer.of', { x: 2, n: 12 })).toBe(translator('sv')('answer.of', { x: 2, n: 12 }))
    expect(t('answering.count', { n: 1 })).toBe('Det är en fråga.')
    expect(t('answering.count', { n: 4 })).toBe('Det är 4 frågor.')
  })

  it('have an English counterpart that would be whole', () => {
    expect(translationFaultsIn(source, aroundSource('en'))).toEqual([])
  })

  it('are shown in the translation, with numbers as the language writes them', () => {
    const t = aroundTranslator('ar-EG', pseudo)
    expect(t('answer.next')).toBe('⟦Nästa⟧')
    expect(t('answer.of', { x: 2, n: 12 })).toBe('⟦Fråga ٢ av ١٢⟧')
    expect(t('answering.count', { n: 3 })).toBe('⟦Det är ٣ frågor.⟧')
  })
})
