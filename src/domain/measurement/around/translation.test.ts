import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWhole, mostLetters, translationFaultsIn } from './translation.ts'

const source = {
  'a.next': 'Nästa',
  'a.of': 'Fråga {x} av {n}',
  'a.count.one': 'Det är en fråga.',
  'a.count.other': 'Det är {n} frågor.',
}
const whole = {
  'a.next': 'التالي',
  'a.of': 'سؤال {x} من {n}',
  'a.count.one': 'سؤال واحد',
  'a.count.other': '{n} أسئلة',
}

describe('a translation', () => {
  it('is whole where every text is there with its slots', () => {
    expect(translationFaultsIn(source, whole)).toEqual([])
    expect(isWhole(source, whole)).toBe(true)
    // The form for one may say the number in figures.
    expect(translationFaultsIn(source, { ...whole, 'a.count.one': '{n} سؤال' })).toEqual([])
  })

  it.each([
    ['a.next', '', 'missing'],
    ['a.next', '  ', 'missing'],
    ['a.of', 'سؤال {x}', 'slot'],
    ['a.of', 'سؤال {x} من {n} {y}', 'slot'],
    ['a.count.other', 'أسئلة', 'slot'],
    ['a.next', 'x'.repeat(61), 'too-long'],
    ['a.next', 'a\u202Eb', 'unwritable'],
    ['a.next', 'a\nb', 'unwritable'],
  ])('with %s as %j is refused: %s', (key, words, fault) => {
    const texts = { ...whole, [key]: words }
    expect(translationFaultsIn(source, texts)).toEqual([{ key, fault }])
    expect(isWhole(source, texts)).toBe(false)
  })

  it('may hold a text that the program no longer has, and is told of it', () => {
    const texts = { ...whole, 'a.old': 'قديم' }
    expect(translationFaultsIn(source, texts)).toEqual([{ key: 'a.old', fault: 'unknown' }])
    expect(isWhole(source, texts)).toBe(true)
  })

  it('is never whole without one of the texts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(source)), (key) => {
        const texts = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key))
        expect(isWhole(source, texts)).toBe(false)
      }),
    )
  })

  it('has room for three times the letters, and for sixty where the Swedish is short', () => {
    expect([mostLetters('Nästa'), mostLetters('x'.repeat(100))]).toEqual([60, 300])
  })
})
