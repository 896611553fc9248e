import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinShares, splitSecret, times } from './secret-sharing.ts'

const hex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))

describe('the field', () => {
  // FIPS 197, section 4.2.
  it.each([
    [0x57, 0x83, 0xc1],
    [0x57, 0x13, 0xfe],
    [0x57, 0x02, 0xae],
    [0x57, 0x04, 0x47],
    [0x57, 0x08, 0x8e],
    [0x57, 0x10, 0x07],
  ])('%i times %i is %i', (a, b, product) => {
    expect(times(a, b)).toBe(product)
    expect(times(b, a)).toBe(product)
  })
})

describe('a split secret', () => {
  it('is joined as in draft-mcgrew-tss-03, section 9', () => {
    const shares = [
      { x: 1, bytes: hex('B9FA07E185') },
      { x: 2, bytes: hex('F5409B4511') },
    ]
    expect(joinShares(shares)).toEqual(hex('7465737400'))
  })

  it('is split by the polynomial that its random bytes are the coefficients of', () => {
    // 0x42 + 0x57·x: at 1 and 2.
    const shares = splitSecret(hex('42'), { need: 2, holders: 2 }, () => hex('57'))
    expect(shares).toEqual([
      { x: 1, bytes: hex('15') },
      { x: 2, bytes: hex('ec') },
    ])
  })

  const secret = fc.uint8Array({ minLength: 1, maxLength: 32 })
  const sizes = fc
    .integer({ min: 2, max: 7 })
    .chain((holders) =>
      fc.record({ holders: fc.constant(holders), need: fc.integer({ min: 2, max: holders }) }),
    )

  it('comes back from any of the holders that are needed, in any order', () => {
    fc.assert(
      fc.property(
        secret,
        sizes,
        fc.infiniteStream(fc.nat({ max: 255 })),
        fc.gen(),
        (whole, size, bytes, pick) => {
          const random = (length: number) => Uint8Array.from({ length }, () => bytes.next().value)
          const shares = splitSecret(whole, size, random)
          const some = pick(fc.shuffledSubarray, [...shares], { minLength: size.need, maxLength: size.need })
          expect(joinShares(some)).toEqual(whole)
        },
      ),
    )
  })

  it('is any secret at all to one holder too few', () => {
    // For each byte it could be there is a coefficient that gives the same share.
    const share = 0x9c
    const possible = Array.from({ length: 256 }, (_, byte) =>
      Array.from({ length: 256 }, (__, of) => of).filter((of) => (byte ^ times(of, 3)) === share),
    )
    expect(possible.every((coefficients) => coefficients.length === 1)).toBe(true)
  })

  it('refuses what cannot be split or joined', () => {
    const random = (length: number) => new Uint8Array(length)
    expect(() => splitSecret(hex('42'), { need: 1, holders: 3 }, random)).toThrow(RangeError)
    expect(() => splitSecret(hex('42'), { need: 4, holders: 3 }, random)).toThrow(RangeError)
    const one = { x: 1, bytes: hex('42') }
    expect(() => joinShares([])).toThrow(RangeError)
    expect(() => joinShares([one, one])).toThrow(RangeError)
    expect(() => joinShares([one, { x: 2, bytes: hex('4242') }])).toThrow(RangeError)
  })
})
