import type { FastifyInstance } from 'fastify'
import { isConferenceCode, isReaderCode, normaliseCode } from '#domain/consensus/code.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { renderPackProblem } from '#web/pages/pack/enter-page.tsx'
import { renderRead } from '#web/pages/pack/read-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { languageRoute } from './language.ts'
import {
  dropLink,
  dropList,
  keepLink,
  linkIn,
  type Route,
  sendEnter,
  settingOf,
  silent,
  topicOf,
  within,
  word,
} from './pack-inside.ts'
import { listRoutes } from './pack-list.ts'
import type { PackPorts } from './pack-ports.ts'
import { questionRoutes } from './pack-questions.ts'

/** What experts read and write before the conference. None of these routes writes a line in any log. */
export async function packRoutes(app: FastifyInstance, ports: PackPorts): Promise<void> {
  await app.register(async (corner) => {
    corner.setErrorHandler((error, request, reply) => {
      const { code, detail } = asDomainError(error)
      if (code === 'internal') logFault(request, error)
      const { k = '' } = request.params as Partial<Route['Params']>
      const html = renderPackProblem({ ...settingOf(ports, request, normaliseCode(k)), code, detail })
      return sendPage(reply, html, { status: statusOf[code] })
    })
    corner.addHook('onRequest', async (request, reply) => {
      // One address a conference: the cookie's path must fit whatever way the code was written.
      const { k } = request.params as Partial<Route['Params']>
      const right = k === undefined ? k : normaliseCode(k)
      if (right === undefined || right === k || !isConferenceCode(right) || request.method !== 'GET') return
      return reply.redirect(`/utskick/${right}`, 303)
    })
    languageRoute(corner, '/utskick/sprak', '/')
    enterRoutes(corner, ports)
    listRoutes(corner, ports)
    questionRoutes(corner, ports)
  })
}

function enterRoutes(app: FastifyInstance, ports: PackPorts): void {
  app.get<Route>(
    '/utskick/:k',
    silent,
    within(ports, async ({ k, topic }, request, reply) => {
      const html = renderRead({ ...settingOf(ports, request, k), pack: await ports.pack(topic) })
      return sendPage(reply, html, { script: ports.script !== null })
    }),
  )

  app.post<Route>('/utskick/:k', silent, async (request, reply) => {
    const topic = await topicOf(ports, request.params.k)
    const typed = word(request.body?.kod).trim().slice(0, 40)
    const code = normaliseCode(typed)
    if (isReaderCode(code) && (await ports.openLink(topic, code))) {
      // Another person's link on the same computer does not open the list of the one before.
      const before = linkIn(request)
      if (before !== null && before !== code) dropList(request, reply)
      keepLink(request, reply, ports, code)
      return reply.redirect(`/utskick/${normaliseCode(request.params.k)}`, 303)
    }
    if (typed !== '') await ports.wrongCodes.typed(request, topic.conference)
    return sendEnter(ports, request, reply, typed === '' ? 'missing' : 'unknown', typed)
  })

  app.get<Route>(
    '/utskick/:k/pdf',
    silent,
    within(ports, async ({ topic }, _request, reply) => {
      const bytes = await ports.pdf(topic)
      if (!bytes) throw new DomainError('not-found')
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'attachment; filename="utskick.pdf"')
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes))
    }),
  )

  app.post<Route>('/utskick/:k/stang', silent, async (request, reply) => {
    await topicOf(ports, request.params.k)
    dropLink(request, reply)
    dropList(request, reply)
    return sendEnter(ports, request, reply, 'left')
  })
}
