import { describe, expect, it } from 'vitest'
import { exampleInstrument, exampleItem, inSwedish } from '../instrument/example.ts'
import { compileSubmission } from '../instrument/submission.ts'
import { madeUpAnswers } from './made-up-answers.ts'

const instrument = exampleInstrument([
  exampleItem('a-fore', { pair: { with: 'a-nu' as never, role: 'before' } }),
  exampleItem('a-nu', { pair: { with: 'a-fore' as never, role: 'now' } }),
  exampleItem('time', {
    kind: 'single',
    background: true,
    options: ['kort', 'lang'].map((code) => ({ code, label: inSwedish(code) })),
  }),
  exampleItem('own', { kind: 'longtext' }),
])
const of = (seed: number, level = 3.4) =>
  madeUpAnswers(instrument, { seed, answers: 200, level, texts: ['Bra.', 'Mer tid.'] })
const mean = (all: ReturnType<typeof of>, item: string) => {
  const numbers = all.map(({ raw }) => Number(raw[item])).filter((x) => x > 0)
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length
}

describe('made-up answers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(of(1)).toEqual(of(1))
    expect(of(1)).not.toEqual(of(2))
  })

  it('are what a form may send: nothing is at fault', () => {
    const check = compileSubmission(instrument)
    expect(of(7).flatMap(({ raw }) => check(raw).faults)).toEqual([])
  })

  it('lie higher now than before, and higher where more is asked for', () => {
    expect(mean(of(3), 'a-nu')).toBeGreaterThan(mean(of(3), 'a-fore') + 0.4)
    expect(mean(of(3, 4), 'a-nu')).toBeGreaterThan(mean(of(3, 3), 'a-nu') + 0.4)
  })

  it('leave some questions, say sometimes that they do not know, and write only what is given', () => {
    const all = of(5)
    expect(all.some(({ raw }) => raw['a-nu'] === 'vet_inte')).toBe(true)
    expect(all.some(({ raw }) => raw['a-nu'] === '')).toBe(true)
    expect(all.filter(({ raw }) => raw.own !== '').map(({ raw }) => raw.own)).toEqual(['Bra.', 'Mer tid.'])
    expect(new Set(all.map(({ help }) => help)).size).toBe(3)
  })
})
