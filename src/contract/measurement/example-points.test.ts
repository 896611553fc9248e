import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemsOfDraft } from '#domain/measurement/instrument/draft-items.ts'
import { draftItemsFile } from './draft-items.ts'
import { examplePointsFile } from './example-points.ts'

const json = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'))
const drafts = draftItemsFile.parse(json('seed/draft-items.json'))
const asked = new Map(drafts.rows.flatMap((row) => itemsOfDraft(drafts, row)).map((item) => [item.id, item]))
const { points } = examplePointsFile.parse(json('seed/measure-points.json'))

describe('the example’s measure points', () => {
  it('name questions that the drafts ask, and the later one of a pair', () => {
    const named = points.flatMap(({ content: { source, comparison } }) =>
      source.kind === 'item' && source.item !== null ? [{ item: source.item, comparison }] : [],
    )
    expect(named.length).toBeGreaterThan(0)
    for (const { item, comparison } of named) {
      const found = asked.get(item)
      expect([item, found !== undefined]).toEqual([item, true])
      expect([item, found?.pair?.role]).toEqual([
        item,
        comparison === 'retrospective_pair' ? 'now' : undefined,
      ])
    }
  })
})
