import { describe, expect, it } from 'vitest'
import { chosenWord } from './consensus-word.ts'

describe('chosenWord', () => {
  it.each([
    { isAdvanced: true, yes: 13, n: 23, threshold: undefined, word: 'prioritised' },
    { isAdvanced: true, yes: 23, n: 23, threshold: undefined, word: 'prioritised' },
    { isAdvanced: true, yes: 17, n: 23, threshold: '0.7', word: 'consensus' },
    { isAdvanced: true, yes: 16, n: 23, threshold: '0.7', word: 'prioritised' },
    { isAdvanced: true, yes: null, n: 23, threshold: '0.7', word: 'prioritised' },
    { isAdvanced: true, yes: 0, n: 0, threshold: '0', word: 'prioritised' },
    { isAdvanced: false, yes: 23, n: 23, threshold: '0.7', word: null },
  ])('$yes of $n at $threshold: $word', ({ threshold, word, ...item }) => {
    expect(chosenWord(item, threshold)).toBe(word)
  })
})
