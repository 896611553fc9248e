import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureGroups, pairsMet, unavoidableRepeats } from './group-measure.ts'
import { type GroupProblem, groupSizes, type Pair, type Tables } from './group-problem.ts'
import { searchGroups } from './group-search.ts'
import { searchSeries } from './group-series.ts'

/** An invented roster: four backgrounds and three associations, spread evenly over each other. */
const roster = (people: number, tables: number): GroupProblem => ({
  people,
  tables,
  properties: [
    Array.from({ length: people }, (_, person) => person % 4),
    Array.from({ length: people }, (_, person) => Math.floor(person / 4) % 3),
  ],
  earlier: [],
  apart: [],
  together: [],
  pinned: new Map(),
  current: null,
})

function hold(problem: GroupProblem, discussions: number, seed: number, steps: number) {
  const { plans } = searchSeries(problem, discussions, seed, { steps })
  return {
    repeats: plans.map(({ measure }) => measure.repeats),
    imbalance: plans.reduce((sum, { measure }) => sum + measure.imbalance, 0),
    met: pairsMet(
      problem.people,
      plans.map(({ plan }) => plan),
    ),
  }
}

const sizesOf = (plan: Tables, tables: number): number[] =>
  Array.from({ length: tables }, (_, table) => plan.filter((one) => one === table).length).toSorted(
    (a, b) => b - a,
  )

describe('the room of 2014, where the brief met 221 of 276 pairs with 24 people and 205 of 253 with 23', () => {
  it('meets at least as many of 24, with no more repeats and tables as even as can be', () => {
    const { repeats, imbalance, met } = hold(roster(24, 4), 5, 4, 200_000)
    expect(imbalance).toBe(0)
    expect(repeats.slice(0, 4)).toEqual([0, 8, 16, 24])
    expect(repeats[4]).toBeLessThanOrEqual(35)
    expect(met).toBeGreaterThanOrEqual(221)
  })

  it('meets at least as many of 23', () => {
    const { repeats, imbalance, met } = hold(roster(23, 4), 5, 4, 200_000)
    expect(imbalance).toBe(0)
    expect(repeats.slice(0, 4)).toEqual([0, 7, 14, 21])
    expect(repeats[4]).toBeLessThanOrEqual(30)
    expect(met).toBeGreaterThanOrEqual(205)
  })

  it('holds three discussions at six tables without anybody meeting twice', () => {
    expect(hold(roster(24, 6), 3, 4, 400_000)).toEqual({ repeats: [0, 0, 0], imbalance: 0, met: 108 })
  })

  it('finds for 24 people at least as many pairs in one quick row as the brief’s own search', () => {
    const first = searchGroups(roster(24, 4), 1, { steps: 20_000 })
    expect(unavoidableRepeats({ ...roster(24, 4), earlier: [first.plan] })).toBe(8)
    expect(unavoidableRepeats({ ...roster(23, 4), earlier: [first.plan.slice(0, 23)] })).toBe(7)
    expect(unavoidableRepeats({ ...roster(24, 6), earlier: [first.plan] })).toBe(0)
  })
})

