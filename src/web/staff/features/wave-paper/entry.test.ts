import { describe, expect, it } from 'vitest'
import { exampleInstrument, exampleItem, inSwedish } from '#domain/measurement/instrument/example.ts'
import {
  blankPaper,
  isInstant,
  readTyped,
  stepName,
  stepsOf,
  wholePaper,
  withBeside,
  writeTyped,
} from './entry.ts'

const scale = exampleItem('a')
const several = exampleItem('d', { kind: 'multi' })
const number = exampleItem('c', { kind: 'number', min: -5, max: 60 })
const many = exampleItem('m', {
  kind: 'single',
  options: Array.from({ length: 12 }, (_, at) => ({ code: `k${at + 1}`, label: inSwedish('x') })),
})
const instrument = exampleInstrument([
  scale,
  exampleItem('b', { kind: 'single', relevance: { op: 'eq', item: scale.id, value: '5' } }),
  exampleItem('i', { kind: 'info' }),
  number,
])
const names = (values: ReturnType<typeof blankPaper>['values']) =>
  stepsOf(instrument, { ...blankPaper('sv'), values }).map(stepName)

describe('what is asked of a paper', () => {
  it('follows the paper, and passes by what is hidden', () => {
    expect(names({})).toEqual(['a', 'c', 'help'])
    expect(names({ a: '5' })).toEqual(['a', 'b', 'c', 'help'])
    expect(stepsOf(instrument, { ...blankPaper('sv'), values: { a: '5' } }).at(2)).toMatchObject({ no: 3 })
  })

  it('includes language and wording only where there is a choice', () => {
    const offered = exampleInstrument([exampleItem('a', { text: inSwedish('Lång', 'Kort') })])
    const steps = stepsOf({ ...offered, locales: ['sv', 'ar'] }, blankPaper('sv')).map(stepName)
    expect(steps).toEqual(['a', 'help', 'locale', 'variant'])
  })

  it('drops what was keyed on another way through', () => {
    const paper = { ...blankPaper('sv'), values: { a: '4', b: '1', c: '7' } }
    expect(wholePaper(instrument, paper).values).toEqual({ a: '4', c: '7' })
  })
})

describe('a key', () => {
  it.each([
    [scale, '6', { value: 'vet_inte' }],
    [scale, '7', { fault: 'no_such_option' }],
    [scale, '12', { fault: 'no_such_option' }],
    [scale, '-', { value: { missing: 'skipped' } }],
    [scale, '*', { value: { missing: 'unreadable' } }],
    [scale, ' ', { fault: 'nothing' }],
    [several, '13', { value: ['1', '3'] }],
    [several, '1, 3', { value: ['1', '3'] }],
    [several, '16', { fault: 'contradicting' }],
    [many, '12', { value: 'k12' }],
    [many, '0', { fault: 'no_such_option' }],
    [number, '-5', { value: '-5' }],
    [number, '61', { fault: 'too_large' }],
  ])('of %o: %s', (item, typed, expected) => {
    const read = readTyped(item, typed)
    expect(read).toEqual(expected)
    if ('value' in read) expect(readTyped(item, writeTyped(item, read.value))).toEqual(read)
  })

  it('is enough by itself where one of nine at most is chosen', () => {
    const steps = [scale, several, many, number].map((item) => isInstant({ of: 'item', item, no: 1 }))
    expect(steps).toEqual([true, false, false, false])
    expect(isInstant({ of: 'help' })).toBe(true)
  })

  it('says who helped, in which language and wording', () => {
    const paper = blankPaper('sv')
    expect(withBeside(instrument, paper, 'help', '3')).toMatchObject({ help: 'interpreter' })
    expect(withBeside(instrument, paper, 'variant', '2')).toMatchObject({ variant: 'easy' })
    expect(withBeside(instrument, paper, 'locale', '1')).toMatchObject({ locale: 'sv' })
    for (const of of ['help', 'locale', 'variant'] as const)
      expect(withBeside(instrument, paper, of, '9')).toBeNull()
  })
})
