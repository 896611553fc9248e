import { type GroupProblem, groupSizes, type Tables } from './group-problem.ts'

export type GroupMeasure = Readonly<{
  /** How far tables lie from an even spread of background and association, in people; 0 is as even as can be. */
  imbalance: number
  /** Meetings that have taken place before, summed over all pairs that share a table. */
  repeats: number
  /** Pairs that should be apart and share a table. */
  broken: number
  /** People who leave the table they had. */
  moved: number
}>

const membersOf = (plan: Tables, tables: number): readonly (readonly number[])[] => {
  const members: number[][] = Array.from({ length: tables }, () => [])
  for (const [person, table] of plan.entries()) members[table]?.push(person)
  return members
}

const share = (plan: Tables, a: number, b: number): boolean => plan[a] === plan[b] && (plan[a] ?? -1) >= 0

/** How far a table's count of a category lies from the nearest whole number to its even part. */
export function distanceFromEven(count: number, total: number, size: number, people: number): number {
  const low = Math.floor((total * size) / people)
  const high = Math.ceil((total * size) / people)
  return Math.max(0, low - count, count - high)
}

function imbalanceOf({ people, tables, properties }: GroupProblem, plan: Tables): number {
  const members = membersOf(plan, tables)
  let sum = 0
  for (const property of properties) {
    for (const category of new Set(property.filter((known) => known >= 0))) {
      const total = property.filter((other) => other === category).length
      for (const table of members) {
        const count = table.filter((person) => property[person] === category).length
        sum += distanceFromEven(count, total, table.length, people)
      }
    }
  }
  return sum
}

/** What a placing is worth, counted from the beginning: what the search keeps up to date step by step. */
export function measureGroups(problem: GroupProblem, plan: Tables): GroupMeasure {
  let repeats = 0
  for (const table of membersOf(plan, problem.tables)) {
    for (const [at, a] of table.entries()) {
      for (const b of table.slice(at + 1)) {
        repeats += problem.earlier.filter((former) => share(former, a, b)).length
      }
    }
  }
  return {
    imbalance: imbalanceOf(problem, plan),
    repeats,
    broken: problem.apart.filter(([a, b]) => share(plan, a, b)).length,
    moved: (problem.current ?? []).filter((table, person) => table >= 0 && table !== plan[person]).length,
  }
}

const pairs = (n: number): number => (n * (n - 1)) / 2

/** Fewest pairs of old acquaintances at a table of `size` whose people come from `groups` former tables. */
function fewestOld(size: number, groups: number): number {
  const [q, r] = [Math.floor(size / groups), size % groups]
  return r * pairs(q + 1) + (groups - r) * pairs(q)
}

/**
 * Meetings that no placing can avoid: with G former tables, a table of s holds at least
 * r·C(q+1, 2) + (G − r)·C(q, 2) old pairs, q = ⌊s/G⌋, r = s mod G. Whoever was not there before is spread
 * so that it comes out as low as it can.
 */
export function unavoidableRepeats({ people, tables, earlier }: GroupProblem): number {
  const sizes = groupSizes(people, tables)
  let sum = 0
  for (const former of earlier) {
    const seated = former.filter((table) => table >= 0)
    const groups = new Set(seated).size
    const held = sizes.map(() => 0)
    for (let left = seated.length; left > 0; left -= 1) {
      let lowest = -1
      for (const [table, count] of held.entries()) {
        if (count < (sizes[table] ?? 0) && (lowest < 0 || count < (held[lowest] ?? 0))) lowest = table
      }
      if (lowest >= 0) held[lowest] = (held[lowest] ?? 0) + 1
    }
    if (groups > 0) sum += held.reduce((all, count) => all + fewestOld(count, groups), 0)
  }
  return sum
}

/** How many of all pairs have met when these discussions have been held. Only people below `people` count. */
export function pairsMet(people: number, discussions: readonly Tables[]): number {
  let met = 0
  for (let a = 0; a < people; a += 1) {
    for (let b = a + 1; b < people; b += 1) {
      if (discussions.some((plan) => share(plan, a, b))) met += 1
    }
  }
  return met
}
