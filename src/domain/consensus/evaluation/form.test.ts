import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formLength,
  isBlank,
  mostComment,
  mostOwn,
  openForm,
  options,
  questionNumbers,
  readForm,
  writeForm,
} from './form.ts'

const none = { option: () => null, own: () => null, comment: null }

const raw = fc
  .record({
    options: fc.array(fc.constantFrom(...options, '', 'nöjd', null), { minLength: 6, maxLength: 6 }),
    own: fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { minLength: 6, maxLength: 6 }),
    comment: fc.string({ unit: 'binary', maxLength: 2500 }),
  })
  .map(({ options: chosen, own, comment }) => ({
    option: (no: number) => chosen[no - 1],
    own: (no: number) => own[no - 1],
    comment,
  }))

describe('a form', () => {
  it('keeps what was answered, and leaves out what was not', () => {
    const form = readForm({
      option: (no) => ['satisfied', 'neutral', 'dissatisfied', 'own', null, 'mycket'][no - 1],
      own: (no) => (no === 4 ? '  svårt att\n avgöra ' : null),
      comment: '',
    })
    expect(form).toEqual({
      answers: {
        1: { option: 'satisfied' },
        2: { option: 'neutral' },
        3: { option: 'dissatisfied' },
        4: { option: 'own', text: 'svårt att avgöra' },
        5: null,
        6: null,
      },
      comment: null,
    })
  })

  it('takes an own alternative without a word, and a word without a mark', () => {
    const { answers } = readForm({
      option: (no) => (no === 1 ? 'own' : no === 3 ? 'satisfied' : null),
      own: (no) => (no === 2 || no === 3 ? 'annat' : null),
      comment: null,
    })
    expect(answers[1]).toEqual({ option: 'own', text: null })
    expect(answers[2]).toEqual({ option: 'own', text: 'annat' })
    expect(answers[3]).toEqual({ option: 'satisfied' })
  })

  it('is blank only where nothing at all was written', () => {
    expect(isBlank(readForm(none))).toBe(true)
    expect(isBlank(readForm({ ...none, comment: ' \n' }))).toBe(true)
    expect(isBlank(readForm({ ...none, comment: 'tack' }))).toBe(false)
    expect(isBlank(readForm({ ...none, option: (no) => (no === 6 ? 'neutral' : null) }))).toBe(false)
  })

  it('comes out of its envelope as it went in, and fits it, whatever is written', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length
    fc.assert(
      fc.property(raw, (written) => {
        const form = readForm(written)
        const text = writeForm(form)
        expect(openForm(text)).toEqual(form)
        expect(bytes(text)).toBeLessThanOrEqual(formLength - 2)
      }),
    )
    const between = readForm({ ...none, comment: 'a \u0001 b' })
    expect(between.comment).toBe('a b')
    const longest = readForm({ option: () => 'own', own: () => '€'.repeat(999), comment: '"'.repeat(9999) })
    expect(longest.comment).toHaveLength(mostComment)
    expect(longest.answers[1]).toEqual({ option: 'own', text: '€'.repeat(mostOwn) })
    expect(bytes(writeForm(longest))).toBeLessThanOrEqual(formLength - 2)
    expect(formLength % 256).toBe(0)
  })

  it('is nothing of ours where it cannot be read', () => {
    for (const text of ['', '{}', '[]', '[null]', 'null', '{"a":"1"}']) expect(openForm(text)).toBeNull()
    expect(questionNumbers).toHaveLength(6)
  })
})
