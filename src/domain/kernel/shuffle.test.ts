import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffled } from './shuffle.ts'

describe('shuffled', () => {
  it('keeps everything, once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (items, stream) => {
        const below = (limit: number) => Number(stream.next().value) % limit
        expect(shuffled(items, below).toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      }),
    )
  })

  it('reaches every order from exactly one run of draws', () => {
    const orders = new Map<string, number>()
    for (const a of [0, 1, 2, 3])
      for (const b of [0, 1, 2])
        for (const c of [0, 1]) {
          const draws = [a, b, c, 0]
          const order = shuffled([1, 2, 3, 4], () => draws.shift() ?? 0).join('')
          orders.set(order, (orders.get(order) ?? 0) + 1)
        }
    expect([orders.size, Math.max(...orders.values())]).toEqual([24, 1])
  })
})
