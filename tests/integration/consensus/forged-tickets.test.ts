import { afterAll, beforeAll, expect, it } from 'vitest'
import { castTicket } from '#application/consensus/cast-ticket.ts'
import { issueTicket } from '#application/consensus/issue-ticket.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { forgeries, type Ticket, waysToForge } from '../../_util/forger.ts'
import { wishFor } from '../../_util/ticket-phone.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { holdMeeting, type Meeting } from './meeting.ts'
import { refusalCode } from './refusal.ts'

const tries = 3_000
const voters = 6
const abreast = 50

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(3, 0))
})
afterAll(() => hall?.close())

async function withTickets() {
  const meeting = await holdMeeting(hall, { voters, ticket: 'blind' })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  const { state } = await meeting.live()
  const shown = { r: state.r as RoundId, fz: state.fz ?? '' }
  const record = await hall.ports.read(hall.association, (tx) => hall.ports.rounds.find(tx, shown.r))
  const freeze = record && 'freeze' in record.round ? record.round.freeze.ticket : null
  if (freeze?.way !== 'blind') throw new Error('the round has no tickets')
  const issue = issueTicket(hall.ports)
  const ticketOf = async ({ code }: Meeting['voters'][number]): Promise<Ticket> => {
    const wish = await wishFor(freeze.modulus, shown.r)
    const { signature } = await issue(meeting.topic, code, { ...shown, blinded: wish.blinded })
    return wish.finish(signature)
  }
  const tickets = await Promise.all(meeting.voters.map(ticketOf))
  return { meeting, shown, modulus: freeze.modulus, tickets }
}

it('of thousands of forged tickets none is taken, and a real one votes once however often it is sent', async () => {
  const { meeting, shown, modulus, tickets } = await withTickets()
  const { tickets: foreign } = await withTickets()
  await meeting.step('openRound', 1)
  const cast = castTicket(hall.ports)
  const send = (ticket: Ticket, a: string) =>
    cast(
      meeting.topic,
      { by: 'ticket', token: ticket.token, signature: ticket.signature },
      { ...shown, slot: 0, a },
    )

  const answers = new Map<string, Set<string | null>>(waysToForge.map((kind) => [kind, new Set()]))
  let batch: Promise<void>[] = []
  for (const { kind, ...forged } of forgeries({ modulus, genuine: tickets, foreign }, tries)) {
    batch.push(refusalCode(send(forged, '111')).then((code) => void answers.get(kind)?.add(code)))
    if (batch.length === abreast) {
      await Promise.all(batch)
      batch = []
    }
  }
  await Promise.all(batch)
  expect([...answers]).toEqual(waysToForge.map((kind) => [kind, new Set(['consensus.ticket-invalid'])]))
  expect((await meeting.live()).state.cast).toBe(0)

  // The same tries, had one of them been real, would have been seen.
  for (let time = 0; time < 3; time += 1) await Promise.all(tickets.map((ticket) => send(ticket, '100')))
  await meeting.steps(1, 'closeRound', 'countRound')
  const { cast: counted, items } = await meeting.result(1)
  expect([counted, ...items.map(({ yes }) => yes)]).toEqual([voters, voters, 0, 0])
})
