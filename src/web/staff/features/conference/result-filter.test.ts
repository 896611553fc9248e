import { describe, expect, it } from 'vitest'
import { fatesIn, itemsLike, shownFate } from './result-filter.ts'

const item = (originalNo: number | null, pos: number, text: string | null, more = {}) => ({
  originalNo,
  pos,
  shortName: null,
  text,
  fate: 'advanced' as const,
  tied: false,
  withdrawn: null,
  ...more,
})

const items = [
  item(42, 1, 'Tid för samverkan prioriteras', { shortName: 'Tid' }),
  item(null, 4, 'Gemensam handlingsplan från 2014', { fate: 'dropped' as const }),
  item(14, 3, 'Österåkers samverkan', { fate: 'remains' as const, tied: true }),
  item(7, 2, null, { fate: 'unknown' as const }),
]
const found = (words: string, fate: Parameters<typeof itemsLike>[1]['fate'] = null) =>
  itemsLike(items, { words, fate }).map(({ pos }) => pos)

describe('the list of all items', () => {
  it.each([
    ['', [1, 4, 3, 2]],
    ['samverkan', [1, 3]],
    ['  SAMVERKAN   tid ', [1]],
    ['österåker', [3]],
    ['42', [1]],
    // A number is a whole one, or words that hold it.
    ['4', [4]],
    ['14', [4, 3]],
    ['finns inte', []],
  ])('shows for the words "%s" %j', (words, places) => {
    expect(found(words)).toEqual(places)
  })

  it('shows one outcome, as it is written beside the item', () => {
    expect(items.map(shownFate)).toEqual(['advanced', 'dropped', 'tied', 'unknown'])
    expect(fatesIn(items)).toEqual(['advanced', 'tied', 'dropped', 'unknown'])
    expect([found('', 'tied'), found('', 'remains'), found('samverkan', 'advanced')]).toEqual([[3], [], [1]])
  })
})
