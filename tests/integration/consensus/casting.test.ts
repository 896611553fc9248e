import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownVote } from '#application/consensus/own-vote.ts'
import { takeFreeSeat } from '#application/consensus/take-free-seat.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { type Hall, inventory, makePorts, openHall } from './hall.ts'
import { command, holdMeeting, Meeting, type PlannedRound, type Voter } from './meeting.ts'
import { nth, refusal, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 2))
})
afterAll(() => hall?.close())

const code = refusalCode

/** Something that happens once, and can be waited for. */
function once() {
  let resolve = (): void => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve: () => resolve() }
}

const openMeeting = async (voters: number, ...rounds: readonly PlannedRound[]): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters })
  await meeting.plan(...(rounds.length > 0 ? rounds : [{}]))
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  return meeting
}

describe('a round that is frozen anew with nothing changed', () => {
  it('counts every acknowledged ballot, though phones knocked before it was open', async () => {
    const meeting = await holdMeeting(hall, { voters: 7 })
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    const { state } = await meeting.live()
    const shown = { r: state.r as RoundId, fz: state.fz ?? '' }
    const refused = { early: '', wrong: '' }
    refused.early = (await code(meeting.castOn(nth(meeting.voters, 0), shown, '111111'))) ?? ''
    refused.wrong = (await code(meeting.castOn(nth(meeting.voters, 0), shown, 'nonsense'))) ?? ''
    expect(refused).toEqual({ early: 'consensus.round-not-open', wrong: 'consensus.ballot-invalid' })

    await hall.handlers.thawRound(hall.facilitator, { ...(await meeting.asking(1)), reason: 'Fel minuter' })
    await meeting.step('freezeRound', 1)
    expect((await meeting.live()).state.fz).toBe(shown.fz)
    await meeting.step('openRound', 1)
    await meeting.castAll(Array.from({ length: 7 }, () => '100000'))
    await meeting.steps(1, 'closeRound', 'countRound')
    const { cast, items } = await meeting.result(1)
    expect([cast, items.find(({ pos }) => pos === 1)?.yes]).toEqual([7, 7])
  })

  it('takes no envelope for the keys it had before, however late one is on its way', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    const [hasRead, goOn] = [once(), once()]
    const slow = makePorts(hall.database, hall.folder, () => new Date())
    const there = new Meeting(hall, meeting.id, meeting.voters, {
      ...slow,
      read: async (association, work) => {
        const found = await slow.read(association, work)
        hasRead.resolve()
        await goOn.promise
        return found
      },
    })
    const { state } = await meeting.live()
    const shown = { r: state.r as RoundId, fz: state.fz ?? '' }
    const late = there.castOn(nth(there.voters, 0), shown, '010000')
    await hasRead.promise
    await hall.handlers.thawRound(hall.facilitator, { ...(await meeting.asking(1)), reason: 'Fel minuter' })
    await meeting.steps(1, 'freezeRound', 'openRound')
    goOn.resolve()
    await late
    for (const voter of meeting.voters.slice(1)) await meeting.cast(voter, '010000')
    await meeting.steps(1, 'closeRound', 'countRound')
    expect((await meeting.result(1)).items.find(({ pos }) => pos === 2)?.yes).toBe(5)
  })
})

/** While votes are taken the desk shows no cards, but gives one to the person who stands there. */
const lateCard = async (meeting: Meeting) => {
  const { seats } = await hall.handlers.getRoster(hall.facilitator, meeting.topic)
  const { id } = nth(seats, -1)
  return hall.handlers.replaceCard(hall.facilitator, { ...meeting.topic, commandId: command(), seat: id })
}

