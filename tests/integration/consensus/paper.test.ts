import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { castTicket } from '#application/consensus/cast-ticket.ts'
import { makeBallotCards } from '#application/consensus/make-ballot-cards.ts'
import { ownVote } from '#application/consensus/own-vote.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { type Hall, inventory, makePorts, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting, type Voter } from './meeting.ts'
import { PaperDesk } from './paper-desk.ts'
import { nth, refusal } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

const opened = async (voters: number, ticket?: 'card'): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters, ...(ticket ? { ticket } : {}) })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  return meeting
}

const rowsOf = async (meeting: Meeting) => {
  const { id } = await meeting.round(1)
  const { owner } = hall.database
  const count = async (table: 'ballot_intake' | 'ballot' | 'paper_handout' | 'paper_pile') =>
    (await owner.selectFrom(table).select('association_id').where('round_id', '=', id).execute()).length
  const keyed = await owner.selectFrom('paper_key').selectAll().execute()
  return {
    envelopes: await count('ballot_intake'),
    ballots: await count('ballot'),
    out: await count('paper_handout'),
    piles: await count('paper_pile'),
    keyed: keyed.length,
  }
}

const counted = async (meeting: Meeting): Promise<readonly string[]> => {
  const { ballots } = await meeting.recountFile(1)
  return (ballots ?? []).map(({ a }) => a).toSorted()
}

