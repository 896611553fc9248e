import { z } from 'zod'
import type { GroupPlanRecord, GroupSeat, GroupStore } from '#application/consensus/group-ports.ts'
import { rowsOf } from './transaction.ts'

const made = z.enum(['mixed', 'fewest-moves', 'by-hand'])
const wish = z.enum(['apart', 'together'])

/** The two in one order, so that a wish about them is one row. */
const inOrder = <T extends string>(a: T, b: T) =>
  a < b ? { seat_a: a, seat_b: b } : { seat_a: b, seat_b: a }

export const groupStore: GroupStore = {
  async plans(tx, conference) {
    const rows = await rowsOf(tx)
      .selectFrom('group_plan')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .where('withdrawn', '=', false)
      .orderBy('no', 'desc')
      .execute()
    const holding = rows.filter(
      (row, at) => rows.findIndex(({ round_id }) => round_id === row.round_id) === at,
    )
    if (holding.length === 0) return []
    const seats = await rowsOf(tx)
      .selectFrom('group_seat')
      .select(['plan_id', 'seat_id', 'table_no', 'pinned'])
      .where('association_id', '=', tx.association)
      .where(
        'plan_id',
        'in',
        holding.map(({ plan_id }) => plan_id),
      )
      .orderBy('table_no')
      .orderBy('seat_id')
      .execute()
    const seatsOf = new Map<string, GroupSeat[]>(holding.map(({ plan_id }) => [plan_id, []]))
    for (const { plan_id, seat_id, table_no, pinned } of seats) {
      seatsOf.get(plan_id)?.push({ seat: seat_id, table: table_no, pinned })
    }
    return holding.map((row) => {
      const plan: GroupPlanRecord = {
        id: row.plan_id,
        conference: row.conference_id,
        round: row.round_id,
        no: row.no,
        made: made.parse(row.made),
        tables: row.tables,
        seed: row.seed,
        steps: row.steps,
        seats: seatsOf.get(row.plan_id) ?? [],
      }
      const former = rows.find(({ round_id, no }) => round_id === row.round_id && no < row.no)
      return { plan, former: former?.no ?? null }
    })
  },

  async nextNo(tx, round) {
    const { last } = await rowsOf(tx)
      .selectFrom('group_plan')
      .select(({ fn }) => fn.max('no').as('last'))
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .executeTakeFirstOrThrow()
    return Number(last ?? 0) + 1
  },

  async add(tx, plan) {
    await rowsOf(tx)
      .insertInto('group_plan')
      .values({
        association_id: tx.association,
        plan_id: plan.id,
        conference_id: plan.conference,
        round_id: plan.round,
        no: plan.no,
        made: plan.made,
        tables: plan.tables,
        seed: plan.seed,
        steps: plan.steps,
        withdrawn: false,
      })
      .execute()
    await rowsOf(tx)
      .insertInto('group_seat')
      .values(
        plan.seats.map(({ seat, table, pinned }) => ({
          association_id: tx.association,
          plan_id: plan.id,
          seat_id: seat,
          table_no: table,
          pinned,
        })),
      )
      .execute()
  },

  async withdraw(tx, plan) {
    await rowsOf(tx)
      .updateTable('group_plan')
      .set({ withdrawn: true })
      .where('association_id', '=', tx.association)
      .where('plan_id', '=', plan)
      .execute()
  },

  async shown(tx, conference) {
    const row = await rowsOf(tx)
      .selectFrom('group_shown')
      .select('round_id')
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .executeTakeFirst()
    return row?.round_id ?? null
  },

  async setShown(tx, conference, round) {
    await rowsOf(tx)
      .deleteFrom('group_shown')
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .execute()
    if (round === null) return
    await rowsOf(tx)
      .insertInto('group_shown')
      .values({ association_id: tx.association, conference_id: conference, round_id: round })
      .execute()
  },

  async wishes(tx, conference) {
    const rows = await rowsOf(tx)
      .selectFrom('group_wish')
      .select(['seat_a', 'seat_b', 'wish'])
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .orderBy('seat_a')
      .orderBy('seat_b')
      .execute()
    return rows.map((row) => ({ a: row.seat_a, b: row.seat_b, wish: wish.parse(row.wish) }))
  },

  async setWish(tx, conference, { a, b }, wanted) {
    const pair = inOrder(a, b)
    await rowsOf(tx)
      .deleteFrom('group_wish')
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .where('seat_a', '=', pair.seat_a)
      .where('seat_b', '=', pair.seat_b)
      .execute()
    if (wanted === null) return
    await rowsOf(tx)
      .insertInto('group_wish')
      .values({ association_id: tx.association, conference_id: conference, ...pair, wish: wanted })
      .execute()
  },
}
