import { authorise } from '#application/authorise.ts'
import type { groupEndpoints, Moved } from '#contract/consensus/group.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { searchMilliseconds } from '#domain/consensus/group-problem.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { GroupPlanId, RoundId, SeatId } from '#domain/kernel/id.ts'
import type { ConferenceCommand } from './change-conference.ts'
import type { GroupPlanRecord, GroupSeat } from './group-ports.ts'
import { attends, groupProblem } from './group-problem.ts'
import { keepPlans } from './keep-plans.ts'
import { type LoadedGroups, loadGroups, plannable } from './load-groups.ts'
import type { MixPorts } from './mix-groups.ts'
import type { SeatRecord } from './roster-ports.ts'

type Rows = typeof groupEndpoints

/** Who changes table between two plans, who comes in, who is out. */
export function movesBetween(before: readonly GroupSeat[], after: readonly GroupSeat[]): Moved {
  const from = new Map(before.map(({ seat, table }) => [seat, table]))
  const to = new Map(after.map(({ seat, table }) => [seat, table]))
  return {
    moved: after.flatMap(({ seat, table }) => {
      const was = from.get(seat)
      return was !== undefined && was !== table ? [{ seat, from: was, to: table }] : []
    }),
    placed: after.flatMap(({ seat, table }) => (from.has(seat) ? [] : [{ seat, to: table }])),
    gone: before.flatMap(({ seat, table }) => (to.has(seat) ? [] : [{ seat, from: table }])),
  }
}

type Change = Readonly<{
  round: RoundId
  action: string
  made: GroupPlanRecord['made']
  seats: (loaded: LoadedGroups, now: GroupPlanRecord) => readonly SeatRecord[]
  pins: (now: GroupPlanRecord) => readonly GroupSeat[]
}>

/** Changes a plan so that as few as can be leave their table. */
const change =
  (ports: MixPorts) =>
  async (
    actor: Actor,
    command: ConferenceCommand,
    { round, action, made, seats, pins }: Change,
  ): Promise<Moved> => {
    const { association, conference } = command
    authorise(actor, 'roster.write', { association, conference })
    const loaded = await ports.read(association, (tx) => loadGroups(ports, tx, conference))
    plannable(loaded, round)
    const now = loaded.plans.find(({ plan }) => plan.round === round)?.plan
    if (!now) throw new DomainError('not-found')
    const people = seats(loaded, now)
    const tied = pins(now).filter(({ pinned }) => pinned)
    const problem = groupProblem({
      seats: people,
      tables: now.tables,
      others: loaded.plans.map(({ plan }) => plan).filter((plan) => plan.round !== round),
      wishes: loaded.wishes,
      pins: tied,
      current: now,
    })
    const seed = ports.randomness.below(2 ** 30)
    const { plans } = await ports.mix(problem, 1, seed, searchMilliseconds(people.length))
    const [found] = plans
    const after = people.map(({ seat }, person) => ({
      seat: seat.id,
      table: (found?.plan[person] ?? 0) + 1,
      pinned: problem.pinned.has(person),
    }))
    const plan = {
      id: ports.randomness.uuid() as GroupPlanId,
      round,
      made,
      tables: now.tables,
      seed,
      steps: found?.steps ?? 0,
      seats: after,
    }
    const moves = movesBetween(now.seats, after)
    const detail = { people: people.length, moved: moves.moved.length }
    return keepPlans(ports)(actor, command, { action, detail }, loaded, [plan], moves)
  }

/** After somebody came or did not. */
export const replanGroups =
  (ports: MixPorts) =>
  (actor: Actor, input: InputOf<Rows['replanGroups']>): Promise<Moved> =>
    change(ports)(actor, input, {
      round: input.round,
      action: 'groups.replan',
      made: 'fewest-moves',
      seats: ({ seats }) => seats.filter((record) => attends(record, input.who)),
      pins: ({ seats }) => seats,
    })

const tie = (seats: readonly GroupSeat[], seat: SeatId, table: number | null): readonly GroupSeat[] =>
  seats.map((one) =>
    one.seat === seat ? { ...one, table: table ?? one.table, pinned: table !== null } : one,
  )

/** Ties somebody to a table, with the same people as before; null lets go of them. */
export const pinSeat =
  (ports: MixPorts) =>
  async (actor: Actor, input: InputOf<Rows['pinSeat']>): Promise<Moved> =>
    change(ports)(actor, input, {
      round: input.round,
      action: 'groups.pin',
      made: 'by-hand',
      seats: ({ seats }, now) => {
        const seated = new Set(now.seats.map(({ seat }) => seat))
        if (!seated.has(input.seat)) throw new DomainError('not-found')
        return seats.filter(({ seat }) => seated.has(seat.id))
      },
      pins: ({ seats }) => tie(seats, input.seat, input.table),
    })
