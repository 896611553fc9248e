import { describe, expect, it } from 'vitest'
import type { ItemId, UnitId } from '#domain/kernel/id.ts'
import { readContent, writeContent } from './answer-content.ts'

const unit = '3b0f6f5e-6f0b-4e57-9d0b-8f2f7c1d2e3a' as UnitId
const wave = { instrument: 'ab', textItems: ['t-1', 't-2'] as ItemId[] }
const set = {
  instrument: 'ab',
  locale: 'sv',
  answers: { 'p-1a': 4, 't-1': 'Bra\nmed luft', 't-2': { missing: 'skipped' }, 'p-2': ['a', 'c'] },
}
const content = (of: unknown) => writeContent({ unit, set: JSON.stringify(of) })

describe('the content of an envelope', () => {
  it('is taken apart: what was written freely leaves the rest, and so does that nothing was written', () => {
    expect(readContent(content(set), wave)).toEqual({
      unit,
      set: '{"answers":{"p-1a":4,"p-2":["a","c"]},"instrument":"ab","locale":"sv"}',
      texts: [{ item: 't-1', text: 'Bra\nmed luft' }],
    })
  })

  it.each([
    ['another instrument', content({ ...set, instrument: 'cd' })],
    ['no JSON', `${unit}\n{"answers":`],
    ['a list', content([])],
    ['no unit', JSON.stringify(set)],
    ['a unit that is none', `norra\n${JSON.stringify(set)}`],
    ['answers that are none', content({ ...set, answers: 3 })],
  ])('is nothing where it holds %s', (_what, wrong) => {
    expect(readContent(wrong, wave)).toBeNull()
  })
})
