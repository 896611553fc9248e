import { expect, it } from 'vitest'
import { csvText } from '#application/consensus/csv-text.ts'
import { readTranslation } from './read-translation.ts'

const head = ['namn', 'sv', 'en', 'ar']
const read = (rows: readonly (readonly string[])[], heading = head) =>
  readTranslation(Buffer.from(csvText(heading, rows)))

it('reads back what was written for a translator, and leaves out what is empty', () => {
  expect(
    read([
      ['answer.next', 'Nästa', 'Next', 'التالي'],
      ['answer.back', 'Tillbaka', 'Back', ''],
      ['answer.of', 'Fråga {x}; {n}', 'Q', '-{x} "و" {n}'],
    ]),
  ).toEqual({ 'answer.next': 'التالي', 'answer.of': '-{x} "و" {n}' })
})

it.each([
  ['a table of something else', () => read([['a', 'b', 'c', 'd']], ['nr', 'text', 'x', 'y'])],
  ['a picture', () => readTranslation(Buffer.from([0x89, 0x50, 0, 0, 1]))],
  ['a text', () => readTranslation(Buffer.from('hej'))],
])('refuses %s', (_what, attempt) => {
  expect(attempt()).toBeNull()
})
