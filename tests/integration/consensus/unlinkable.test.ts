import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castTicket, isCardOf } from '#application/consensus/cast-ticket.ts'
import { issueTicket } from '#application/consensus/issue-ticket.ts'
import { makeBallotCards } from '#application/consensus/make-ballot-cards.ts'
import { replaceTicket } from '#application/consensus/replace-ticket.ts'
import { thawRound } from '#application/consensus/thaw-round.ts'
import type { TicketWay } from '#domain/consensus/ticket.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { wishFor } from '../../_util/ticket-phone.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { refusalCode as code, nth, refusal } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

async function frozenMeeting(ticket: TicketWay, voters: number): Promise<Meeting> {
  const meeting = await holdMeeting(hall, { voters, ticket })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  return meeting
}

async function at(meeting: Meeting) {
  const { state } = await meeting.live()
  const round = state.r as RoundId
  const record = await hall.ports.read(hall.association, (tx) => hall.ports.rounds.find(tx, round))
  if (!record || !('freeze' in record.round)) throw new Error('the round is not frozen')
  const { freeze } = record.round
  const modulus = freeze.ticket?.way === 'blind' ? freeze.ticket.modulus : ''
  return { shown: { r: round, fz: state.fz ?? '' }, modulus, freeze, state }
}

const where = ({ topic }: Meeting) => topic
const cards = async (meeting: Meeting, count: number) => {
  const { round } = await meeting.asking(1)
  const asked = { ...meeting.topic, commandId: command(), round, count }
  return makeBallotCards(hall.ports)(hall.facilitator, asked)
}
const lost = (witness: string) => async (meeting: Meeting) => {
  const { round } = await meeting.asking(1)
  const asked = { ...meeting.topic, commandId: command(), round, reason: 'Telefonen föll i golvet', witness }
  return replaceTicket(hall.ports)(hall.facilitator, asked)
}

describe('a blind ticket', () => {
  it('is signed once a seat, votes once, and is counted as the last ballot it carried', async () => {
    const meeting = await frozenMeeting('blind', 7)
    const { shown, modulus, state, freeze } = await at(meeting)
    expect(state).toMatchObject({ lvl: 3, tk: 'blind' })
    expect(freeze.level).toBe(3)
    const issue = issueTicket(hall.ports)
    const cast = castTicket(hall.ports)
    const fetchFor = async (no: number) => {
      const wish = await wishFor(modulus, shown.r)
      const { signature } = await issue(where(meeting), nth(meeting.voters, no).code, {
        ...shown,
        blinded: wish.blinded,
      })
      return { wish, signature, ticket: { by: 'ticket' as const, ...wish.finish(signature) } }
    }
    const tickets = await Promise.all([0, 1, 2, 3, 4, 5].map(fetchFor))
    const [first] = tickets
    if (!first) throw new Error('no ticket')

    // The same request again: a lost answer. Another one: refused, also from a second phone at the same seat.
    const again = { ...shown, blinded: first.wish.blinded }
    expect(await issue(where(meeting), nth(meeting.voters, 0).code, again)).toEqual({
      signature: first.signature,
    })
    expect(await code(fetchFor(0))).toBe('consensus.ticket-taken')
    const tooLarge = { ...shown, blinded: 'f'.repeat(512) }
    expect(await code(issue(where(meeting), nth(meeting.voters, 6).code, tooLarge))).toBe(
      'consensus.ticket-invalid',
    )

    const ballot = (a: string) => ({ ...shown, slot: 0, a })
    expect(await code(cast(where(meeting), first.ticket, ballot('1111')))).toBe('consensus.round-not-open')
    await meeting.step('openRound', 1)
    expect(await code(meeting.cast(nth(meeting.voters, 0), '1111'))).toBe('consensus.ballot-stale')
    await cast(where(meeting), first.ticket, ballot('0000'))
    await Promise.all(tickets.map(({ ticket }) => cast(where(meeting), ticket, ballot('11-0'))))
    expect((await meeting.live()).state.cast).toBe(6)

    await meeting.step('closeRound', 1)
    const late = cast(where(meeting), first.ticket, ballot('0000'))
    expect(await refusal(late)).toMatchObject({
      code: 'consensus.ballot-too-late',
      detail: { recorded: 'yes' },
    })
    const folder = join(hall.folder, `round-${shown.r}`)
    expect(existsSync(join(folder, 'ticket.key'))).toBe(true)
    await meeting.step('countRound', 1)
    expect(existsSync(folder)).toBe(false)
    const { items, cast: counted } = await meeting.result(1)
    expect(counted).toBe(6)
    expect(items.map(({ yes }) => yes)).toEqual([6, 6, 0, 0])
    expect(await hall.ports.read(hall.association, (tx) => hall.ports.tickets.issuedCount(tx, shown.r))).toBe(
      0,
    )
    const file = await meeting.recountFile(1)
    expect(file.freeze.ticket).toEqual({ way: 'blind', modulus })
  })

  it('of another key, another round or no key at all is refused, every one', async () => {
    const meeting = await frozenMeeting('blind', 5)
    const { shown, modulus } = await at(meeting)
    const other = await frozenMeeting('blind', 5)
    const there = await at(other)
    const wish = await wishFor(there.modulus, there.shown.r)
    const issued = await issueTicket(hall.ports)(where(other), nth(other.voters, 0).code, {
      ...there.shown,
      blinded: wish.blinded,
    })
    const foreign = wish.finish(issued.signature)
    await meeting.step('openRound', 1)
    const cast = castTicket(hall.ports)
    const forged = [
      foreign,
      ...Array.from({ length: 500 }, (_, no) => ({
        token: randomBytes(64).toString('hex'),
        signature:
          no === 0
            ? '0'.repeat(512)
            : no === 1
              ? `${'0'.repeat(511)}1`
              : no === 2
                ? modulus
                : randomBytes(256).toString('hex'),
      })),
      { token: `${foreign.token.slice(2)}`, signature: foreign.signature },
      { token: '', signature: '' },
    ]
    const answers = await Promise.all(
      forged.map((one) =>
        code(cast(where(meeting), { by: 'ticket', ...one }, { ...shown, slot: 0, a: '1111' })),
      ),
    )
    expect(new Set(answers)).toEqual(new Set(['consensus.ticket-invalid']))
    expect((await meeting.live()).state.cast).toBe(0)
  })

  it('goes to those in the room, and a key of its own is made each time the round is frozen', async () => {
    const meeting = await frozenMeeting('blind', 5)
    const before = await at(meeting)
    const ask = async (no: number) => {
      const { shown, modulus } = await at(meeting)
      const { blinded } = await wishFor(modulus, shown.r)
      return issueTicket(hall.ports)(where(meeting), nth(meeting.voters, no).code, { ...shown, blinded })
    }
    await meeting.mark(false, nth(meeting.voters, 1).seat)
    expect(await code(ask(1))).toBe('consensus.not-present')
    await ask(0)
    await thawRound(hall.ports)(hall.facilitator, { ...(await meeting.asking(1)), reason: 'Fel lista' })
    await meeting.step('freezeRound', 1)
    expect((await at(meeting)).modulus).not.toBe(before.modulus)
    // The seat of the first may ask again: its old ticket is worth nothing.
    await ask(0)
    // Who has a ticket is a voter, gone or not when the round opens.
    await meeting.mark(false, nth(meeting.voters, 0).seat)
    await meeting.step('openRound', 1)
    expect((await meeting.detail()).present).toBe(3)
    const { round } = await meeting.asking(1)
    const isElector = await hall.ports.read(hall.association, (tx) =>
      hall.ports.roster.isElector(tx, round, nth(meeting.voters, 0).seat),
    )
    expect(isElector).toBe(true)
  })

  it('is refused where phones would come over plain http', async () => {
    const meeting = await holdMeeting(hall, { voters: 5, ticket: 'blind' })
    await meeting.plan({})
    const { freezeRound } = await import('#application/consensus/freeze-round.ts')
    const plain = freezeRound({ ...hall.ports, address: () => 'http://192.168.1.7:4811' })
    expect(await code(plain(hall.facilitator, await meeting.asking(1)))).toBe('consensus.ticket-needs-https')
  })
})

