import { describe, expect, it } from 'vitest'
import { faultsOf, noPlacing, noWords } from './proposal-draft.ts'

const words = {
  textMissing: 'text',
  shortNameLong: (n: number) => `${n}`,
  kindMissing: 'kind',
}
const whole = { ...noWords, ...noPlacing, text: 'Gemensamma lokaler', kind: 'process' } as const

describe('faultsOf', () => {
  it.each([
    [whole, {}],
    [{ ...whole, text: '  ' }, { text: 'text' }],
    [{ ...whole, kind: null }, { kind: 'kind' }],
    [{ ...whole, shortName: `${'x'.repeat(45)} ` }, {}],
    [{ ...whole, shortName: 'x'.repeat(46) }, { shortName: '46' }],
    // A form without placing has nothing to say of it.
    [{ ...noWords, text: 'Text' }, {}],
  ])('%j', (draft, faults) => {
    expect(faultsOf(draft, words)).toEqual(faults)
  })
})