describe('a ballot', () => {
  let meeting: Meeting
  let shown: { r: RoundId; fz: string }
  beforeEach(async () => {
    meeting = await openMeeting(7)
    const { state } = await meeting.live()
    shown = { r: state.r as RoundId, fz: state.fz ?? '' }
  })

  const voter = (at: number): Voter => nth(meeting.voters, at)
  const cast = (at: number, answers: string, fz = shown.fz) =>
    meeting.castOn(voter(at), { ...shown, fz }, answers)
  const turnout = async () => (await meeting.live()).state.cast

  it('is counted once however often it is sent, and the last one counts', async () => {
    await Promise.all([cast(0, '111111'), cast(0, '111111'), cast(0, '111111')])
    await cast(0, '000000')
    expect(await turnout()).toBe(1)
    for (const at of [1, 2, 3, 4]) await cast(at, '1-1-1-')
    await meeting.steps(1, 'closeRound', 'countRound')
    const { items, cast: counted } = await meeting.result(1)
    expect(counted).toBe(5)
    expect(items.map(({ pos, yes, no, abstain }) => [pos, yes, no, abstain]).toSorted()).toEqual([
      [1, 4, 1, 0],
      [2, 0, 1, 4],
      [3, 4, 1, 0],
      [4, 0, 1, 4],
      [5, 4, 1, 0],
      [6, 0, 1, 4],
    ])
  })

  it('keeps the last of many sent at once, whichever commit carries it', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => cast(0, at === 39 ? '100000' : '011111')))
    for (const at of [1, 2, 3, 4]) await cast(at, '------')
    await meeting.steps(1, 'closeRound', 'countRound')
    const { items } = await meeting.result(1)
    expect(items.find(({ pos }) => pos === 1)?.yes).toBe(1)
    expect(items.find(({ pos }) => pos === 2)?.yes).toBe(0)
  })

  it('is refused with what is wrong', async () => {
    expect(await code(meeting.castOn({ code: 'AAAA AAAA' }, shown, '111111'))).toBe('consensus.seat-unknown')
    expect(await code(meeting.castOn({ code: 'kort' }, shown, '111111'))).toBe('consensus.seat-unknown')
    expect(await code(cast(0, '111111', '0000 0000 0000 0000 0000'))).toBe('consensus.ballot-stale')
    expect(await code(cast(0, '111111', ''))).toBe('consensus.ballot-stale')
    const faulty = await refusal(cast(0, '11x1?1'))
    expect([faulty?.code, faulty?.detail.items]).toEqual(['consensus.ballot-invalid', ['3', '5']])
    expect(await code(cast(0, '11111'))).toBe('consensus.ballot-invalid')
    expect(await code(meeting.castOn(voter(0), shown, '1', 1))).toBe('consensus.ballot-stale')
    expect(await turnout()).toBe(0)
  })

  it('is refused when the vote is paused, closed or counted, and says which', async () => {
    await meeting.step('pauseRound', 1)
    expect(await code(cast(0, '111111'))).toBe('consensus.round-not-open')
    await meeting.step('resumeRound', 1)
    for (const at of [0, 1, 2, 3, 4]) await cast(at, '111111')
    await meeting.step('closeRound', 1)
    expect(await code(cast(5, '111111'))).toBe('consensus.ballot-too-late')
    await meeting.step('reopenRound', 1)
    await cast(5, '111111')
    await meeting.steps(1, 'closeRound', 'countRound')
    expect(await code(cast(6, '111111'))).toBe('consensus.ballot-too-late')
    expect((await meeting.result(1)).cast).toBe(6)
  })

  it('needs a seat that is in the room and in the round', async () => {
    await meeting.join(voter(0))
    await meeting.mark(false, voter(0).seat)
    expect(await code(cast(0, '111111'))).toBe('consensus.not-present')
    await meeting.mark(true, voter(0).seat)
    await cast(0, '111111')

    await hall.handlers.addExperts(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      experts: [{ name: 'Sen', organisation: null, background: 'user' }],
    })
    const late = await lateCard(meeting)
    await meeting.mark(true, late.seat)
    expect(await code(meeting.castOn({ code: late.code }, shown, '111111'))).toBe('consensus.not-in-round')
    expect(await meeting.live()).toMatchObject({ state: { el: 7, cast: 1 } })
  })

  it('cannot be sent with a card that was replaced, and counts once with the new one', async () => {
    await cast(0, '111111')
    const card = await hall.handlers.replaceCard(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      seat: voter(0).seat,
    })
    expect(card.code).not.toBe(voter(0).code)
    expect(await code(cast(0, '000000'))).toBe('consensus.seat-unknown')
    expect(await meeting.join({ seat: card.seat, code: voter(0).code })).toBeNull()
    await meeting.castOn(card, shown, '000000')
    expect(await turnout()).toBe(1)
  })

  it('tells the seat, and nobody else, whether it is in the box', async () => {
    const own = ownVote(hall.ports)
    const ask = (at: number) => own(meeting.topic, voter(at).seat, shown.r, 0)
    for (const at of [0, 1, 2, 3, 4]) await cast(at, '111111')
    expect([await ask(0), await ask(6)]).toEqual([
      { isElector: true, recorded: true },
      { isElector: true, recorded: false },
    ])
    await meeting.steps(1, 'closeRound', 'countRound')
    expect(await ask(0)).toEqual({ isElector: true, recorded: null })
  })
})

describe('a vote that is closed while ballots come in', () => {
  it.each([1, 2, 3, 4])('counts what it acknowledged, no more and no less (race %i)', async (race) => {
    const voters = 120
    const meeting = await openMeeting(voters)
    const { state } = await meeting.live()
    const shown = { r: state.r as RoundId, fz: state.fz ?? '' }
    await Promise.all(meeting.voters.map((voter) => meeting.join(voter)))
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
    const closing = pause(race * 7).then(() => meeting.step('closeRound', 1))
    const answers = await Promise.allSettled(
      meeting.voters.map(async (voter, at) => {
        await pause(at / 3)
        await meeting.castOn(voter, shown, '1-----')
      }),
    )
    await closing
    const acknowledged = answers.filter(({ status }) => status === 'fulfilled').length
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
    expect(new Set(refused).size <= 1 && (refused[0] ?? 'consensus.ballot-too-late')).toBe(
      'consensus.ballot-too-late',
    )
    expect((await meeting.live()).state.cast).toBe(acknowledged)
    if (acknowledged < 5) return
    await meeting.step('countRound', 1)
    const { cast, items } = await meeting.result(1)
    expect([cast, items.find(({ pos }) => pos === 1)?.yes]).toEqual([acknowledged, acknowledged])
  })
})

