import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, isBelow, isShareText, mostBelow, ratioOf } from './ratio.ts'

describe('a line under which items fall', () => {
  it.each([
    { n: 22, most: 10 },
    { n: 23, most: 11 },
    { n: 24, most: 11 },
    { n: 1, most: 0 },
    { n: 0, most: null },
  ])('under 50 % of $n is at most $most', ({ n, most }) => {
    expect(mostBelow(n, ratioOf('0.5'))).toBe(most)
  })

  it('keeps 12 of 24, which is not under half', () => {
    expect(isBelow(12, 24, ratioOf('0.5'))).toBe(false)
  })

  // In floating point 0.7 * 10 is 7 and 0.07 * 100 is 7.000000000000001: seven of a hundred would fall.
  it.each([
    { line: '0.07', yes: 7, n: 100 },
    { line: '0.7', yes: 7, n: 10 },
    { line: '0.29', yes: 29, n: 100 },
    { line: '0.57', yes: 57, n: 100 },
    { line: '1', yes: 23, n: 23 },
    { line: '0', yes: 0, n: 23 },
  ])('$yes of $n is not under $line', ({ line, yes, n }) => {
    expect(isBelow(yes, n, ratioOf(line))).toBe(false)
  })

  it('falls exactly where hundredths counted in whole numbers say', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(500), fc.nat(500), (hundredths, votes, n) => {
        const yes = Math.min(votes, n)
        const line = ratioOf(hundredths === 100 ? '1' : `0.${String(hundredths).padStart(2, '0')}`)
        expect(isBelow(yes, n, line)).toBe(100 * yes < hundredths * n)
        expect(yes <= (mostBelow(n, line) ?? -1)).toBe(isBelow(yes, n, line))
      }),
    )
  })

  it('is the same line however many zeros end it', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(6), (yes, zeros) => {
        expect(isBelow(yes, 23, ratioOf(`0.5${'0'.repeat(zeros)}`))).toBe(isBelow(yes, 23, ratioOf('0.5')))
      }),
    )
  })
})

describe('a share as text', () => {
  it.each(['0', '1', '0.5', '0.50', '1.0', '0.000'])('%s is one', (text) =>
    expect(isShareText(text)).toBe(true),
  )
  it.each(['', '.5', '1.1', '2', '-0.5', '50', '0,5', '0.', '1e-1', ' 0.5'])('%j is none', (text) => {
    expect(isShareText(text)).toBe(false)
    expect(() => ratioOf(text)).toThrow(RangeError)
  })

  it.each([
    [0.5, '0.5'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [1.25e-9, '0.00000000125'],
    [0, '0'],
    [1, '1'],
  ])('the number %d is read as %s', (number, text) => expect(decimalText(number)).toBe(text))

  it('says exactly the number it was made from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (number) => {
        expect(isShareText(decimalText(number))).toBe(true)
        expect(Number(decimalText(number))).toBe(number === 0 ? 0 : number)
      }),
    )
  })
})