describe('a card drawn from the bowl', () => {
  it('votes in its own round, never more cards than people, and the last ballot of a card counts', async () => {
    const meeting = await frozenMeeting('card', 6)
    const { shown } = await at(meeting)
    expect(await code(cards(meeting, 7))).toBe('consensus.cards-too-many')
    const void_ = await cards(meeting, 6)
    const { cards: bowl } = await cards(meeting, 6)
    expect(new Set(bowl.map((card) => card.code)).size).toBe(6)
    expect(nth(bowl, 0).link).toBe(
      `https://samsyn.example.se/rost/${(await meeting.live()).state.c}#${nth(bowl, 0).code}`,
    )
    const isCard = isCardOf(hall.ports)
    expect(await isCard(where(meeting), shown.r, nth(bowl, 0).code)).toBe(true)
    expect(await isCard(where(meeting), shown.r, nth(void_.cards, 0).code)).toBe(false)

    await meeting.step('openRound', 1)
    expect(await code(cards(meeting, 1))).toBe('consensus.cards-too-many')
    const cast = castTicket(hall.ports)
    const send = (card: string, a: string) =>
      cast(where(meeting), { by: 'card', code: card }, { ...shown, slot: 0, a })
    expect(await code(send('ABCDEFGHJKMN', '1111'))).toBe('consensus.card-unknown')
    expect(await code(send(nth(void_.cards, 0).code, '1111'))).toBe('consensus.card-unknown')
    await send(nth(bowl, 0).code.toLowerCase(), '0000')
    await Promise.all(bowl.slice(0, 5).map((card) => send(card.code, '1000')))

    expect(await code(lost(hall.facilitator.name)(meeting))).toBe('consensus.witness-missing')
    const { cards: given } = await lost('Olle Ek')(meeting)
    await send(nth(given, 0).code, '1000')
    await meeting.steps(1, 'closeRound', 'countRound')
    const result = await meeting.result(1)
    expect(result).toMatchObject({ cast: 6, extraVotes: 1 })
    expect(result.items.map(({ yes }) => yes)).toEqual([6, 0, 0, 0])
    expect(await hall.ports.read(hall.association, (tx) => hall.ports.tickets.cardCount(tx, shown.r))).toBe(0)
  })

  it('tells its code once: the command sent again tells nothing', async () => {
    const meeting = await frozenMeeting('card', 5)
    const { round } = await meeting.asking(1)
    const asked = { ...meeting.topic, commandId: command(), round, count: 5 }
    const make = makeBallotCards(hall.ports)
    expect((await make(hall.facilitator, asked)).cards).toHaveLength(5)
    expect((await make(hall.facilitator, asked)).cards).toEqual([])
  })

  it('is not made for a round of another kind', async () => {
    expect(await code(cards(await frozenMeeting('blind', 5), 1))).toBe('consensus.round-wrong-state')
  })
})
