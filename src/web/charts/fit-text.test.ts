import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth } from './fit-text.ts'

describe('fitText', () => {
  it('leaves what fits', () => {
    expect(fitText('Mer flexibel organisation', 16, 400)).toEqual(['Mer flexibel organisation'])
  })

  it('cuts with three dots, on one line or two', () => {
    const long = 'Deltagare känner att de insatser som erbjuds är organiserade runt deras behov'
    expect(fitText(long, 16, 200)[0]).toMatch(/…$/)
    expect(fitText(long, 16, 320, 2)).toEqual([
      'Deltagare känner att de insatser som',
      expect.stringMatching(/^erbjuds är organiserade runt.*…$/),
    ])
  })

  it('never draws wider than it was given, nor more lines', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 30 }),
        fc.integer({ min: 60, max: 600 }),
        fc.constantFrom(1, 2, 3),
        (text, width, lines) => {
          const fitted = fitText(text, 16, width, lines)
          expect(fitted.length).toBeLessThanOrEqual(lines)
          for (const line of fitted) expect(textWidth(line, 16)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
