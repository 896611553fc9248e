import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CanonicalValue, canonicalJson } from './canonical-json.ts'

const canonical: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
  ),
})).value

describe('canonicalJson', () => {
  it.each<[CanonicalValue, string]>([
    [{ b: 1, a: [true, null, 'å'] }, '{"a":[true,null,"å"],"b":1}'],
    [-0, '0'],
    [-12, '-12'],
    ['"\\\n\u0007\u2028', '"\\"\\\\\\n\\u0007\u2028"'],
    [{ given: 'yes', missing: undefined }, '{"given":"yes"}'],
  ])('writes %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('orders names by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }
    const ordered = '{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}'
    expect(canonicalJson(names)).toBe(ordered)
  })

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (number) => {
    expect(() => canonicalJson({ number })).toThrow(TypeError)
  })

  it('refuses half a character', () => {
    expect(() => canonicalJson('\ud83d')).toThrow(TypeError)
    expect(() => canonicalJson({ '\ude00': 1 })).toThrow(TypeError)
  })

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(canonical, (value) => {
        const text = canonicalJson(value)
        const again: CanonicalValue = JSON.parse(text)
        expect(canonicalJson(again)).toBe(text)
        expect(again).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which names were given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.maxSafeInteger()), (names) => {
        const backwards = Object.fromEntries(Object.entries(names).toReversed())
        expect(canonicalJson(backwards)).toBe(canonicalJson(names))
      }),
    )
  })
})
