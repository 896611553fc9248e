import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupHandlers } from '#adapters/http/routes/group.ts'
import { readOwnTable, readTables } from '#application/consensus/read-tables.ts'
import type { RoundId, SeatId } from '#domain/kernel/id.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusal, refusalCode } from './refusal.ts'

let hall: Hall
let meeting: Meeting

beforeAll(async () => {
  hall = await openHall(inventory(8, 0))
  meeting = await holdMeeting(hall, { voters: 24 })
  await meeting.plan({}, {}, {})
})
afterAll(() => hall.close())

const handlers = () => groupHandlers(hall.ports)
const asked = () => ({ ...meeting.topic, commandId: command() })
const read = () => handlers().getGroups(hall.facilitator, meeting.topic)
const roundId = async (no: number): Promise<RoundId> => (await meeting.round(no)).id
const planOf = async (no: number) => {
  const found = nth((await read()).discussions, no - 1).plan
  if (!found) throw new Error(`discussion ${no} has no plan`)
  return found
}
const seatAt = (plan: Awaited<ReturnType<typeof planOf>>, table: number): SeatId =>
  nth(
    plan.seats.filter((one) => one.table === table),
    0,
  ).seat

describe('groups before the votes', () => {
  it('seats 24 people in three discussions in a row, and says what that achieves', async () => {
    const rounds = await Promise.all([1, 2, 3].map(roundId))
    await handlers().mixGroups(hall.facilitator, { ...asked(), rounds, tables: 4, who: 'expected' })
    const { discussions } = await read()
    expect(discussions.map(({ plan }) => plan?.figures)).toMatchObject([
      { people: 24, repeats: 0, unavoidable: 0, newPairs: 60, met: 60, possible: 276 },
      { repeats: 8, unavoidable: 8, met: 112 },
      { repeats: 16, unavoidable: 16 },
    ])
    expect(discussions.every(({ plan }) => plan?.figures.imbalance === 0)).toBe(true)
  })

  it('moves one when two at the same table do not come, and goes back to the plan before', async () => {
    const before = await planOf(1)
    const gone = before.seats.filter(({ table }) => table === 2).slice(0, 2)
    await meeting.mark(false, ...gone.map(({ seat }) => seat))
    expect(new Set((await planOf(1)).missing.present)).toEqual(new Set(gone.map(({ seat }) => seat)))

    const round = await roundId(1)
    const moves = await handlers().replanGroups(hall.facilitator, { ...asked(), round, who: 'present' })
    expect(moves.moved).toHaveLength(1)
    expect(moves.gone).toHaveLength(2)
    const now = await planOf(1)
    expect(now).toMatchObject({ no: 2, made: 'fewest-moves', missing: { present: [] }, canUndo: true })

    const back = await handlers().undoGroups(hall.facilitator, { ...asked(), round, plan: now.id })
    expect(back.placed).toHaveLength(2)
    expect((await planOf(1)).id).toBe(before.id)
    await meeting.mark(true, ...gone.map(({ seat }) => seat))
  })

  it('ties somebody to a table through later plans, and lets go', async () => {
    const round = await roundId(2)
    const seat = seatAt(await planOf(2), 1)
    const { moved } = await handlers().pinSeat(hall.facilitator, { ...asked(), round, seat, table: 3 })
    expect(moved).toHaveLength(2)
    await handlers().mixGroups(hall.facilitator, { ...asked(), rounds: [round], tables: 4, who: 'expected' })
    expect((await planOf(2)).seats).toContainEqual({ seat, table: 3, pinned: true })
    await handlers().pinSeat(hall.facilitator, { ...asked(), round, seat, table: null })
    expect((await planOf(2)).seats).toContainEqual({ seat, table: 3, pinned: false })
  })

  it('keeps two apart that are wished apart, says so of older plans, and refuses what cannot be', async () => {
    const round = await roundId(3)
    const [a, b, c] = (await planOf(3)).seats.filter(({ table }) => table === 1).map(({ seat }) => seat)
    if (!a || !b || !c) throw new Error('a table of six has three people')
    const wish = (one: SeatId, other: SeatId, what: 'apart' | 'together' | null) =>
      handlers().setGroupWish(hall.facilitator, { ...asked(), a: one, b: other, wish: what })
    await wish(b, a, 'apart')
    expect((await planOf(3)).brokenWishes).toBe(1)
    await handlers().replanGroups(hall.facilitator, { ...asked(), round, who: 'expected' })
    const plan = await planOf(3)
    const tableOf = (seat: SeatId) => plan.seats.find((one) => one.seat === seat)?.table
    expect(tableOf(a)).not.toBe(tableOf(b))
    expect(plan.brokenWishes).toBe(0)

    await wish(a, c, 'together')
    await wish(b, c, 'together')
    const no = await refusal(
      handlers().replanGroups(hall.facilitator, { ...asked(), round, who: 'expected' }),
    )
    expect(no).toMatchObject({
      code: 'consensus.groups-impossible',
      detail: { reason: 'together-and-apart' },
    })
    await wish(b, c, null)
    await wish(a, c, null)
    await wish(a, b, null)
    expect((await read()).wishes).toEqual([])
  })

  it('go with a planned round that is removed', async () => {
    const { version, roundList } = await meeting.detail()
    await meeting.plan(...roundList.map(({ id, name }) => ({ id, name })), { name: 'En till' })
    const added = await roundId(4)
    await handlers().mixGroups(hall.facilitator, { ...asked(), rounds: [added], tables: 3, who: 'expected' })
    await meeting.plan(...roundList.map(({ id, name }) => ({ id, name })))
    expect((await read()).discussions).toHaveLength(3)
    expect((await meeting.detail()).version).toBe(version + 2)
  })

  it('leaves one row of history an act, and none of a refusal', async () => {
    const { events } = await meeting.console()
    expect(events.filter(({ action }) => action === 'groups.mix')).toHaveLength(3)
    expect(events.find(({ action }) => action === 'groups.replan')?.detail).toMatchObject({ people: 24 })
  })

  it('are shown to the room and on each phone, until the vote opens', async () => {
    const round = await roundId(1)
    const plan = await planOf(1)
    const tables = () => readTables(hall.ports)(meeting.topic)
    const own = (seat: SeatId) => readOwnTable(hall.ports)(meeting.topic, seat)
    const [first] = plan.seats
    if (!first) throw new Error('somebody has a table')
    expect((await meeting.live()).state.p).toBeUndefined()
    expect([await tables(), await own(first.seat)]).toEqual([null, null])

    await handlers().showGroups(hall.facilitator, { ...asked(), round, isShown: true })
    expect((await meeting.live()).state.p).toBe(`1.${plan.no}`)
    expect((await tables())?.tables.map(({ people }) => people.length)).toEqual([6, 6, 6, 6])
    expect(await own(first.seat)).toBe(first.table)

    await handlers().showGroups(hall.facilitator, { ...asked(), round: await roundId(2), isShown: false })
    expect(nth((await read()).discussions, 0).isShown).toBe(true)
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    expect((await meeting.live()).state.p).toBe(`1.${plan.no}`)
    await meeting.step('openRound', 1)
    expect((await meeting.live()).state.p).toBeUndefined()
  })

  it('changes no table once the vote is open', async () => {
    const round = await roundId(1)
    const tables = { ...asked(), rounds: [round], tables: 4, who: 'present' as const }
    expect(await refusalCode(handlers().mixGroups(hall.facilitator, tables))).toBe(
      'consensus.round-wrong-state',
    )
    expect(nth((await read()).discussions, 0).isFixed).toBe(true)
  })
})
