import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { ticketEndpoints } from '#contract/consensus/ticket.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { TicketWay } from '#domain/consensus/ticket.ts'
import { Visitor } from '../../src/cli/replay/visitor.ts'

type Plan = z.input<(typeof conferenceEndpoints)['planRounds']['input']>['rounds'][number]
export type RoundSetting = Partial<Pick<Plan, 'mode' | 'form'>> & Readonly<{ plan?: Partial<Plan['plan']> }>

export type Card = Readonly<{ number: number; seat: string; code: string; link: string }>

/** A round as it stands: what a facilitator's page would show. */
type Round = Readonly<{ id: string; version: number; no: number; freezeCode: string | null }>

/** A conference in the example, led over the public interface, with phones to be opened beside it. */
export type ConferenceRoom = Readonly<{
  association: string
  conference: string
  code: string
  cards: readonly Card[]
  lead: (
    act: 'freeze' | 'thaw' | 'open' | 'pause' | 'resume' | 'close' | 'reopen' | 'count' | 'finish',
  ) => Promise<void>
  slot: (step: 'show' | 'open' | 'close' | 'reveal' | 'next') => Promise<void>
  replaceCard: (card: Card) => Promise<Card>
  wrongCodes: () => Promise<number>
  /** A vote from somewhere else, as the replay sends it. */
  cast: (card: Card, a: string, slot?: number) => Promise<number>
  /** The last four vote too: with one more in it the box may be opened. */
  fillBox: (a: string, slot?: number) => Promise<void>
  round: () => Promise<Round>
  /** Level 3: so many cards for the bowl, or one for a lost ticket. */
  bowl: (count: number) => Promise<readonly BallotCard[]>
  replaceTicket: () => Promise<readonly BallotCard[]>
  result: () => Promise<Readonly<{ cast: number; extraVotes: number }>>
}>

export type BallotCard = Readonly<{ code: string; link: string }>

const acts = {
  freeze: conferenceEndpoints.freezeRound,
  thaw: conferenceEndpoints.thawRound,
  open: conferenceEndpoints.openRound,
  pause: conferenceEndpoints.pauseRound,
  resume: conferenceEndpoints.resumeRound,
  close: conferenceEndpoints.closeRound,
  reopen: conferenceEndpoints.reopenRound,
  count: conferenceEndpoints.countRound,
  finish: conferenceEndpoints.finishRound,
} as const

const effects: Plan['plan'] = {
  pool: { kind: 'effect', from: 'all' },
  rule: {
    advance: 5,
    dropBelow: '0.5',
    denominator: 'cast',
    tie: 'exclude',
    rest: 'remains',
    to: 'extended',
  },
  reveal: 'item',
}

const roundsOf = (settings: readonly RoundSetting[]): Plan[] =>
  settings.map(({ plan, ...setting }, index) => ({
    id: null,
    name: index === 0 ? 'Effektindikatorer' : `Effektindikatorer, gång ${index + 1}`,
    mode: 'self-paced',
    form: 'yes-no',
    minutes: 30,
    ...setting,
    plan: { ...effects, ...plan },
  }))

/** Enters the example as a guest who leads conferences, as the first page lets anybody on this computer. */
async function enter(url: string) {
  const facilitator = new Visitor(url)
  await facilitator.send('/exemplet', { method: 'POST' })
  const me = await facilitator.call(sessionEndpoints.me, {})
  const [example] = me.associations
  if (!example) throw new Error('there is no example')
  return { facilitator, association: example.id }
}

