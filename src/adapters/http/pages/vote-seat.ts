import type { FastifyReply, FastifyRequest } from 'fastify'
import { isConferenceCode, normaliseCode } from '#domain/consensus/code.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { isEncrypted } from '../encrypted.ts'
import type { LiveView, Topic } from '../live.ts'
import type { HeldSeat, VotePorts } from './vote-ports.ts'

const cookieName = 'samsyn-plats'
const twoDays = 2 * 24 * 3600

export type Conference = LiveView & Readonly<{ k: string; topic: Topic }>
export type Seated = Conference & Readonly<{ code: string; held: HeldSeat }>

/** Where the code of an address leads, however it is written. */
export async function topicOf(ports: VotePorts, typed: string): Promise<Topic> {
  const k = normaliseCode(typed)
  const topic = isConferenceCode(k) ? await ports.findTopic(k) : null
  if (!topic) throw new DomainError('not-found')
  return topic
}

/** The conference of the address, as it is now. */
export async function conferenceOf(ports: VotePorts, typed: string): Promise<Conference> {
  const topic = await topicOf(ports, typed)
  return { k: normaliseCode(typed), topic, ...(await ports.live(topic)) }
}

export const seatCodeOf = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null

/** The seat that this phone holds; null without a card, or with one that has been replaced. */
export async function seatedIn(
  ports: VotePorts,
  conference: Conference,
  code: string | null,
): Promise<Seated | null> {
  const held = code === null ? null : await ports.findSeat(conference.topic, code)
  return held && code !== null ? { ...conference, code, held } : null
}

/** Only the browser and this conference's voter pages ever see the seat code. */
export function keepSeat(
  request: FastifyRequest,
  reply: FastifyReply,
  { publicAddress }: Pick<VotePorts, 'publicAddress'>,
  k: string,
  code: string,
): void {
  reply.setCookie(cookieName, code, {
    path: `/rosta/${k}`,
    httpOnly: true,
    sameSite: 'strict',
    secure: isEncrypted(request, publicAddress),
    maxAge: twoDays,
  })
}

export const leaveSeat = (reply: FastifyReply, k: string): FastifyReply =>
  reply.clearCookie(cookieName, { path: `/rosta/${k}` })
