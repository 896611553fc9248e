import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reader } from '#application/consensus/preparation/read-as-expert.ts'
import { isConferenceCode, normaliseCode } from '#domain/consensus/code.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type EnterFault, renderEnter } from '#web/pages/pack/enter-page.tsx'
import { isEncrypted } from '../encrypted.ts'
import type { Topic } from '../live.ts'
import { sendPage } from '../page.ts'
import { languageOf } from './language.ts'
import type { PackPorts } from './pack-ports.ts'

export const silent = { logLevel: 'silent' } as const

const linkCookie = 'samsyn-utskick'
const listCookie = 'samsyn-lista'
/** From the letter to a while after the conference. */
const halfYear = 180 * 24 * 3600

export type Fields = Readonly<Record<string, unknown>>
export type Route = {
  Params: { k: string }
  Body: Fields | undefined
  Querystring: Record<string, string | undefined>
}
export type Request = FastifyRequest<Route>

/** Somebody with a link that opens. `listCode`: of the list that is open in this browser, if any. */
export type Inside = Readonly<{ k: string; topic: Topic; reader: Reader; listCode: string | null }>

export const word = (value: unknown): string => (typeof value === 'string' ? value : '')

export const settingOf = (ports: Pick<PackPorts, 'script'>, request: FastifyRequest, k: string) => ({
  language: languageOf(request),
  k,
  script: ports.script?.path ?? null,
})

/** Only the browser and this conference's pages ever see a code. */
function keep(request: Request, reply: FastifyReply, ports: PackPorts, name: string, code: string): void {
  reply.setCookie(name, code, {
    path: `/utskick/${normaliseCode(request.params.k)}`,
    httpOnly: true,
    // Not strict: whoever opens the letter's link a second time comes from another site, and is to be let in.
    sameSite: 'lax',
    secure: isEncrypted(request, ports.publicAddress),
    maxAge: halfYear,
  })
}

const drop = (request: Request, reply: FastifyReply, name: string): FastifyReply =>
  reply.clearCookie(name, { path: `/utskick/${normaliseCode(request.params.k)}` })

export const linkIn = (request: Request): string | null => request.cookies[linkCookie] ?? null
export const keepLink = (request: Request, reply: FastifyReply, ports: PackPorts, code: string): void =>
  keep(request, reply, ports, linkCookie, code)
export const dropLink = (request: Request, reply: FastifyReply): FastifyReply =>
  drop(request, reply, linkCookie)
export const keepList = (request: Request, reply: FastifyReply, ports: PackPorts, code: string): void =>
  keep(request, reply, ports, listCookie, code)
export const dropList = (request: Request, reply: FastifyReply): FastifyReply =>
  drop(request, reply, listCookie)

export async function topicOf(ports: PackPorts, typed: string): Promise<Topic> {
  const k = normaliseCode(typed)
  const topic = isConferenceCode(k) ? await ports.findTopic(k) : null
  if (!topic) throw new DomainError('not-found')
  return topic
}

export function sendEnter(
  ports: PackPorts,
  request: Request,
  reply: FastifyReply,
  fault: EnterFault,
  typed = '',
): FastifyReply {
  const setting = settingOf(ports, request, normaliseCode(request.params.k))
  const status = fault === 'missing' || fault === 'unknown' ? 422 : 200
  return sendPage(reply, renderEnter({ ...setting, fault, typed }), { status, script: ports.script !== null })
}

type Handle = (here: Inside, request: Request, reply: FastifyReply) => Promise<FastifyReply>

/** Without a link that opens, every page is the page that asks for it. */
export const within =
  (ports: PackPorts, handle: Handle) =>
  async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
    const topic = await topicOf(ports, request.params.k)
    const k = normaliseCode(request.params.k)
    const code = linkIn(request)
    const reader = code === null ? null : await ports.findReader(topic, code)
    if (reader)
      return handle({ k, topic, reader, listCode: request.cookies[listCookie] ?? null }, request, reply)
    if (code !== null) {
      await ports.wrongCodes.typed(request, topic.conference)
      dropLink(request, reply)
    }
    return sendEnter(ports, request, reply, code === null ? null : 'unknown')
  }
