import type { Read } from '#application/ports.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import type { GroupStore } from './group-ports.ts'
import type { ConferenceStores } from './load-conference.ts'
import { shownPlan } from './shown-plan.ts'
import type { Topic } from './voter.ts'

type Ports = Pick<ConferenceStores, 'rounds' | 'roster'> & Readonly<{ read: Read; groups: GroupStore }>

export type RoomTables = Readonly<{
  /** The vote that the discussion comes before. */
  no: number
  tables: readonly Readonly<{ no: number; people: readonly string[] }>[]
}>

/** Who sits where, for the wall; null while no tables are shown. */
export const readTables =
  ({ read, ...stores }: Ports) =>
  ({ association, conference }: Topic): Promise<RoomTables | null> =>
    read(association, async (tx) => {
      const shown = await shownPlan(stores, tx, conference, await stores.rounds.list(tx, conference))
      if (!shown) return null
      const labels = new Map(
        (await stores.roster.seats(tx, conference)).map(({ seat }) => [seat.id, seat.label]),
      )
      const { plan, round } = shown
      const tables = Array.from({ length: plan.tables }, (_, at) => ({
        no: at + 1,
        people: plan.seats
          .filter(({ table }) => table === at + 1)
          .map(({ seat }) => labels.get(seat) ?? '')
          .toSorted((a, b) => a.localeCompare(b, 'sv', { numeric: true })),
      }))
      return { no: round.round.number, tables }
    })

/** Where one seat sits, for its phone; null where it has no table, or none are shown. */
export const readOwnTable =
  ({ read, ...stores }: Ports) =>
  ({ association, conference }: Topic, seat: SeatId): Promise<number | null> =>
    read(association, async (tx) => {
      const shown = await shownPlan(stores, tx, conference, await stores.rounds.list(tx, conference))
      return shown?.plan.seats.find((one) => one.seat === seat)?.table ?? null
    })
