import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { type Hall, inventory, makePorts, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(2, 0))
})
afterAll(() => hall?.close())

const cardsOf = (meeting: Meeting, from = hall.handlers) => from.getCards(hall.facilitator, meeting.topic)
const asking = (meeting: Meeting) => ({ ...meeting.topic, commandId: command() })

describe('cards', () => {
  it('can be printed again, and are nowhere in the database', async () => {
    const meeting = await holdMeeting(hall, { voters: 3 })
    const printed = await cardsOf(meeting)
    expect(await cardsOf(meeting)).toEqual(printed)
    const [card] = printed.cards
    expect(card?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(card?.link).toBe(`https://samsyn.example.se/rosta/${printed.code}#${card?.code}`)
    const tables = await hall.database.ownerPool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    for (const { name } of tables.rows) {
      const found = await hall.database.ownerPool.query(
        `select count(*)::int as n from "${name}" as row where row::text ilike any($1)`,
        [printed.cards.map(({ code }) => `%${code}%`)],
      )
      expect([name, found.rows[0]?.n]).toEqual([name, 0])
    }
  })

  it('are replaced one at a time, also by a command that is sent twice', async () => {
    const meeting = await holdMeeting(hall, { voters: 2 })
    const { seat, code } = nth(meeting.voters, 0)
    const input = { ...asking(meeting), seat }
    const first = await hall.handlers.replaceCard(hall.facilitator, input)
    expect(await hall.handlers.replaceCard(hall.facilitator, input)).toEqual(first)
    expect(first.code).not.toBe(code)
    const { cards } = await cardsOf(meeting)
    expect(cards.map((card) => card.code)).toEqual([first.code, nth(meeting.voters, 1).code])
  })

  it('cannot be made from another key: then everyone gets a new one', async () => {
    const meeting = await holdMeeting(hall, { voters: 2 })
    rmSync(join(hall.folder, `conference-${meeting.id}.key`))
    const elsewhere = conferenceHandlers(makePorts(hall.database, hall.folder, () => new Date()))
    expect(await refusalCode(cardsOf(meeting, elsewhere))).toBe('consensus.cards-lost')
    // Nobody who sits there already is thrown out before new cards are made.
    expect(await meeting.join(nth(meeting.voters, 0))).not.toBeNull()
    expect(await elsewhere.renewCards(hall.facilitator, asking(meeting))).toEqual({ seats: 2 })
    const { cards } = await cardsOf(meeting, elsewhere)
    expect(await meeting.join(nth(meeting.voters, 0))).toBeNull()
    const { seat, code } = nth(cards, 0)
    expect(await meeting.join({ seat, code })).toMatchObject({ seat, label: 'Expert 1' })
    expect(readdirSync(hall.folder)).toContain(`conference-${meeting.id}.key`)
  })
})

describe('the list of experts', () => {
  it('keeps invited, accepted and present apart', async () => {
    const meeting = await holdMeeting(hall, { voters: 4 })
    const roster = () => hall.handlers.getRoster(hall.facilitator, meeting.topic)
    const { seats } = await roster()
    const edited = nth(seats, 1).expert
    if (!edited) throw new Error('the seat has no expert')
    await hall.handlers.editExpert(hall.facilitator, {
      ...asking(meeting),
      expert: edited.id,
      name: 'Åke Öberg',
      organisation: 'Region Sörmland',
      background: 'politician',
      invitation: 'accepted',
    })
    await meeting.mark(false, nth(seats, 0).id)
    expect(await roster()).toMatchObject({ invited: 4, accepted: 1, present: 3 })
    expect(nth((await roster()).seats, 1)).toMatchObject({
      label: 'Åke Öberg',
      expert: { organisation: 'Region Sörmland', background: 'politician' },
    })
  })

  it('lets go of an expert until a round was opened for them', async () => {
    const meeting = await holdMeeting(hall, { voters: 3 })
    const { seats } = await hall.handlers.getRoster(hall.facilitator, meeting.topic)
    const [first, second] = [nth(seats, 0).id, nth(seats, 1).id]
    await hall.handlers.removeSeat(hall.facilitator, { ...asking(meeting), seat: first })
    await hall.handlers.addFreeSeats(hall.facilitator, { ...asking(meeting), count: 1 })
    const roster = () => hall.handlers.getRoster(hall.facilitator, meeting.topic)
    const free = (await roster()).seats.find(({ expert }) => expert === null)
    if (!free) throw new Error('there is no free seat')
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    expect((await roster()).seats.map(({ removable }) => removable)).toEqual([false, false, true])
    const removing = hall.handlers.removeSeat(hall.facilitator, { ...asking(meeting), seat: second })
    expect(await refusalCode(removing)).toBe('consensus.expert-in-round')
    await hall.handlers.removeSeat(hall.facilitator, { ...asking(meeting), seat: free.id })
    expect((await roster()).seats).toHaveLength(2)
    expect((await meeting.detail()).experts).toBe(2)
  })

  it('may let people in without a card after the conference has begun, but not in the middle of a vote', async () => {
    const meeting = await holdMeeting(hall, { voters: 3 })
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    const allow = (isAllowed: boolean) =>
      hall.handlers.allowFreeSeats(hall.facilitator, { ...asking(meeting), allow: isAllowed })
    await allow(true)
    expect((await meeting.detail()).freeSeats).toBe(true)
    expect((await meeting.live()).state.free).toBe(true)
    await meeting.step('openRound', 1)
    expect(await refusalCode(allow(false))).toBe('consensus.other-round-open')
  })
})
