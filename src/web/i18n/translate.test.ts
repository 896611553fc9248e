import { describe, expect, it } from 'vitest'
import { errorText } from './error-text.ts'
import { languageFromCookie } from './language.ts'
import { translator } from './translate.ts'

const sv = translator('sv')
const en = translator('en')

describe('translate', () => {
  it('fills the slots', () => {
    expect(sv('count.of', { x: 18, n: 23 })).toBe('18 av 23')
    expect(en('count.of', { x: 18, n: 23 })).toBe('18 of 23')
  })

  it('writes numbers as the language does, and leaves text alone', () => {
    expect(sv('count.shown', { shown: 1160, total: 12000 })).toBe('1\u00a0160 av 12\u00a0000 visas')
    expect(en('common.savedAt', { time: '2014' })).toBe('Saved 2014')
  })

  it('chooses the plural form by n', () => {
    expect(sv('kit.errorsFound', { n: 1 })).toBe('En uppgift behöver rättas')
    expect(sv('kit.errorsFound', { n: 3 })).toBe('3 uppgifter behöver rättas')
    expect(sv('kit.filter', { n: 0 })).toBe('Filter')
  })

  it('refuses a missing slot, a wrong one and an unknown key when compiling', () => {
    // @ts-expect-error the slot n is missing
    expect(sv('count.of', { x: 18 })).toBe('18 av …')
    // @ts-expect-error the slot does not exist
    expect(sv('common.save', { x: 18 })).toBe('Spara')
    // @ts-expect-error the key does not exist
    expect(() => sv('common.nothing')).toThrow()
  })
})

describe('errorText', () => {
  it('has a sentence for a code', () => {
    expect(errorText('sv', 'database-away')).toBe(
      'Väntar på databasen. Inget är förlorat. Försök igen om en stund.',
    )
  })
})

describe('languageFromCookie', () => {
  it.each([
    { cookie: undefined, language: 'sv' },
    { cookie: 'a=b; samsyn-language=en', language: 'en' },
    { cookie: 'samsyn-language=fi', language: 'sv' },
  ])('$cookie is $language', ({ cookie, language }) => {
    expect(languageFromCookie(cookie)).toBe(language)
  })
})