/** Frozen, begun and everybody present; nothing is open yet. */
export async function openConference(
  url: string,
  {
    voters,
    rounds,
    freeSeats = false,
    ticket,
  }: Readonly<{
    voters: number
    rounds: readonly RoundSetting[]
    freeSeats?: boolean
    ticket?: TicketWay
  }>,
): Promise<ConferenceRoom> {
  const { facilitator, association } = await enter(url)
  const level = ticket ? ({ level: 3, ticket } as const) : ({ level: 2 } as const)
  const { conference } = await facilitator.call(conferenceEndpoints.createConference, {
    association,
    commandId: randomUUID(),
    name: 'Prov av omröstning',
    place: null,
    beginsOn: null,
    ...level,
    preset: 'none',
    isInvented: true,
  })
  const ids = { association, conference }
  const detail = () => facilitator.call(conferenceEndpoints.getConference, ids)
  const now = async () => ({ ...ids, commandId: randomUUID(), expectedVersion: (await detail()).version })
  await facilitator.call(conferenceEndpoints.editConference, {
    ...(await now()),
    name: 'Prov av omröstning',
    place: null,
    beginsOn: null,
    ...level,
    kOpen: 5,
    freeSeats,
  })
  await facilitator.call(conferenceEndpoints.planRounds, { ...(await now()), rounds: roundsOf(rounds) })
  const { seats } = await facilitator.call(conferenceEndpoints.addExperts, {
    ...ids,
    commandId: randomUUID(),
    experts: Array.from({ length: voters }, (_, index) => ({
      name: `Påhittad expert ${index + 1}`,
      organisation: null,
      background: 'official' as const,
    })),
  })
  await facilitator.call(conferenceEndpoints.markPresent, {
    ...ids,
    commandId: randomUUID(),
    seats,
    present: true,
  })

  let at = 0
  const round = async (): Promise<Round> => {
    const found = (await detail()).roundList[at]
    if (!found) throw new Error('there is no such round')
    return found
  }
  const lead: ConferenceRoom['lead'] = async (act) => {
    const { id, version } = await round()
    await facilitator.call(acts[act], {
      ...ids,
      round: id,
      commandId: randomUUID(),
      expectedVersion: version,
      ...(act === 'thaw' ? { reason: 'prov' } : {}),
    })
    if (act === 'finish') at += 1
  }
  await lead('freeze')
  await facilitator.call(conferenceEndpoints.beginConference, await now())
  const { code, cards: unsorted } = await facilitator.call(conferenceEndpoints.getCards, ids)
  const cards = unsorted.toSorted((a, b) => a.number - b.number)
  const cast: ConferenceRoom['cast'] = async (card, a, slot = 0) => {
    const phone = new Visitor(url)
    await phone.send(`/rosta/${code}`, {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ kort: card.code }).toString(),
    })
    const { id, freezeCode } = await round()
    const body = JSON.stringify({ r: id, fz: freezeCode, slot, a })
    return (await phone.send(`/rosta/${code}/rost`, { method: 'POST', type: 'application/json', body }))
      .status
  }

  const inRound = async () => ({ ...ids, commandId: randomUUID(), round: (await round()).id })
  const lost = { reason: 'Telefonen gick sönder', witness: 'Olle Ek' }

  return {
    association,
    conference,
    code,
    cards,
    cast,
    fillBox: async (a, slot) => {
      const answers = await Promise.all(cards.slice(-4).map((card) => cast(card, a, slot)))
      if (answers.some((status) => status !== 200)) throw new Error(`not all were taken: ${answers}`)
    },
    lead,
    round,
    slot: async (step) => {
      const { id, version: expectedVersion } = await round()
      await facilitator.call(conferenceEndpoints.stepSlot, {
        ...ids,
        round: id,
        commandId: randomUUID(),
        expectedVersion,
        step,
      })
    },
    replaceCard: ({ seat }) =>
      facilitator.call(conferenceEndpoints.replaceCard, { ...ids, commandId: randomUUID(), seat }),
    bowl: async (count) =>
      (await facilitator.call(ticketEndpoints.makeBallotCards, { ...(await inRound()), count })).cards,
    replaceTicket: async () =>
      (await facilitator.call(ticketEndpoints.replaceTicket, { ...(await inRound()), ...lost })).cards,
    result: async () =>
      facilitator.call(conferenceEndpoints.getRoundResult, { ...ids, round: (await round()).id }),
    wrongCodes: async () => (await facilitator.call(conferenceEndpoints.getConsole, ids)).wrongCodes,
  }
}