describe('papers against the list', () => {
  it('are counted with the phones, in one round and one file', async () => {
    const meeting = await opened(12)
    const desk = new PaperDesk(meeting, 1)
    const [anna, bo, cia] = ['Anna', 'Bo', 'Cia'].map((name) => desk.person(name))
    if (!anna || !bo || !cia) throw new Error('three people')
    const seat = (at: number): Voter => nth(meeting.voters, at)
    await meeting.castAll(Array.from({ length: 8 }, () => '1000'))
    // Seats 7 and 8 have voted by phone and want a paper instead; 9 to 12 have not.
    for (const at of [6, 7, 8, 9, 10, 11]) await desk.handOut(seat(at).seat)
    expect(await refusal(meeting.cast(seat(8), '1111'))).toMatchObject({ code: 'consensus.paper-handed-out' })
    expect(await refusal(meeting.cast(seat(6), '1111'))).toMatchObject({ code: 'consensus.paper-handed-out' })
    const own = ownVote(hall.ports)
    const round = (await meeting.round(1)).id
    expect(await own(meeting.topic, seat(6).seat, round, 0)).toMatchObject({ recorded: false, onPaper: true })
    // The list of who is on paper is no list of who has voted: the box says the same as before.
    expect((await meeting.live()).state.cast).toBe(8)
    // One comes back unused: the phone's vote stands, and may be changed.
    await desk.handOut(seat(7).seat, false)
    await meeting.cast(seat(7), '1100')
    const roster = await hall.handlers.getRoster(hall.facilitator, meeting.topic)
    expect(roster.seats.filter(({ paper }) => paper)).toHaveLength(5)

    expect(await refusal(desk.start(5))).toMatchObject({ code: 'consensus.round-wrong-state' })
    await meeting.step('closeRound', 1)
    expect(await refusal(desk.handOut(seat(0).seat))).toMatchObject({ code: 'consensus.round-wrong-state' })
    expect((await meeting.console()).nextStep).toBe('key-papers')
    expect(await refusal(meeting.step('countRound', 1))).toMatchObject({ code: 'consensus.papers-wait' })
    expect(await refusal(desk.start(6))).toMatchObject({
      code: 'consensus.pile-too-large',
      detail: { papers: 6, handedOut: 5 },
    })
    await desk.start(5)
    expect((await meeting.live()).state.st).toBe('closing')

    const pile = ['0011', '0011', '0011', '----', '0111'].map((a) => ({ a }))
    expect(await desk.take(anna)).toBe(1)
    expect(await desk.take(anna)).toBe(1)
    for (const [at, read] of pile.entries()) await desk.key(anna, at + 1, read)
    expect((await desk.seen(anna)).pile).toMatchObject({ mine: 1, read: [5, 0], differing: null })
    expect(await desk.take(bo)).toBe(2)
    // One person is never both, and a third is neither.
    expect(await refusal(desk.take(cia))).toMatchObject({ code: 'consensus.pile-taken' })
    expect(await refusal(desk.key(cia, 1, { a: '1111' }))).toMatchObject({ code: 'consensus.pile-taken' })
    expect(await desk.reading(bo, 1)).toBeNull()
    expect(await refusal(desk.key(bo, 1, { a: '11' }))).toMatchObject({ code: 'consensus.ballot-invalid' })
    for (const [at, read] of pile.entries()) await desk.key(bo, at + 1, at === 2 ? { a: '0010' } : read)
    expect((await desk.seen(bo)).pile).toMatchObject({ differing: [{ pos: 3, items: [4] }], agreed: false })
    expect(await refusal(meeting.step('countRound', 1))).toMatchObject({
      code: 'consensus.papers-differ',
      detail: { left: 0, differing: 1 },
    })
    // Nothing that was read lies in clear.
    const kept = await hall.database.owner.selectFrom('paper_key').select('sealed').execute()
    expect(new Set(kept.map(({ sealed }) => sealed.length)).size).toBe(1)
    expect(kept.some(({ sealed }) => sealed.toString('latin1').includes('0011'))).toBe(false)
    // The third look: the one who read wrong reads again.
    expect(await desk.reading(bo, 3)).toMatchObject({ a: '0010', invalid: false })
    await desk.key(bo, 3, { a: '0011' })
    expect((await desk.seen(bo)).pile).toMatchObject({ differing: [], agreed: true })
    expect((await meeting.console()).nextStep).toBe('count')
    await meeting.step('countRound', 1)

    // Seven phones, of which one took a paper: its first vote is gone. Five papers.
    const expected = [...Array.from({ length: 6 }, () => '1000'), '1100', ...pile.map(({ a }) => a)]
    expect(await counted(meeting)).toEqual(expected.toSorted())
    expect((await meeting.recountFile(1)).channels).toEqual([
      { channel: 'phone', n: 7 },
      { channel: 'paper', n: 5 },
    ])
    const result = await meeting.result(1)
    expect(result).toMatchObject({
      cast: 12,
      electorate: 12,
      channels: [
        { channel: 'phone', n: 7 },
        { channel: 'paper', n: 5 },
      ],
    })
    expect(await rowsOf(meeting)).toEqual({ envelopes: 0, ballots: 12, out: 0, piles: 0, keyed: 0 })
    const audit = await hall.database.owner
      .selectFrom('audit_event')
      .selectAll()
      .where('within_id', '=', meeting.id)
      .where('action', 'like', 'paper.%')
      .execute()
    expect(audit.map(({ action }) => action)).toContain('paper.take-pile')
    // History tells how many papers, never whose.
    const told = JSON.stringify(audit)
    expect(meeting.voters.some(({ seat: id }) => told.includes(id))).toBe(false)
  })

  it('show only the sum where a channel is small, and put aside what cannot be counted', async () => {
    const meeting = await opened(8)
    const desk = new PaperDesk(meeting, 1)
    await meeting.castAll(Array.from({ length: 5 }, () => '1000'))
    for (const at of [5, 6, 7]) await desk.handOut(nth(meeting.voters, at).seat)
    await meeting.step('closeRound', 1)
    await desk.start(2)
    // Counted wrong: what was keyed goes, the papers do not.
    const people = [desk.person('Anna'), desk.person('Bo')] as const
    await desk.keyAll(people, [{ a: '0001' }, { a: '0001' }])
    await desk.stop()
    expect(await rowsOf(meeting)).toMatchObject({ out: 3, piles: 0, keyed: 0 })
    await desk.start(3)
    await desk.keyAll(people, [{ a: '0001' }, { a: null }, { a: '0010' }])
    await meeting.step('countRound', 1)
    expect(await meeting.result(1)).toMatchObject({
      cast: 7,
      channels: [
        { channel: 'both', n: 7 },
        { channel: 'invalid', n: 1 },
      ],
    })
  })

  it('are neither lost nor doubled when the server dies amid keying or the count', async () => {
    const meeting = await opened(8)
    const desk = new PaperDesk(meeting, 1)
    const people = [desk.person('Anna'), desk.person('Bo')] as const
    await meeting.castAll(['1000', '1000', '1000', '1000', '1000', '1000'])
    for (const at of [5, 6, 7]) await desk.handOut(nth(meeting.voters, at).seat)
    await meeting.step('closeRound', 1)
    await desk.start(3)
    const pile = ['0001', '0010', '0100'].map((a) => ({ a }))
    for (const person of people) await desk.take(person)
    await desk.key(people[0], 1, nth(pile, 0))

    const killed = () => Promise.reject(new Error('killed'))
    const dying = (more: object) => ({ ...makePorts(hall.database, hall.folder, () => new Date()), ...more })
    // Dies after the reading was written and before the commit: it is not there, and is asked for again.
    const halfKeyed = new PaperDesk(
      meeting,
      1,
      dying({
        papers: {
          ...hall.ports.papers,
          saveReading: async (...given: Parameters<typeof hall.ports.papers.saveReading>) => {
            await hall.ports.papers.saveReading(...given)
            await killed()
          },
        },
      }),
    )
    await expect(halfKeyed.key(people[0], 2, nth(pile, 1))).rejects.toThrow('killed')
    expect((await desk.seen(people[0])).pile?.left).toEqual([2, 3])
    // A restart forgets nothing: another process goes on where this one was.
    const after = new PaperDesk(
      meeting,
      1,
      makePorts(hall.database, hall.folder, () => new Date()),
    )
    for (const person of people)
      for (const [at, read] of pile.entries()) await after.key(person, at + 1, read)

    for (const broken of [
      { ballots: { ...hall.ports.ballots, addEnvelopes: killed } },
      { papers: { ...hall.ports.papers, removePile: killed } },
      { papers: { ...hall.ports.papers, removeHandOuts: killed } },
    ]) {
      const asking = await meeting.asking(1)
      const counting = conferenceHandlers(dying(broken)).countRound(hall.facilitator, asking)
      await expect(counting).rejects.toThrow('killed')
      expect((await meeting.round(1)).state).toBe('keying')
      expect(await rowsOf(meeting)).toEqual({ envelopes: 6, ballots: 0, out: 3, piles: 1, keyed: 6 })
    }
    // After the papers are in the boxes and before they are opened: the count goes on, with them.
    const asking = await meeting.asking(1)
    const late = conferenceHandlers(dying({ ballots: { ...hall.ports.ballots, save: killed } }))
    await expect(late.countRound(hall.facilitator, asking)).rejects.toThrow('killed')
    expect((await meeting.round(1)).state).toBe('counting')
    expect(await rowsOf(meeting)).toEqual({ envelopes: 8, ballots: 0, out: 0, piles: 0, keyed: 0 })
    await meeting.step('countRound', 1)
    expect(await counted(meeting)).toEqual([
      '0001',
      '0010',
      '0100',
      ...Array.from({ length: 5 }, () => '1000'),
    ])
  })

  it('are put into the box of each item where the room goes through them one by one', async () => {
    const meeting = await holdMeeting(hall, { voters: 6 })
    await meeting.plan({ mode: 'plenary' })
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    const desk = new PaperDesk(meeting, 1)
    const at = async (step: 'open' | 'close' | 'next') => {
      await hall.handlers.stepSlot(hall.facilitator, { ...(await meeting.asking(1)), step })
    }
    for (const slot of [1, 2, 3, 4]) {
      await at('open')
      await meeting.castAll(['1', '1', '0', '0', '1', ...(slot === 1 ? ['1'] : [])], slot)
      // After the first item one of them asks for a paper: what the phone said of it is not counted.
      if (slot === 1) await desk.handOut(nth(meeting.voters, 5).seat)
      await at('close')
      if (slot < 4) await at('next')
    }
    await meeting.step('closeRound', 1)
    await desk.start(1)
    await desk.keyAll([desk.person('Anna'), desk.person('Bo')], [{ a: '01-1' }])
    await meeting.step('countRound', 1)
    const { items, cast } = await meeting.result(1)
    expect(cast).toBe(6)
    const inOrder = items.toSorted((a, b) => a.pos - b.pos)
    expect(inOrder.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([
      [3, 3, 0],
      [4, 2, 0],
      [3, 2, 1],
      [4, 2, 0],
    ])
  })

  it('go when the round is annulled, and are refused where items are revealed one by one', async () => {
    const meeting = await opened(6)
    const desk = new PaperDesk(meeting, 1)
    await desk.handOut(nth(meeting.voters, 0).seat)
    await meeting.step('closeRound', 1)
    await desk.start(1)
    await desk.keyAll([desk.person('Anna'), desk.person('Bo')], [{ a: '1111' }])
    await hall.handlers.voidRound(hall.facilitator, {
      ...(await meeting.asking(1)),
      reason: 'fel lista',
      voteAgain: false,
    })
    expect(await rowsOf(meeting)).toEqual({ envelopes: 0, ballots: 0, out: 0, piles: 0, keyed: 0 })

    const plenary = await holdMeeting(hall, { voters: 6 })
    await plenary.plan({ mode: 'plenary', plan: { reveal: 'item' } })
    await plenary.step('freezeRound', 1)
    await plenary.begin()
    await plenary.step('openRound', 1)
    const handing = new PaperDesk(plenary, 1).handOut(nth(plenary.voters, 0).seat)
    expect(await refusal(handing)).toMatchObject({ code: 'consensus.paper-impossible' })
  })
})

it('counts each voter at most once, and always what was acknowledged last, in whatever order things happen', async () => {
  const meeting = await opened(24)
  const desk = new PaperDesk(meeting, 1)
  // Linear congruence: the same orders every time, and nobody's favourite.
  let seed = 20_140_401
  const below = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * limit)
  }
  const pile: { a: string }[] = []
  const expected: string[] = []
  const words = (no: number): string => no.toString(2).padStart(4, '0')
  for (const [at, first] of meeting.voters.entries()) {
    let voter: Voter = first
    let phone: string | null = null
    let isOut = false
    for (let step = 0; step < 5; step += 1) {
      const act = below(4)
      if (act === 0) {
        const a = words(below(16))
        const refused = await refusal(meeting.cast(voter, a))
        expect(refused?.code ?? null).toBe(isOut ? 'consensus.paper-handed-out' : null)
        if (!isOut) phone = a
      } else if (act === 1) {
        await desk.handOut(voter.seat)
        isOut = true
      } else if (act === 2) {
        await desk.handOut(voter.seat, false)
        isOut = false
      } else {
        const { code } = await hall.handlers.replaceCard(hall.facilitator, {
          ...meeting.topic,
          commandId: command(),
          seat: voter.seat,
        })
        voter = { ...voter, code }
      }
    }
    // A paper that is out is put in the box or not; the desk cannot know whose is missing.
    if (isOut && at % 3 > 0) {
      const a = words(below(16))
      pile.push({ a })
      expected.push(a)
    }
    if (!isOut && phone !== null) expected.push(phone)
  }
  await meeting.step('closeRound', 1)
  await desk.start(pile.length)
  await desk.keyAll([desk.person('Anna'), desk.person('Bo')], pile)
  await meeting.step('countRound', 1)
  expect(pile.length).toBeGreaterThan(2)
  expect(await counted(meeting)).toEqual(expected.toSorted())
})

