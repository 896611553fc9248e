import { describe, expect, it } from 'vitest'
import { fieldOfHeading, kindOfWords, perspectiveOfWords } from './import-words.ts'

describe('words of headings and cells', () => {
  it.each([
    ['Indikatorförslag', 'text'],
    ['  KÄLLA: ', 'citation'],
    ['Sid.', 'page'],
    ['constructor', null],
    ['', null],
  ])('heading %j is %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field)
  })

  it.each([
    ['Processindikatorer:', 'process'],
    ['EFFEKT', 'effect'],
    ['resultat', null],
  ])('kind %j is %s', (words, kind) => {
    expect(kindOfWords(words)).toBe(kind)
  })

  it.each([
    ['personal/medarbetarperspektivet', 'staff'],
    ['Samhälle', 'society'],
    ['individ', 'participant'],
    ['toString', null],
  ])('perspective %j is %s', (words, perspective) => {
    expect(perspectiveOfWords(words)).toBe(perspective)
  })
})
