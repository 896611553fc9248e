import { describe, expect, it } from 'vitest'
import { chosenByKind, tooMany } from './excess.ts'

const kinds = ['process', 'process', 'process', 'effect', 'effect']

describe('chosenByKind', () => {
  it('counts each kind against its own number', () => {
    expect(chosenByKind('11.1.', kinds, { process: 2, effect: 1 })).toEqual([
      { kind: 'process', chosen: 2, most: 2 },
      { kind: 'effect', chosen: 1, most: 1 },
    ])
  })

  it('names the kinds of which there are too many', () => {
    const counts = chosenByKind('111.1', kinds, { process: 2, effect: 1 })
    expect(tooMany(counts)).toEqual([{ kind: 'process', chosen: 3, most: 2 }])
  })

  it('passes over a kind that the paper does not ask for', () => {
    expect(chosenByKind('111..', kinds, { process: 3, effect: undefined })).toHaveLength(1)
  })
})
