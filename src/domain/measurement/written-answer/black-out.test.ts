import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blackedOut, blackOut } from './black-out.ts'

describe('blacking out', () => {
  it.each([
    ['nothing', [], 'Anna hjälpte mig'],
    ['a name', [{ from: 0, to: 4 }], `${blackedOut} hjälpte mig`],
    [
      'what overlaps, once',
      [
        { from: 2, to: 6 },
        { from: 0, to: 4 },
      ],
      `${blackedOut}jälpte mig`,
    ],
    ['what runs over the end', [{ from: 13, to: 99 }], `Anna hjälpte ${blackedOut}`],
    [
      'not what lies outside, or is empty',
      [
        { from: -5, to: -2 },
        { from: 40, to: 50 },
        { from: 3, to: 3 },
      ],
      'Anna hjälpte mig',
    ],
  ])('%s', (_, passages, shown) => {
    expect(blackOut('Anna hjälpte mig', passages)).toBe(shown)
  })

  it('leaves no sign of what was blacked out, and every other', () => {
    const end = fc.integer({ min: -5, max: 40 })
    fc.assert(
      fc.property(fc.string(), fc.array(fc.record({ from: end, to: end })), (text, passages) => {
        const kept = [...text.split('').keys()].filter(
          (at) => !passages.some(({ from, to }) => from <= at && at < to),
        )
        const shown = blackOut(text, passages).split(blackedOut).join('')
        expect(shown).toBe(kept.map((at) => text.charAt(at)).join(''))
      }),
    )
  })
})
