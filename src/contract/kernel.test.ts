import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionalText, written } from './kernel.ts'

describe('text that people write', () => {
  it.each(['Åsa Öst', 'två\nrader', '👩🏽‍⚕️ emoji', '0'])('%s is taken as it is', (text) => {
    expect(written(50).parse(` ${text} `)).toBe(text)
    expect(optionalText(50).parse(text)).toBe(text)
  })

  it.each(['', '   ', 'noll\0', 'halv \ud800', 'andra \udc00 halvan', 'rad\nnoll\0'])(
    '%j is refused where text is needed',
    (text) => {
      expect(written(50).safeParse(text).success).toBe(false)
    },
  )

  it('that may be left out becomes null, never empty', () => {
    expect([optionalText(50).parse('  '), optionalText(50).parse(null)]).toEqual([null, null])
    expect(optionalText(50).safeParse('noll\0').success).toBe(false)
  })

  it('is whatever a person could mean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        const isStorable = text.trim() !== '' && !text.includes('\0')
        expect(written(200).safeParse(text).success).toBe(isStorable)
      }),
    )
  })
})