describe('who is in the room', () => {
  it('includes a late-comer while the round is open, where it was frozen so', async () => {
    const meeting = await openMeeting(5, { plan: { electorate: 'until-close' } })
    await hall.handlers.addExperts(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      experts: [{ name: 'Sen', organisation: null, background: 'user' }],
    })
    const late = await lateCard(meeting)
    expect((await meeting.live()).state.el).toBe(5)
    expect(await meeting.join(late)).toMatchObject({ label: 'Sen' })
    expect((await meeting.live()).state.el).toBe(6)
    await meeting.cast(late, '111111')
    expect((await meeting.live()).state.cast).toBe(1)
  })

  it('is marked by the first use of a card, and then by the facilitator alone', async () => {
    const meeting = await holdMeeting(hall, { voters: 2 })
    const first = nth(meeting.voters, 0)
    await meeting.mark(false, ...meeting.voters.map(({ seat }) => seat))
    await meeting.join(first)
    expect(await hall.handlers.getRoster(hall.facilitator, meeting.topic)).toMatchObject({
      present: 1,
      seats: [{ joined: true, present: true }, { joined: false }],
    })
    await meeting.mark(false, first.seat)
    await meeting.join(first)
    expect((await meeting.detail()).present).toBe(0)
    expect(await meeting.join({ seat: first.seat, code: first.code.toLowerCase() })).toMatchObject({
      label: 'Expert 1',
    })
    const joins = await hall.database.owner
      .selectFrom('audit_event')
      .select('action')
      .where('within_id', '=', meeting.id)
      .execute()
    expect(joins.map(({ action }) => action)).toEqual([
      'conference.create',
      'roster.add-experts',
      'roster.show-cards',
      'roster.mark-present',
      'roster.mark-gone',
      'roster.mark-gone',
    ])
  })

  it('gets free seats only where they are allowed, and never more than are marked present', async () => {
    const meeting = await holdMeeting(hall, { voters: 1 })
    const take = takeFreeSeat(hall.ports)
    expect(await code(take(meeting.topic))).toBe('consensus.free-seats-closed')
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
    await hall.handlers.addFreeSeats(hall.facilitator, { ...meeting.topic, commandId: command(), count: 5 })
    const { seats } = await hall.handlers.getRoster(hall.facilitator, meeting.topic)
    const free = seats.filter(({ expert }) => expert === null).map(({ id }) => id)
    expect(await take(meeting.topic)).toBeNull()
    await meeting.mark(true, ...free.slice(0, 3))
    const codes = await Promise.all(Array.from({ length: 6 }, () => take(meeting.topic)))
    expect(codes.filter((taken) => taken !== null)).toHaveLength(3)
    expect(new Set(codes).size).toBe(4)
    const held = await Promise.all(
      codes.flatMap((taken) => (taken === null ? [] : [meeting.join({ seat: nth(free, 0), code: taken })])),
    )
    expect(new Set(held.map((seat) => seat?.seat)).size).toBe(3)
  })
})

describe('a ballot of choices', () => {
  it('lets no more be chosen than the rule says, and fewer', async () => {
    const meeting = await openMeeting(5, {
      form: 'choose',
      plan: {
        choose: { process: 2, effect: 1 },
        rule: {
          advance: { process: 2, effect: 1 },
          denominator: 'cast',
          tie: 'include',
          rest: 'remains',
          to: 'core',
        },
      },
    }).catch(() => null)
    // The core is chosen among what has advanced, and nothing has: the rule cannot be kept.
    expect(meeting).toBeNull()

    const allowed = await openMeeting(5, {
      form: 'choose',
      plan: {
        choose: { process: 2, effect: 1 },
        rule: {
          advance: { process: 2, effect: 1 },
          denominator: 'cast',
          tie: 'include',
          rest: 'remains',
          to: 'extended',
        },
      },
    })
    const voter = nth(allowed.voters, 0)
    const excess = await refusal(allowed.cast(voter, '1,2,3'))
    expect([excess?.code, excess?.detail]).toEqual([
      'consensus.ballot-too-many',
      { kind: 'process', chosen: 3, most: 2 },
    ])
    expect(await code(allowed.cast(voter, '1,9'))).toBe('consensus.ballot-invalid')
    await allowed.castAll(['1,2,5', '1,2', '1,5', '5', ''])
    await allowed.steps(1, 'closeRound', 'countRound')
    const { items } = await allowed.result(1)
    expect(items.filter(({ fate }) => fate === 'advanced').map(({ pos, yes }) => [pos, yes])).toEqual([
      [1, 3],
      [5, 3],
      [2, 2],
    ])
  })
})
