import { expect, it } from 'vitest'
import type { InstrumentCheck } from '#contract/measurement/instrument.ts'
import { linesOf } from './missing-lines.ts'

const check: InstrumentCheck = {
  faults: [{ item: 'a', fault: 'pair_broken', detail: null }],
  gaps: ['1', '2'].map((part) => ({
    item: 'a',
    place: 'option' as const,
    part,
    locale: 'ar',
    cause: 'no_standard' as const,
    stops: true,
  })),
  unreachable: ['b'],
  undecided: ['c'],
  breaks: ['d'],
  hindrances: 4,
}

it('puts options that lack the same into one line, and says which lines stop', () => {
  expect(linesOf(check).map(({ item, stops, says, options }) => [item, stops, says, options])).toEqual([
    ['a', true, 'form.fault.pair_broken', 0],
    ['a', true, 'form.gap.no_standard', 2],
    ['b', true, 'form.unreachable', 0],
    ['c', false, 'form.undecided', 0],
    ['d', false, 'form.breaks', 0],
  ])
})
