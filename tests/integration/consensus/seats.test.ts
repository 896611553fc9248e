import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeFreeSeat } from '#application/consensus/take-free-seat.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting, type PlannedRound } from './meeting.ts'
import { refusalCode as code, nth } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(2, 0))
})
afterAll(() => hall?.close())

const begun = async (voters: number, round: PlannedRound = {}): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters })
  await meeting.plan(round)
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  return meeting
}

const showCards = (meeting: Meeting) => hall.handlers.getCards(hall.facilitator, meeting.topic)
const newCard = (meeting: Meeting, seat: Meeting['voters'][number]['seat']) =>
  hall.handlers.replaceCard(hall.facilitator, { ...meeting.topic, commandId: command(), seat })
const actions = async (meeting: Meeting): Promise<readonly string[]> =>
  (await meeting.console()).events.map(({ action }) => action)

describe('the codes of the cards', () => {
  it('are shown before the vote, never those in use, and it is written down who had them shown', async () => {
    const meeting = await begun(7)
    await meeting.join(nth(meeting.voters, 0))
    const { cards, used } = await showCards(meeting)
    expect(used).toBe(1)
    expect(cards.map(({ seat }) => seat)).toEqual(meeting.voters.slice(1).map(({ seat }) => seat))
    expect((await actions(meeting)).filter((action) => action === 'roster.show-cards')).toHaveLength(2)
  })

  it('are shown to nobody from when a round opens until it is counted', async () => {
    const meeting = await begun(7)
    const renew = () => hall.handlers.renewCards(hall.facilitator, { ...meeting.topic, commandId: command() })
    await meeting.step('openRound', 1)
    await meeting.castAll(['11', '11', '11', '10', '00'])
    for (const step of [null, 'pauseRound', 'closeRound'] as const) {
      if (step) await meeting.step(step, 1)
      expect(await code(showCards(meeting))).toBe('consensus.cards-while-voting')
      expect(await code(renew())).toBe('consensus.cards-while-voting')
    }
    await meeting.step('countRound', 1)
    expect(await showCards(meeting)).toMatchObject({ used: 5, cards: [{ number: 6 }, { number: 7 }] })
  })

  it('are told to the phones when one of them is exchanged, also in the middle of a vote', async () => {
    const meeting = await begun(5)
    await meeting.step('openRound', 1)
    await meeting.castAll(['11', '11', '11', '10', '00'])
    expect((await meeting.live()).state.cards).toBe(0)
    await newCard(meeting, nth(meeting.voters, 0).seat)
    expect((await meeting.live()).state.cards).toBe(1)
    expect(await meeting.join(nth(meeting.voters, 0))).toBeNull()
    expect((await actions(meeting))[0]).toBe('seat.replace-card')
  })
})

describe('a free seat', () => {
  it('that has been handed a new card is nobody else’s to take', async () => {
    const meeting = await holdMeeting(hall, { voters: 1 })
    await hall.handlers.editConference(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      expectedVersion: (await meeting.detail()).version,
      name: 'Fria platser',
      place: null,
      beginsOn: null,
      level: 2,
      kOpen: 5,
      freeSeats: true,
    })
    await hall.handlers.addFreeSeats(hall.facilitator, { ...meeting.topic, commandId: command(), count: 1 })
    const { seats } = await hall.handlers.getRoster(hall.facilitator, meeting.topic)
    const free = nth(seats, -1)
    await meeting.mark(true, free.id)
    const take = takeFreeSeat(hall.ports)
    const taken = await take(meeting.topic)
    expect(taken).not.toBeNull()
    // The phone is lost: whoever sat there gets a new card, and has not used it yet.
    const card = await newCard(meeting, free.id)
    expect(await take(meeting.topic)).toBeNull()
    expect(await meeting.join({ seat: free.id, code: card.code })).toMatchObject({ seat: free.id })
  })
})

describe('n', () => {
  it('is settled when the round closes, and by nothing that is marked after it', async () => {
    const meeting = await begun(9, {
      plan: {
        rule: {
          dropBelow: '0.5',
          denominator: 'electorate',
          tie: 'include',
          rest: 'remains',
          to: 'extended',
        },
      },
    })
    await meeting.step('openRound', 1)
    await meeting.castAll(['11', '11', '11', '10', '00', '00'])
    const seat = (at: number) => nth(meeting.voters, at).seat
    // Voted and left: still counts. Never used a card and left: does not.
    await meeting.mark(false, seat(0), seat(8))
    await meeting.step('closeRound', 1)
    expect((await meeting.live()).state).toMatchObject({ el: 8, cast: 6 })
    await meeting.mark(false, seat(6), seat(7))
    expect((await meeting.live()).state.el).toBe(8)

    await meeting.step('reopenRound', 1)
    expect((await meeting.live()).state.el).toBe(6)
    await meeting.mark(true, seat(6))
    await meeting.step('closeRound', 1)
    await meeting.mark(false, ...meeting.voters.map((voter) => voter.seat))
    await meeting.step('countRound', 1)
    expect(await meeting.result(1)).toMatchObject({ denominator: 7, electorate: 7, cast: 6 })
  })

  it('has in it whoever joins in the very moment the round opens', async () => {
    for (let race = 0; race < 4; race += 1) {
      const meeting = await begun(12, { plan: { electorate: 'until-close' } })
      await meeting.mark(false, ...meeting.voters.slice(1).map(({ seat }) => seat))
      await Promise.all([
        ...meeting.voters.slice(1).map((voter) => meeting.join(voter)),
        meeting.step('openRound', 1),
      ])
      expect((await meeting.live()).state.el).toBe(12)
    }
  })
})

describe('the one next step', () => {
  it('never offers a count that would be refused', async () => {
    const quorum = { basis: 'electorate', num: 2, den: 3, min: 0 } as const
    const meeting = await begun(9, {
      plan: {
        rule: {
          dropBelow: '0.5',
          denominator: 'electorate',
          tie: 'include',
          rest: 'remains',
          to: 'extended',
          quorum,
        },
      },
    })
    await meeting.step('openRound', 1)
    await meeting.castAll(['11', '11', '11', '10', '00'])
    await meeting.step('closeRound', 1)
    expect((await meeting.console()).nextStep).toBe('extend')
    expect(await code(meeting.step('countRound', 1))).toBe('consensus.below-quorum')
    await meeting.step('reopenRound', 1)
    await meeting.cast(nth(meeting.voters, 5), '11')
    await meeting.step('closeRound', 1)
    expect((await meeting.console()).nextStep).toBe('count')
    await meeting.step('countRound', 1)
  })

  it('knows each box of a plenary', async () => {
    const meeting = await begun(6, { mode: 'plenary' })
    const go = async (step: 'open' | 'close' | 'next') =>
      hall.handlers.stepSlot(hall.facilitator, { ...(await meeting.asking(1)), step })
    await meeting.step('openRound', 1)
    await go('open')
    await meeting.castAll(['1', '1', '1', '0', '0', '1'], 1)
    await go('close')
    await go('next')
    await go('open')
    await meeting.castAll(['1', '1'], 2)
    await meeting.step('closeRound', 1)
    expect((await meeting.console()).nextStep).toBe('extend')
    expect(await code(meeting.step('countRound', 1))).toBe('consensus.too-few-ballots')
  })
})
