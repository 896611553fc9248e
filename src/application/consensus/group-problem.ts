import { type GroupProblem, mostGrouped, type Pair, type Tables } from '#domain/consensus/group-problem.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import type { GroupPlanRecord, GroupSeat, GroupWish } from './group-ports.ts'
import type { SeatRecord } from './roster-ports.ts'

export type Attendance = 'expected' | 'present'

export const attends = ({ seat, expert }: SeatRecord, who: Attendance): boolean =>
  who === 'present' ? seat.present : expert?.invitation !== 'declined'

/** Categories by number; somebody of whom it is not known counts as none. */
function categories(
  seats: readonly SeatRecord[],
  of: (record: SeatRecord) => string | null,
): readonly number[] {
  const numbers = new Map<string, number>()
  return seats.map((record) => {
    const category = of(record)
    if (category === null) return -1
    const number = numbers.get(category) ?? numbers.size
    numbers.set(category, number)
    return number
  })
}

/** Each of these people's table in a plan, from 0; -1 for those who are not in it. */
export function tablesOf(seats: readonly SeatId[], plan: Pick<GroupPlanRecord, 'seats'>): Tables {
  const tables = new Map(plan.seats.map(({ seat, table }) => [seat, table - 1]))
  return seats.map((seat) => tables.get(seat) ?? -1)
}

type Wanted = Readonly<{
  seats: readonly SeatRecord[]
  tables: number
  /** Plans of the conference's other discussions. */
  others: readonly GroupPlanRecord[]
  wishes: readonly GroupWish[]
  pins: readonly GroupSeat[]
  /** The plan that as few as can be are to leave. */
  current: GroupPlanRecord | null
}>

/** What the domain asks, of people who are named by their seats. */
export function groupProblem({ seats, tables, others, wishes, pins, current }: Wanted): GroupProblem {
  if (seats.length > mostGrouped) {
    throw new DomainError('consensus.groups-impossible', { reason: 'too-many-people' })
  }
  const ids = seats.map(({ seat }) => seat.id)
  const place = new Map(ids.map((id, at) => [id, at]))
  const pairs = (kind: GroupWish['wish']): readonly Pair[] =>
    wishes.flatMap(({ a, b, wish }) => {
      const [one, other] = [place.get(a), place.get(b)]
      return wish === kind && one !== undefined && other !== undefined ? [[one, other] as const] : []
    })
  return {
    people: seats.length,
    tables,
    properties: [
      categories(seats, ({ expert }) => expert?.background ?? null),
      categories(seats, ({ expert }) => expert?.organisation?.trim().toLocaleLowerCase('sv') ?? null),
    ],
    earlier: others.map((plan) => tablesOf(ids, plan)),
    apart: pairs('apart'),
    together: pairs('together'),
    pinned: new Map(
      pins.flatMap(({ seat, table, pinned }) => {
        const at = place.get(seat)
        return pinned && at !== undefined ? [[at, table - 1] as const] : []
      }),
    ),
    current: current ? tablesOf(ids, current) : null,
  }
}
