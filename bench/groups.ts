import { solve } from '#adapters/groups/question.ts'
import { pairsMet } from '#domain/consensus/group-measure.ts'
import { type GroupProblem, searchMilliseconds } from '#domain/consensus/group-problem.ts'
import { figure, type Print } from './_util/figure.ts'

type Room = Readonly<{
  people: number
  tables: number
  discussions: number
  seconds: number
  /**
   * Most pairs that anybody has found a way to let meet. Three discussions: nobody meets twice but where the
   * number of tables forces it, which is proved best. Five: the best of eight searches of a million steps each.
   */
  best: number
}>

const rooms: readonly Room[] = [
  { people: 24, tables: 4, discussions: 3, seconds: 0.2, best: 156 },
  { people: 24, tables: 4, discussions: 5, seconds: 0.2, best: 226 },
  { people: 200, tables: 25, discussions: 3, seconds: 2, best: 2100 },
  { people: 500, tables: 63, discussions: 3, seconds: 10, best: 5208 },
]
const REPEATS = 5

/** An invented roster: four backgrounds and three associations, spread evenly over each other. */
const roster = ({ people, tables }: Room): GroupProblem => ({
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

/** Mixed groups as the program makes them: all discussions in a row, within the time that a room is let wait. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  // A thread that has mixed before: what the first ones cost is the start of the program, not the search.
  for (let seed = 0; seed < 3; seed += 1) run(rooms[0], seed)
  for (const room of rooms) {
    const runs = Array.from({ length: REPEATS }, (_, repeat) => run(room, 1 + repeat))
    const name = `mixed groups, ${room.people} people, ${room.tables} tables, ${room.discussions} discussions`
    const over = (of: (run: Run) => number) => runs.map(of)
    print(
      figure(
        `${name}: time`,
        'ms',
        over(({ ms }) => ms),
        room.seconds * 1000,
      ),
    )
    print(
      figure(
        `${name}: fewer pairs than the best found`,
        '%',
        over(({ missed }) => missed),
        5,
      ),
    )
    print(
      figure(
        `${name}: imbalance`,
        'people',
        over(({ imbalance }) => imbalance),
        0,
      ),
    )
  }
}

type Run = Readonly<{ ms: number; missed: number; imbalance: number }>

function run(room: Room | undefined, seed: number): Run {
  if (!room) throw new Error('there is a first room')
  const began = performance.now()
  const { plans } = solve({
    no: 0,
    problem: roster(room),
    discussions: room.discussions,
    seed,
    milliseconds: searchMilliseconds(room.people),
  })
  const ms = performance.now() - began
  const met = pairsMet(
    room.people,
    plans.map(({ plan }) => plan),
  )
  return {
    ms,
    missed: Math.max(0, 100 * (1 - met / room.best)),
    imbalance: plans.reduce((sum, { measure }) => sum + measure.imbalance, 0),
  }
}
