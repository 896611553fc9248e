import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blackedOut, blackOut } from './black-out.ts'
import { leftToRead, tooFewWrote } from './review.ts'
import { findSensitive } from './sensitive.ts'

const found = (text: string) =>
  findSensitive(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)

describe('findSensitive', () => {
  // Made-up numbers; none is anybody's.
  it.each([
    ['mitt nummer är 19800229-1234.', ['personnummer: 19800229-1234']],
    ['800229-1234', ['personnummer: 800229-1234']],
    ['8002291234', ['personnummer: 8002291234']],
    ['100229+1234', ['personnummer: 100229+1234']],
    ['1980 02 29 - 1234', ['personnummer: 1980 02 29 - 1234']],
    ['samordningsnummer 800289-1234', ['personnummer: 800289-1234']],
    ['ring 070-123 45 67 eller 08/123 456', ['phone: 070-123 45 67', 'phone: 08/123 456']],
    ['+46 (0)70 123 45 67', ['phone: +46 (0)70 123 45 67']],
    ['0046701234567', ['phone: 0046701234567']],
    ['skriv till åsa.öberg@exempel.se!', ['email: åsa.öberg@exempel.se']],
    ['a@b.se och 070 123 45 67', ['email: a@b.se', 'phone: 070 123 45 67']],
    ['Det tog 2019-2021, alltså 24 månader och 15 000 kronor.', []],
    ['ärende 809929-1234 är inget datum', []],
    ['', []],
  ])('finds in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('never gives two passages that overlap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 +@a.-]{0,40}$/), (text) => {
        const passages = findSensitive(text)
        for (const [at, one] of passages.entries()) {
          const before = passages[at - 1]
          expect(one.to).toBeGreaterThan(one.from)
          expect(before === undefined || before.to <= one.from).toBe(true)
        }
      }),
    )
  })
})

describe('blackOut', () => {
  it('leaves nothing of a passage, not even how long it was', () => {
    expect(
      blackOut('Anna och Berit', [
        { from: 0, to: 4 },
        { from: 9, to: 14 },
      ]),
    ).toBe(`${blackedOut} och ${blackedOut}`)
    expect(
      blackOut('Anna', [
        { from: 0, to: 2 },
        { from: 1, to: 99 },
      ]),
    ).toBe(blackedOut)
    expect(blackOut('Anna', [])).toBe('Anna')
    expect(
      blackOut('Anna', [
        { from: 10, to: 12 },
        { from: 3, to: 3 },
      ]),
    ).toBe('Anna')
  })

  it('keeps all that lies outside, in its order', () => {
    const passage = fc.record({ from: fc.nat(30), to: fc.nat(30) })
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{0,20}$/),
        fc.array(passage, { maxLength: 4 }),
        (text, passages) => {
          const kept = [...text].filter((_, at) => !passages.some(({ from, to }) => from <= at && at < to))
          expect(blackOut(text, passages).replaceAll(blackedOut, '')).toBe(kept.join(''))
        },
      ),
    )
  })
})

describe('what is left to read', () => {
  const answers = (item: string, n: number, review: 'waiting' | 'released' = 'waiting') =>
    Array.from({ length: n }, (_, at) => ({ id: `${item}${at}`, item, text: 'x', review }))

  it('leaves out questions that too few wrote under', () => {
    const all = [...answers('a', 9), ...answers('b', 8), ...answers('b', 2, 'released')]
    expect(tooFewWrote(all, 10)).toEqual(new Set(['a']))
    expect(leftToRead(all, 10)).toBe(8)
  })
})
