import type { FastifyInstance, FastifyRequest } from 'fastify'
import { castTicketInput, ticketInput } from '#contract/consensus/live.ts'
import { isPrivateAddress } from '#domain/consensus/ticket.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { isEncrypted } from '../encrypted.ts'
import { InputError } from '../errors.ts'
import type { VotePorts } from './vote-ports.ts'
import { conferenceOf, seatCodeOf, topicOf } from './vote-seat.ts'

const silent = { logLevel: 'silent' } as const

type Route = { Params: { k: string }; Body: unknown }

/** Blind tickets, for the phone's script. Fetching knows the seat and not the vote; voting the vote and not the seat. */
export function ticketRoutes(app: FastifyInstance, ports: VotePorts): void {
  app.get<Route>('/rost/:k/nyckel', silent, async (request, reply) => {
    const { topic, state } = await conferenceOf(ports, request.params.k)
    const modulus = state.r === null ? null : await ports.ticketModulus(topic, state.r)
    if (modulus === null) throw new DomainError('not-found')
    return reply.header('cache-control', 'no-store').send({ r: state.r, modulus })
  })

  app.post<Route>('/rosta/:k/biljett', silent, async (request, reply) => {
    const topic = await topicOf(ports, request.params.k)
    const card = seatCodeOf(request)
    if (card === null) throw new DomainError('not-signed-in')
    assertPrivate(request, ports)
    const asked = ticketInput.safeParse(request.body)
    if (!asked.success) throw new InputError([{ path: 'blinded', check: 'invalid' }])
    const signature = await ports.issueTicket(topic, card, asked.data)
    return reply.header('cache-control', 'no-store').send({ signature })
  })
}

/** Whoever listens in on a line that is not private would see the ticket and its vote pass by. */
function assertPrivate(request: FastifyRequest, { publicAddress }: VotePorts): void {
  if (isEncrypted(request, publicAddress)) return
  if (!isPrivateAddress(`http://${request.host}`)) throw new DomainError('consensus.ticket-needs-https')
}

/** A vote with its ticket. No cookie reaches this address, and none is read. */
export async function castWithTicket(
  ports: VotePorts,
  request: FastifyRequest<Route>,
): Promise<Readonly<{ recorded: true }>> {
  const topic = await topicOf(ports, request.params.k)
  const sent = castTicketInput.safeParse(request.body)
  if (!sent.success) throw new InputError([{ path: 'a', check: 'invalid' }])
  const { token, signature, ...ballot } = sent.data
  await ports.castTicket(topic, { by: 'ticket', token, signature }, ballot)
  return { recorded: true }
}
