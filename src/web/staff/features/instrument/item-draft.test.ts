import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftItemsFile } from '#contract/measurement/draft-items.ts'
import { draftsFor } from '#domain/measurement/instrument/draft-items.ts'
import { exampleItem } from '#domain/measurement/instrument/example.ts'
import { draftOfItem, emptyDraft, isNoNumber, itemOfDraft } from './item-draft.ts'

const drafts = draftItemsFile.parse(JSON.parse(readFileSync('seed/draft-items.json', 'utf8')))
const a = exampleItem('a').id

describe('a question in the form', () => {
  it.each([
    ...draftsFor(drafts, 'participant_exit'),
    exampleItem('b', { kind: 'number', min: -5, max: 60, decimals: 1 }),
    exampleItem('b', { kind: 'longtext', maxChars: 500, help: { sv: { std: 'Hjälp' } } }),
    exampleItem('b', { relevance: { op: 'eq', item: a, value: 3 } }),
    exampleItem('b', { relevance: { op: 'not', arg: { op: 'answered', item: a } } }),
    exampleItem('b', { kind: 'single', background: true }),
  ])('comes out as it went in when nothing is changed: $id $kind', (item) => {
    const { id: _id, version: _version, ...content } = item
    const back = itemOfDraft(draftOfItem(item, ['sv', 'en']), item)
    const worded = Object.entries(back.text).filter(([, { std }]) => std !== '')
    expect({ ...back, text: Object.fromEntries(worded), options: undefined }).toEqual({
      ...content,
      options: undefined,
    })
    expect((back.options ?? []).map(({ code, value, missing }) => [code, value, missing])).toEqual(
      (content.options ?? [])
        .toSorted((one, other) => order(one.missing) - order(other.missing))
        .map(({ code, value, missing }) => [code, value, missing]),
    )
  })

  it('gives a new option the next free code, and keeps the old ones at their places', () => {
    const before = exampleItem('b', { kind: 'single' })
    const draft = draftOfItem(before, ['sv'])
    const { options } = itemOfDraft(
      { ...draft, options: { sv: { std: 'Nej\nKanske\nJa\nAlltid\nVarje dag\nAnnat\n', easy: '' } } },
      before,
    )
    expect(options?.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', 'vet_inte'])
  })

  it('offers the reasons that were ticked, in words of their own', () => {
    const draft = { ...emptyDraft(['sv', 'ar']), options: { sv: { std: 'Ja\nNej', easy: '' } } }
    expect(itemOfDraft(draft, null).options?.at(-1)).toEqual({
      code: 'vill_inte',
      label: { sv: { std: 'Vill inte svara', easy: 'Vill inte svara' } },
      missing: 'prefer_not',
    })
  })

  it.each(['12', '−3', ''])('takes %j as a number or none', (typed) => expect(isNoNumber(typed)).toBe(false))
  it.each(['tolv', '1,5'])('does not take %j', (typed) => expect(isNoNumber(typed)).toBe(true))
})

const order = (missing: string | undefined): number =>
  ['dont_know', 'prefer_not', 'not_applicable'].indexOf(missing ?? '')
