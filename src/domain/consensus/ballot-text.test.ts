import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarks, readRatings } from './ballot-text.ts'
import { writeMarks } from './mark.ts'
import { writeRatings } from './rating.ts'

const items = (count: number) => Array.from({ length: count }, () => ({ kind: 'process' as const }))
const of = (characters: string) => fc.string({ unit: fc.constantFrom(...characters), maxLength: 97 })

describe('a ballot of one character an item', () => {
  it('is read back as it was written, whatever it says', () => {
    fc.assert(
      fc.property(of('10-'), of('123456789-'), (marks, ratings) => {
        const [yesNo, rated] = [
          readMarks(items(marks.length), marks),
          readRatings(items(ratings.length), ratings),
        ]
        expect(yesNo.faults.concat(rated.faults)).toEqual([])
        expect(yesNo.answers.form === 'yes-no' && writeMarks(yesNo.answers.marks)).toBe(marks)
        expect(rated.answers.form === 'rate9' && writeRatings(rated.answers.ratings)).toBe(ratings)
      }),
    )
  })

  it('has each character that says nothing pointed out, and taken for no answer', () => {
    const { answers, faults } = readMarks(items(4), '1x0?')
    expect(answers).toEqual({ form: 'yes-no', marks: ['yes', 'cannot-judge', 'no', 'cannot-judge'] })
    expect(faults).toEqual([
      { reason: 'unknown-mark', position: 1 },
      { reason: 'unknown-mark', position: 3 },
    ])
    expect(readRatings(items(2), '0-').faults).toEqual([{ reason: 'unknown-mark', position: 0 }])
  })

  it('is of another paper when it is longer or shorter', () => {
    fc.assert(
      fc.property(of('10-'), fc.nat(97), (text, count) => {
        fc.pre(count !== text.length)
        const wrong = [{ reason: 'wrong-length', length: text.length, expected: count }]
        expect(readMarks(items(count), text).faults).toEqual(wrong)
        expect(readRatings(items(count), text).faults).toEqual(wrong)
      }),
    )
  })
})
