import { describe, expect, it } from 'vitest'
import { linesOf, type PanelPoint, panelSize, xOf, yOf } from './state.ts'

const point = (key: string, percent: number | null): PanelPoint => ({
  wave: key,
  key,
  percent,
  low: 0,
  high: 100,
})
const size = panelSize(272)
const lengths = (...points: readonly PanelPoint[]) =>
  linesOf({ title: '', points }, size).map((line) => line.length)

describe('linesOf', () => {
  it('joins neighbours that asked the same', () => {
    expect(lengths(point('a', 10), point('a', 20), point('a', 30))).toEqual([3])
  })

  it('breaks at a new version and at a protected value (ME15)', () => {
    expect(lengths(point('a', 10), point('a', 20), point('b', 30), point('b', 40))).toEqual([2, 2])
    expect(lengths(point('a', 10), point('a', null), point('a', 30))).toEqual([])
    expect(lengths(point('a', 10), point('b', 30))).toEqual([])
  })
})

describe('the axis', () => {
  it('goes from 0 to 100 whatever the values are', () => {
    expect(yOf(size, 100)).toBe(size.top)
    expect(yOf(size, 0)).toBe(size.height - size.bottom)
  })

  it('puts a single wave in the middle', () => {
    expect(xOf(size, 0, 1)).toBe((size.left + size.width - size.right) / 2)
  })
})