describe('searchGroups', () => {
  const problems = fc
    .record({
      people: fc.integer({ min: 2, max: 30 }),
      tables: fc.integer({ min: 1, max: 8 }),
      seed: fc.integer(),
      earlier: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ people, tables, seed, earlier }) => {
      const problem = roster(people, Math.min(people, tables))
      const { plans } = searchSeries(problem, earlier, seed, { steps: 500 * earlier })
      return { problem: { ...problem, earlier: plans.map(({ plan }) => plan) }, seed }
    })

  it('gives everybody a table, and no table two more than another', () => {
    fc.assert(
      fc.property(problems, ({ problem, seed }) => {
        const { plan } = searchGroups(problem, seed, { steps: 2_000 })
        expect(plan.length).toBe(problem.people)
        expect(sizesOf(plan, problem.tables)).toEqual(groupSizes(problem.people, problem.tables))
      }),
      { numRuns: 60 },
    )
  })

  it('says of a plan what counting it from the beginning says, and the same for the same seed', () => {
    fc.assert(
      fc.property(problems, ({ problem, seed }) => {
        const found = searchGroups(problem, seed, { steps: 3_000 })
        expect(found.measure).toEqual(measureGroups(problem, found.plan))
        expect(searchGroups(problem, seed, { steps: 3_000 })).toEqual(found)
        expect(searchGroups(problem, seed, { steps: 1e9, shouldStop: () => true }).steps).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps people apart, together and at the table they are tied to', () => {
    const wishes = fc.record({
      tables: fc.integer({ min: 2, max: 5 }),
      size: fc.integer({ min: 2, max: 6 }),
      short: fc.boolean(),
      seed: fc.nat(),
    })
    fc.assert(
      fc.property(wishes, ({ tables, size, short, seed }) => {
        const people = tables * size - (short ? 1 : 0)
        // Wishes read off a placing that exists, so that they can be fulfilled.
        const hidden = Array.from({ length: people }, (_, person) => person % tables)
        const apart: Pair[] = [
          [0, 1],
          [1, (people - 1) % 2 === 1 && hidden[people - 1] === 1 ? 0 : people - 1],
        ]
        const problem: GroupProblem = {
          ...roster(people, tables),
          apart: apart.filter(([a, b]) => hidden[a] !== hidden[b]),
          together: size > 2 ? [[0, tables]] : [],
          pinned: new Map([[0, hidden[0] ?? 0]]),
        }
        const { plan, measure } = searchGroups(problem, seed, { steps: 20_000 })
        expect(measure.broken).toBe(0)
        expect(plan[0]).toBe(0)
        for (const [a, b] of problem.together) expect(plan[a]).toBe(plan[b])
        expect(sizesOf(plan, tables)).toEqual(groupSizes(people, tables))
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    {
      why: 'together-too-many',
      change: {
        together: [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
      },
    },
    { why: 'together-and-apart', change: { together: [[0, 1]], apart: [[1, 0]] } },
    {
      why: 'apart-pinned',
      change: {
        apart: [[0, 1]],
        pinned: new Map([
          [0, 2],
          [1, 2],
        ]),
      },
    },
    {
      why: 'pinned-too-many',
      change: {
        pinned: new Map([
          [0, 2],
          [1, 2],
          [2, 2],
          [3, 2],
        ]),
      },
    },
    { why: 'no-such-table', change: { pinned: new Map([[0, 3]]) } },
    { why: 'too-few-people', change: { tables: 10 } },
  ] satisfies { why: string; change: Partial<GroupProblem> }[])(
    'refuses what cannot be: $why',
    ({ why, change }) => {
      expect(() => searchGroups({ ...roster(9, 3), ...change }, 1, { steps: 100 })).toThrow(
        expect.objectContaining({ code: 'consensus.groups-impossible', detail: { reason: why } }),
      )
    },
  )
})

describe('searchGroups when somebody does not come', () => {
  const first = searchGroups(roster(24, 4), 1, { steps: 20_000 }).plan
  const without = (...gone: readonly number[]) => first.filter((_, person) => !gone.includes(person))

  it('moves nobody when one is missing', () => {
    const current = without(3)
    const { plan, measure } = searchGroups({ ...roster(23, 4), current }, 1, { steps: 20_000 })
    expect(measure.moved).toBe(0)
    expect(plan).toEqual(current)
  })

  it('moves one when two are missing from the same table', () => {
    const [a = 0, b = 0] = first.flatMap((table, person) => (table === 2 ? [person] : []))
    const problem = { ...roster(22, 4), current: without(a, b) }
    const { plan, measure } = searchGroups(problem, 1, { steps: 40_000 })
    expect(measure.moved).toBe(1)
    expect(sizesOf(plan, 4)).toEqual([6, 6, 5, 5])
  })

  it('moves as few as sizes allow, however many are missing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(23), { maxLength: 10 }), fc.nat(), (gone, seed) => {
        const current = without(...gone)
        const problem = { ...roster(current.length, 4), current }
        const crowds = sizesOf(current, 4)
        const least = groupSizes(current.length, 4).reduce(
          (sum, size, table) => sum + Math.max(0, (crowds[table] ?? 0) - size),
          0,
        )
        expect(searchGroups(problem, seed, { steps: 3_000 }).measure.moved).toBe(least)
      }),
      { numRuns: 30 },
    )
  })

  it('puts a late-comer where there is room, and moves nobody', () => {
    const problem = { ...roster(24, 4), current: [...without(3), -1] }
    expect(searchGroups(problem, 1, { steps: 5_000 }).measure.moved).toBe(0)
  })

  it('lets somebody who is tied to another table change with one person', () => {
    const to = ((first[5] ?? 0) + 1) % 4
    const problem = { ...roster(24, 4), current: first, pinned: new Map([[5, to]]) }
    const { plan, measure } = searchGroups(problem, 1, { steps: 20_000 })
    expect(plan[5]).toBe(to)
    expect(measure).toMatchObject({ moved: 2, broken: 0 })
  })
})