describe('a card from the bowl with boxes on it', () => {
  it('counts once, from the phone or from the pile', async () => {
    const meeting = await opened(8, 'card')
    const ids = { ...(await meeting.asking(1)), count: 8 }
    const { cards } = await makeBallotCards(hall.ports)(hall.facilitator, ids)
    const { state } = await meeting.live()
    const shown = { r: state.r as RoundId, fz: state.fz ?? '', slot: 0 }
    const cast = castTicket(hall.ports)
    const code = (at: number): string => nth(cards, at).code
    for (const at of [0, 1, 2, 3, 4])
      await cast(meeting.topic, { by: 'card', code: code(at) }, { ...shown, a: '1000' })
    await meeting.step('closeRound', 1)
    const desk = new PaperDesk(meeting, 1)
    const people = [desk.person('Anna'), desk.person('Bo')] as const
    await desk.start(4)
    for (const person of people) await desk.take(person)
    expect(await refusal(desk.key(people[0], 1, { a: '0001', card: code(0) }))).toMatchObject({
      code: 'consensus.card-cast',
    })
    expect(await refusal(desk.key(people[0], 1, { a: '0001', card: 'ABCDEFGHJKMN' }))).toMatchObject({
      code: 'consensus.card-unknown',
    })
    await desk.key(people[0], 1, { a: '0001', card: code(5) })
    expect(await refusal(desk.key(people[0], 2, { a: '0001', card: code(5) }))).toMatchObject({
      code: 'consensus.card-doubled',
    })
    // And the other way round: the phone is too late for a card that lies in the pile.
    const late = cast(meeting.topic, { by: 'card', code: code(5) }, { ...shown, a: '1111' })
    expect(await refusal(late)).toMatchObject({ code: 'consensus.ballot-too-late' })
    const pile = [5, 6, 7].map((at) => ({ a: '0001', card: code(at) }))
    await desk.keyAll(people, [...pile, { a: null }])
    await meeting.step('countRound', 1)
    expect(await counted(meeting)).toEqual([
      ...Array.from({ length: 3 }, () => '0001'),
      ...Array.from({ length: 5 }, () => '1000'),
    ])
    expect((await meeting.result(1)).channels).toEqual([
      { channel: 'both', n: 8 },
      { channel: 'invalid', n: 1 },
    ])
  })
})
