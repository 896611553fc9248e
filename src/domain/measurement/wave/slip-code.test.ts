import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSlipCode, isSlipCode, normaliseSlipCode, printedSlipCode, slipCodeLength } from './slip-code.ts'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVXYZ'
const code = fc.array(fc.nat({ max: 28 }), { minLength: 8, maxLength: 8 }).map((values) => {
  const rest = [...values]
  return drawSlipCode(() => rest.shift() ?? 0)
})

describe('slip codes', () => {
  it.each(['K7M-2QX-9TN', 'A3B-4C5-D6G', '222-222-222'])('takes %s, the brief’s own', (printed) => {
    const plain = normaliseSlipCode(printed)
    expect(isSlipCode(plain)).toBe(true)
    expect(printedSlipCode(plain)).toBe(printed)
    expect(isSlipCode(normaliseSlipCode(` ${printed.toLowerCase().replaceAll('-', ' – ')}.`))).toBe(true)
  })

  it.each(['', 'K7M-2QX-9T', 'K7M-2QX-9TNN', 'K7M-2QX-9T0', 'K7M-2QX-9TP'])('refuses %j', (typed) => {
    expect(isSlipCode(normaliseSlipCode(typed))).toBe(false)
  })

  it('draws each symbol as often as `below` gives its number, and always a code that holds', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        expect(drawn).toHaveLength(slipCodeLength)
        expect(isSlipCode(drawn)).toBe(true)
        expect(normaliseSlipCode(printedSlipCode(drawn))).toBe(drawn)
      }),
    )
  })

  it('catches every single error', () => {
    fc.assert(
      fc.property(code, (right) => {
        for (let at = 0; at < right.length; at += 1) {
          for (const symbol of alphabet) {
            const typed = right.slice(0, at) + symbol + right.slice(at + 1)
            expect(isSlipCode(typed)).toBe(symbol === right[at])
          }
        }
      }),
    )
  })

  it('catches every two different symbols that changed places', () => {
    fc.assert(
      fc.property(code, (right) => {
        const symbols = [...right]
        for (const [one, first] of symbols.entries()) {
          for (const [other, second] of symbols.entries()) {
            const swapped = symbols.with(one, second).with(other, first).join('')
            expect(isSlipCode(swapped)).toBe(first === second)
          }
        }
      }),
    )
  })
})
