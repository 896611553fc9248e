import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemId } from '#domain/kernel/id.ts'
import { reviewOf, type Session, start, takeStep } from './answer-session.ts'
import { answerPages, compileWalk } from './answer-walk.ts'
import { exampleInstrument, exampleItem } from './example.ts'

const id = (text: string) => text as ItemId
const yesNo = [
  { code: 'ja', label: { sv: { std: 'Ja' } } },
  { code: 'nej', label: { sv: { std: 'Nej' } } },
]
const instrument = exampleInstrument([
  exampleItem('lead', { kind: 'info' }),
  exampleItem('a', { kind: 'single', options: yesNo }),
  exampleItem('why', { kind: 'longtext' }),
  exampleItem('b', { relevance: { op: 'eq', item: id('a'), value: 'ja' } }),
  exampleItem('then', { pair: { with: id('now'), role: 'before' } }),
  exampleItem('now', { pair: { with: id('then'), role: 'now' } }),
  exampleItem('age', { kind: 'number', min: 0, max: 120 }),
])
const walk = compileWalk(instrument)
const review = reviewOf(walk)
const fresh: Session = { at: start, isMending: false, locale: 'sv', variant: 'std', help: 'self', given: {} }
const at = (page: number, given: Session['given'] = {}): Session => ({ ...fresh, at: page, given })
const next = (session: Session, fields = {}) => takeStep(session, walk, { to: 'next' }, fields).session

describe('pages', () => {
  it('hold one question, a text over it, a pair together, and what is written last', () => {
    expect(walk.pages.map((page) => page.map((item) => item.id))).toEqual([
      ['lead', 'a'],
      ['b'],
      ['then', 'now'],
      ['age'],
      ['why'],
    ])
  })

  it('leave a written answer in its place where a later question depends on it, and never ask the two together', () => {
    const pages = answerPages(
      exampleInstrument([
        exampleItem('w', { kind: 'text' }),
        exampleItem('t', { kind: 'info' }),
        exampleItem('z', { relevance: { op: 'answered', item: id('w') } }),
      ]),
    )
    expect(pages.map((page) => page.map((item) => item.id))).toEqual([['w'], ['t', 'z']])
  })
})

describe('a step', () => {
  it('passes by what is not asked after these answers, both ways', () => {
    expect(next(at(0), { a: 'nej' }).at).toBe(2)
    expect(next(at(0), { a: 'ja' }).at).toBe(1)
    expect(takeStep(at(2, { a: 'nej' }), walk, { to: 'back' }, {}).session.at).toBe(0)
    expect(takeStep(at(0), walk, { to: 'back' }, {}).session.at).toBe(start)
    expect(next(at(4)).at).toBe(review)
  })

  it('tells what is at fault on the way forward, and keeps it on the way back', () => {
    const forward = takeStep(at(3), walk, { to: 'next' }, { age: '200' })
    expect(forward).toMatchObject({ session: { at: 3, given: { age: '200' } } })
    expect(forward.faults).toEqual([{ item: 'age', fault: 'too_large' }])
    const back = takeStep(at(3), walk, { to: 'back' }, { age: '200' })
    expect(back).toMatchObject({ session: { at: 2, given: { age: '200' } }, faults: [] })
    // It cannot be sent past its fault, whichever way somebody came to the review.
    const sent = takeStep(at(review, { age: '200' }), walk, { to: 'send' }, {})
    expect(sent).toMatchObject({ session: { at: 3 }, isSent: false, faults: [{ item: 'age' }] })
  })

  it('takes nothing but the fields of the page, and only text', () => {
    const given = next(at(3, { a: 'ja' }), { age: '40', a: 'nej', b: '1', __proto__: { age: '1' } }).given
    expect(given).toEqual({ a: 'ja', age: '40' })
    expect(next(at(3), { age: { x: 1 } }).given).toEqual({})
    expect(next(at(3, { age: '40' }), {}).given).toEqual({})
  })

  it('comes back to the review from an answer that was changed there', () => {
    const change = takeStep(at(review, { a: 'ja', b: '4' }), walk, { to: 'page', page: 0 }, {}).session
    expect(change).toMatchObject({ at: 0, isMending: true })
    expect(next(change, { a: 'nej' })).toMatchObject({ at: review, given: { a: 'nej', b: '4' } })
    expect(takeStep(at(0), walk, { to: 'page', page: 99 }, {}).session.at).toBe(0)
    // Sending is for the review alone.
    expect(takeStep(at(2), walk, { to: 'send' }, {}).isSent).toBe(false)
  })

  it('shows a page that asks something or the review, whatever comes', () => {
    const value = fc.oneof(fc.constantFrom('ja', 'nej', '1', '5', '12'), fc.string(), fc.array(fc.string()))
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'then', 'age', 'why'), value)
    const step = fc.constantFrom('next' as const, 'back' as const, 'send' as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fields), { maxLength: 12 }), (steps) => {
        let session = fresh
        for (const [to, sent] of steps) {
          const stepped = takeStep(session, walk, { to }, sent)
          session = stepped.session
          const shown = walk.shown(session.given)[session.at]
          expect(session.at === start || session.at === review || (shown?.length ?? 0) > 0).toBe(true)
          if (stepped.isSent) expect(walk.check(session.given).faults).toEqual([])
        }
      }),
    )
  })
})
