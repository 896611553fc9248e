import { describe, expect, it } from 'vitest'
import { entriesBeside, poolOf, type Standing } from './pool.ts'

const items = [
  { id: 'p1', kind: 'process', perspective: 'staff' },
  { id: 'p2', kind: 'process', perspective: null },
  { id: 'e1', kind: 'effect', perspective: 'staff' },
  { id: 'e2', kind: 'effect', perspective: 'society' },
] as const

const stands = (fate: Standing['fate'], round = 0, isTied = false): Standing => ({
  fate,
  round,
  isTied,
  yes: null,
})
const ids = (pool: readonly Readonly<{ id: string }>[]) => pool.map(({ id }) => id)

describe('poolOf', () => {
  it('takes everything of a kind, whatever happened to it', () => {
    const standings = new Map([['p1', stands('dropped')]])
    expect(ids(poolOf(items, { from: 'all', kind: 'process' }, standings))).toEqual(['p1', 'p2'])
    expect(poolOf(items, { from: 'all' }, standings)).toHaveLength(4)
  })

  it('takes those whose latest fate it is, and none that no round was about', () => {
    const standings = new Map([
      ['p1', stands('remaining')],
      ['e1', stands('advanced')],
    ])
    expect(ids(poolOf(items, { from: 'remaining' }, standings))).toEqual(['p1'])
    expect(ids(poolOf(items, { from: 'advanced' }, standings))).toEqual(['e1'])
    expect(poolOf(items, { from: 'advanced', kind: 'process' }, standings)).toEqual([])
  })

  it('takes the ties of the latest round that left any', () => {
    const standings = new Map([
      ['p1', stands('remaining', 0, true)],
      ['p2', stands('remaining', 2, true)],
      ['e1', stands('remaining', 1, true)],
    ])
    expect(ids(poolOf(items, { from: 'tied' }, standings))).toEqual(['p2'])
    expect(ids(poolOf(items, { from: 'tied', kind: 'effect' }, standings))).toEqual(['e1'])
    expect(poolOf(items, { from: 'tied' }, new Map())).toEqual([])
  })
})

describe('entriesBeside', () => {
  it('counts those who have advanced and are not voted on again', () => {
    const standings = new Map(items.map(({ id }) => [id, stands('advanced')]))
    const pool = poolOf(items, { from: 'all', kind: 'process' }, standings)
    expect(entriesBeside(pool, items, standings)).toEqual({
      participant: 0,
      staff: 1,
      organisation: 0,
      society: 1,
    })
  })
})
