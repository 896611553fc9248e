import { DomainError } from '../kernel/error.ts'
import type { SeededRandom } from '../kernel/seeded-random.ts'
import { shuffled } from '../kernel/shuffle.ts'
import { blocksOf, type GroupProblem, groupSizes, pinOf } from './group-problem.ts'

type Room = { readonly left: number[] }
type Block = Readonly<{ people: readonly number[]; pin: number | null; home: number | null }>

const tries = 200

/** The table where most of a block sit now; null where none of them sits anywhere. */
function homeOf(people: readonly number[], { current, tables }: GroupProblem): number | null {
  const votes = new Map<number, number>()
  for (const person of people) {
    const table = current?.[person] ?? -1
    if (table >= 0 && table < tables) votes.set(table, (votes.get(table) ?? 0) + 1)
  }
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

/** Chairs at each table; where some must have one chair less, those that are emptiest now, else any. */
function chairs(problem: GroupProblem, blocks: readonly Block[], random: SeededRandom): number[] {
  const sizes = groupSizes(problem.people, problem.tables)
  const wanted = sizes.map(() => ({ pinned: 0, home: 0 }))
  for (const { people, pin, home } of blocks) {
    const [tied, at] = [pin === null ? undefined : wanted[pin], wanted[pin ?? home ?? -1]]
    if (tied) tied.pinned += people.length
    if (at) at.home += people.length
  }
  const base = Math.floor(problem.people / problem.tables)
  const order = shuffled([...wanted.keys()], random.below).toSorted((a, b) => {
    const [one, other] = [wanted[a], wanted[b]]
    const isCrowded = (table: typeof one) => Number((table?.pinned ?? 0) > base)
    return isCrowded(other) - isCrowded(one) || (other?.home ?? 0) - (one?.home ?? 0)
  })
  const left: number[] = []
  for (const [at, table] of order.entries()) left[table] = sizes[at] ?? 0
  return left
}

/** Takes chairs at the first of these tables that has room for the whole block. */
function seatBlock(
  plan: number[],
  { left }: Room,
  people: readonly number[],
  wish: readonly number[],
): boolean {
  const table = wish.find((one) => (left[one] ?? 0) >= people.length)
  if (table === undefined) return false
  left[table] = (left[table] ?? 0) - people.length
  for (const person of people) plan[person] = table
  return true
}

function attempt(problem: GroupProblem, blocks: readonly Block[], random: SeededRandom): number[] | null {
  const room: Room = { left: chairs(problem, blocks, random) }
  const plan = Array.from({ length: problem.people }, () => -1)
  const free: Block[] = []
  for (const block of blocks.filter(({ pin }) => pin !== null)) {
    if (!seatBlock(plan, room, block.people, [block.pin ?? -1])) return null
  }
  const unpinned = shuffled(
    blocks.filter(({ pin }) => pin === null),
    random.below,
  ).toSorted((a, b) => b.people.length - a.people.length)
  for (const block of unpinned) {
    const isHome = block.home !== null && seatBlock(plan, room, block.people, [block.home])
    if (isHome) continue
    // Blocks go before single people are let home, or they would find no table with room.
    if (block.people.length === 1) free.push(block)
    else if (!seatBlock(plan, room, block.people, emptiest(room, random))) return null
  }
  return free.every(({ people }) => seatBlock(plan, room, people, emptiest(room, random))) ? plan : null
}

const emptiest = ({ left }: Room, random: SeededRandom): readonly number[] =>
  shuffled([...left.keys()], random.below).toSorted((a, b) => (left[b] ?? 0) - (left[a] ?? 0))

/**
 * A placing with the right sizes that keeps pins and blocks, and where people sit now as far as it can;
 * who has to leave a table that is too large is drawn. Other wishes are for the search.
 */
export function startGroups(problem: GroupProblem, random: SeededRandom): readonly number[] {
  const blocks = blocksOf(problem).map((people) => ({
    people,
    pin: pinOf(people, problem.pinned),
    home: homeOf(people, problem),
  }))
  for (let tried = 0; tried < tries; tried += 1) {
    const plan = attempt(problem, blocks, random)
    if (plan) return plan
  }
  throw new DomainError('consensus.groups-impossible', { reason: 'blocks-do-not-fit' })
}
