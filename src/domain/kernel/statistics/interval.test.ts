import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './interval.ts'

const table = readFileSync(
  new URL('../../../../tests/vectors/statistics/intervals-base-r.csv', import.meta.url),
  'utf8',
)
const [, ...rows] = table.trim().split('\n')
const vectors = rows.map((row) => row.split(',').map(Number))

const z998 = 3.090232306167813

describe('wilsonInterval', () => {
  it('has vectors to be held against', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(20)
  })

  it.each(vectors)('%i of %i as base R computes it', (x, n, low95, high95, low998, high998) => {
    const at95 = wilsonInterval(x ?? NaN, n ?? NaN)
    expect(at95?.low).toBeCloseTo(low95 ?? NaN, 12)
    expect(at95?.high).toBeCloseTo(high95 ?? NaN, 12)
    const at998 = wilsonInterval(x ?? NaN, n ?? NaN, z998)
    expect(at998?.low).toBeCloseTo(low998 ?? NaN, 12)
    expect(at998?.high).toBeCloseTo(high998 ?? NaN, 12)
  })

  it('shows how little 13 of 23 says (entries 2 and 8 of the core protocol)', () => {
    const interval = wilsonInterval(13, 23)
    expect(interval?.low).toBeCloseTo(0.3681137509, 10)
    expect(interval?.high).toBeCloseTo(0.7436536467, 10)
  })

  it('is not defined for nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})
