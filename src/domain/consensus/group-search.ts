import { type SeededRandom, seededRandom } from '../kernel/seeded-random.ts'
import { type GroupMeasure, measureGroups, unavoidableRepeats } from './group-measure.ts'
import { assertSolvable, type GroupProblem, groupSizes, type Tables } from './group-problem.ts'
import { startGroups } from './group-start.ts'
import { GroupState, movedCost } from './group-state.ts'

/**
 * How long to search. The same seed and number of steps give the same plan on every machine;
 * whoever stops it by the clock passes `shouldStop`, and finds in `steps` how far it came.
 */
export type SearchBudget = Readonly<{
  steps: number
  /** Steps before the clock is asked at all: a machine that is busy elsewhere must not give a poor plan. */
  atLeast?: number
  shouldStop?: () => boolean
}>

/** `seed` and `steps` are what the same problem needs to give the same plan again. */
export type GroupPlan = Readonly<{ plan: Tables; measure: GroupMeasure; seed: number; steps: number }>

const firstDescent = 20_000
const [warm, cold] = [4, 0.12]
const lookAtClock = 1024

type Hunt = {
  state: GroupState
  readonly movable: readonly number[]
  readonly mayMove: ReadonlySet<number>
  readonly random: SeededRandom
}

/**
 * Places people at tables: annealing by exchanges, descent after descent, each twice as long as the one before.
 * Counts in this order: people who must be apart, then, where `current` is given, how few move, then
 * ten times the imbalance and the meetings that have been before.
 */
export function searchGroups(problem: GroupProblem, seed: number, budget: SearchBudget): GroupPlan {
  assertSolvable(problem)
  const random = seededRandom(seed)
  const start = () => new GroupState(problem, startGroups(problem, random))
  const state = start()
  const movable = movers(problem, state)
  const hunt: Hunt = { state, movable, mayMove: new Set(movable), random }
  const enough = lowestCost(problem)
  let [best, plan] = [state.cost, state.plan()]
  let steps = 0
  const keep = () => {
    if (hunt.state.cost >= best) return
    best = hunt.state.cost
    plan = hunt.state.plan()
  }
  const { atLeast = 0, shouldStop = () => false } = budget
  const isOver = () =>
    best <= enough || steps >= budget.steps || movable.length < 2 || (steps >= atLeast && shouldStop())
  for (let length = firstDescent; !isOver(); length *= 2) {
    const end = steps + length
    // Where few may move, another draw of who leaves a full table is the way out of a poor one.
    if (problem.current && steps > 0) hunt.state = start()
    keep()
    while (steps < end && !isOver()) {
      const until = Math.min(steps + lookAtClock, end, budget.steps)
      const heat = warm * (cold / warm) ** ((steps - end + length) / length)
      for (; steps < until; steps += 1) if (step(hunt, heat)) keep()
    }
  }
  return { plan, measure: measureGroups(problem, plan), seed, steps }
}

/** Whoever is not tied to a table, by a pin of their own or of somebody they must sit with. */
function movers({ pinned }: GroupProblem, state: GroupState): readonly number[] {
  const all = Array.from({ length: state.size }, (_, who) => who)
  return all.filter((who) => !state.blockOf(who).some((one) => pinned.has(one)))
}

/** No placing costs less: those who must leave a table that is too large, and meetings that cannot be avoided. */
function lowestCost(problem: GroupProblem): number {
  const crowds = Array.from({ length: problem.tables }, () => 0)
  for (const table of problem.current ?? []) if (table in crowds) crowds[table] = (crowds[table] ?? 0) + 1
  const sizes = groupSizes(problem.people, problem.tables)
  const moved = crowds
    .toSorted((a, b) => b - a)
    .reduce((sum, crowd, at) => sum + Math.max(0, crowd - (sizes[at] ?? 0)), 0)
  const gone = (problem.current ?? []).filter((table) => table >= problem.tables).length
  return (moved + gone) * movedCost + unavoidableRepeats(problem)
}

/** One try; true where something was changed. */
function step(hunt: Hunt, heat: number): boolean {
  const { state, movable, random } = hunt
  const a = movable[random.below(movable.length)] ?? 0
  const b = movable[random.below(movable.length)] ?? 0
  if (state.tableOf(a) === state.tableOf(b)) return false
  const [blockA, blockB] = [state.blockOf(a), state.blockOf(b)]
  if (blockA.length > 1 || blockB.length > 1) {
    return blockA.length < blockB.length ? stepBlock(hunt, blockB, a, heat) : stepBlock(hunt, blockA, b, heat)
  }
  const difference = state.difference(a, b)
  if (difference > 0 && random.share() >= Math.exp(-difference / heat)) return false
  state.exchange(a, b, difference)
  return true
}

/** A block changes places with as many people of another table, blocks whole. */
function stepBlock(hunt: Hunt, block: readonly number[], other: number, heat: number): boolean {
  const { state, random } = hunt
  const partners = partnersFor(hunt, block.length, other)
  if (!partners) return false
  const done: (readonly [number, number, number])[] = []
  let sum = 0
  for (const [at, person] of block.entries()) {
    const partner = partners[at] ?? person
    const difference = state.difference(person, partner)
    state.exchange(person, partner, difference)
    done.push([person, partner, difference])
    sum += difference
  }
  if (sum <= 0 || random.share() < Math.exp(-sum / heat)) return true
  for (const [person, partner, difference] of done.toReversed()) state.exchange(person, partner, -difference)
  return false
}

function partnersFor(
  { state, mayMove, random }: Hunt,
  wanted: number,
  first: number,
): readonly number[] | null {
  const partners = [...state.blockOf(first)]
  const table = state.tableOf(first) * state.chairs
  const from = random.below(state.chairs)
  for (let step = 0; step < state.chairs && partners.length < wanted; step += 1) {
    const who = state.inChair(table + ((from + step) % state.chairs))
    const block = state.blockOf(who)
    const fits = partners.length + block.length <= wanted && !partners.includes(who)
    // An empty chair would leave the tables' sizes in doubt halfway.
    if (fits && who < state.people && mayMove.has(who)) partners.push(...block)
  }
  return partners.length === wanted && partners.every((who) => who < state.people) ? partners : null
}
