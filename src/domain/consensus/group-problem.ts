import { DomainError } from '../kernel/error.ts'

/** Two people by their places in the list. */
export type Pair = readonly [number, number]

/** Each person's table from 0; -1 for somebody who has none. */
export type Tables = readonly number[]

export type GroupProblem = Readonly<{
  people: number
  tables: number
  /** What tables are to be even over: for each property every person's category, -1 where it is not known. */
  properties: readonly (readonly number[])[]
  /** Former discussions, first to last: where each person sat. */
  earlier: readonly Tables[]
  apart: readonly Pair[]
  together: readonly Pair[]
  /** Person → the table they are tied to. */
  pinned: ReadonlyMap<number, number>
  /** Where people sit now, when as few as possible are to move; null for a plan made anew. */
  current: Tables | null
}>

/** How long to look for a plan before the best so far is taken; the room waits for it. */
export function searchMilliseconds(people: number): number {
  const [few, many] = [Math.max(0, people - 24), Math.max(0, people - 200)]
  return Math.min(9_000, 150 + Math.min(few, 176) * (1_350 / 176) + many * (6_500 / 300))
}

/** More people than this are not mixed by machine: the table of earlier meetings grows by the square. */
export const mostGrouped = 1000

/** The sizes of the tables, largest first: they never differ by more than one. */
export const groupSizes = (people: number, tables: number): readonly number[] =>
  Array.from({ length: tables }, (_, table) => Math.ceil((people - table) / tables))

const impossible = (reason: string): DomainError => new DomainError('consensus.groups-impossible', { reason })

/** People who must sit together, in blocks; somebody without such a wish is a block alone. */
export function blocksOf({
  people,
  together,
}: Pick<GroupProblem, 'people' | 'together'>): readonly (readonly number[])[] {
  const leader = Array.from({ length: people }, (_, person) => person)
  const find = (person: number): number => {
    const above = leader[person] ?? person
    return above === person ? person : find(above)
  }
  for (const [a, b] of together) leader[find(a)] = find(b)
  const blocks = new Map<number, number[]>()
  for (let person = 0; person < people; person += 1) {
    const block = blocks.get(find(person))
    if (block) block.push(person)
    else blocks.set(find(person), [person])
  }
  return [...blocks.values()]
}

/** The table a block is tied to, by any of its members; null where none is. */
export function pinOf(block: readonly number[], pinned: GroupProblem['pinned']): number | null {
  const pins = new Set(block.flatMap((person) => pinned.get(person) ?? []))
  if (pins.size > 1) throw impossible('together-pinned-apart')
  const [pin] = pins
  return pin ?? null
}

/** Refuses what no placing can fulfil, as far as it shows without trying. */
export function assertSolvable(problem: GroupProblem): void {
  const { people, tables, apart, pinned } = problem
  if (people > mostGrouped) throw impossible('too-many-people')
  if (tables < 1 || people < tables) throw impossible('too-few-people')
  const blocks = blocksOf(problem)
  const [largest = 0] = groupSizes(people, tables)
  if (blocks.some((block) => block.length > largest)) throw impossible('together-too-many')
  const blockOf = new Map(blocks.flatMap((block, at) => block.map((person) => [person, at] as const)))
  if (apart.some(([a, b]) => blockOf.get(a) === blockOf.get(b))) throw impossible('together-and-apart')
  const tied = new Map<number, number>()
  for (const block of blocks) {
    const pin = pinOf(block, pinned)
    if (pin !== null) tied.set(pin, (tied.get(pin) ?? 0) + block.length)
  }
  for (const [table, crowd] of tied) {
    if (table < 0 || table >= tables) throw impossible('no-such-table')
    if (crowd > largest) throw impossible('pinned-too-many')
  }
  if (apart.some(([a, b]) => pinned.has(a) && pinned.get(a) === pinned.get(b)))
    throw impossible('apart-pinned')
}
