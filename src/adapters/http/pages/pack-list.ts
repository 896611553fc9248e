import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PrivateList } from '#application/consensus/preparation/keep-list.ts'
import { isReaderCode, normaliseCode } from '#domain/consensus/code.ts'
import {
  type RawReadings,
  type Reading,
  readReadings,
  sharedRanks,
  unreadRanks,
} from '#domain/consensus/preparation/reading-list.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ListAct, listActs, renderList } from '#web/pages/pack/list-page.tsx'
import { renderNoList, renderRemoveList } from '#web/pages/pack/no-list-page.tsx'
import { renderPaperList } from '#web/pages/pack/paper-list-page.tsx'
import { sendPage } from '../page.ts'
import {
  dropList,
  type Fields,
  type Inside,
  keepList,
  type Request,
  type Route,
  settingOf,
  silent,
  within,
  word,
} from './pack-inside.ts'
import type { PackPorts } from './pack-ports.ts'

const sentIn =
  (fields: Fields): RawReadings =>
  (id) => ({ mark: fields[`m.${id}`], rank: fields[`r.${id}`], note: fields[`n.${id}`] })

type Acting = Readonly<{ here: Inside; code: string; list: PrivateList }>

/** The private list. Nothing of it reaches a log, an audit row or a trace, and no staff route reads it. */
export function listRoutes(app: FastifyInstance, ports: PackPorts): void {
  const hasScript = { script: ports.script !== null }

  const sendNone = (
    request: Request,
    reply: FastifyReply,
    k: string,
    fault: 'unknown' | 'gone' | null,
    typed = '',
  ) =>
    sendPage(reply, renderNoList({ ...settingOf(ports, request, k), fault, typed }), {
      ...hasScript,
      status: fault === 'unknown' ? 422 : 200,
    })

  async function sendList(
    request: Request,
    reply: FastifyReply,
    { k, topic }: Inside,
    code: string,
    list: PrivateList,
    said: 'saved' | 'changed-elsewhere' | null,
    unread: ReadonlyMap<string, string> = new Map(),
    undone: ListAct | null = null,
  ): Promise<FastifyReply> {
    const { proposals, summary } = await ports.pack(topic)
    const html = renderList({
      ...settingOf(ports, request, k),
      list: { ...list, code: normaliseCode(code) },
      ...{ proposals, said, unread, undone },
      sharedRanks: sharedRanks(list.readings.filter(({ proposal }) => !unread.has(proposal))),
      floor: summary ? null : await ports.floor(topic),
    })
    const status = said === 'changed-elsewhere' ? 409 : unread.size > 0 ? 422 : 200
    return sendPage(reply, html, { ...hasScript, status })
  }

  /** Without an open list, every page of it is the page where one begins. */
  const withList = (
    handle: (acting: Acting, request: Request, reply: FastifyReply) => Promise<FastifyReply>,
  ) =>
    within(ports, async (here, request, reply) => {
      const code = here.listCode
      const list = code === null ? null : await ports.list(here.topic, code)
      if (list && code !== null) return handle({ here, code, list }, request, reply)
      if (code !== null) dropList(request, reply)
      return sendNone(request, reply, here.k, code === null ? null : 'gone')
    })

  app.get<Route>(
    '/utskick/:k/lista',
    silent,
    withList(({ here, code, list }, request, reply) =>
      sendList(request, reply, here, code, list, request.query.sparat === undefined ? null : 'saved'),
    ),
  )

  app.post<Route>(
    '/utskick/:k/lista/borja',
    silent,
    within(ports, async ({ k, topic, listCode }, request, reply) => {
      // Pressed twice: the list that was begun first is the one.
      const has = listCode !== null && (await ports.list(topic, listCode)) !== null
      if (!has) keepList(request, reply, ports, await ports.startList(topic))
      return reply.redirect(`/utskick/${k}/lista`, 303)
    }),
  )

  app.post<Route>(
    '/utskick/:k/lista/oppna',
    silent,
    within(ports, async ({ k, topic }, request, reply) => {
      const typed = word(request.body?.kod).trim().slice(0, 40)
      const code = normaliseCode(typed)
      if (isReaderCode(code) && (await ports.list(topic, code))) {
        keepList(request, reply, ports, code)
        return reply.redirect(`/utskick/${k}/lista`, 303)
      }
      await ports.wrongCodes.typed(request, topic.conference)
      return sendNone(request, reply, k, 'unknown', typed)
    }),
  )

  app.post<Route>(
    '/utskick/:k/lista',
    silent,
    withList(async ({ here, code, list }, request, reply) => {
      const fields = request.body ?? {}
      const proposals = (await ports.pack(here.topic)).proposals.map(({ id }) => id)
      const readings = readReadings(proposals, sentIn(fields), list.readings)
      const unread = unreadRanks(proposals, sentIn(fields))
      const pressed = listActs.find((one) => one === fields.gor) ?? null
      const inPlace = /application\/json/.test(`${request.headers.accept}`)
      // The module sends it again the plain way, where the page tells what is wrong.
      if (inPlace && unread.size > 0) return reply.code(422).send({ unread: unread.size })
      const saved = await ports.saveList(here.topic, code, word(fields.stamp), { readings })
      if (saved.is === 'gone') return sendNone(request, reply, here.k, 'gone')
      if (saved.is === 'changed-elsewhere') {
        // What was typed stands on the page, over the list as it is now: the next save is meant.
        const typed = { ...list, stamp: saved.list.stamp, readings }
        return sendList(request, reply, here, code, typed, 'changed-elsewhere', unread, pressed)
      }
      if (unread.size > 0) return sendList(request, reply, here, code, saved.list, 'saved', unread, pressed)
      await act(pressed, here, code, readings)
      if (inPlace) return reply.header('cache-control', 'no-store').send({ stamp: saved.list.stamp })
      return reply.redirect(`/utskick/${here.k}/lista?sparat=1`, 303)
    }),
  )

  /** What is told goes in a transaction of its own: one shared with the list would tell whose list it is. */
  async function act(
    what: ListAct | null,
    { topic, reader }: Inside,
    code: string,
    readings: readonly Reading[],
  ) {
    switch (what) {
      case 'klar':
      case 'inte-klar':
        await ports.countReady(topic, reader, what === 'klar')
        await ports.saveList(topic, code, null, { isReady: what === 'klar' })
        break
      case 'ge':
      case 'ta-tillbaka':
        await ports.contribute(topic, reader, what === 'ge' ? readings : null)
        await ports.saveList(topic, code, null, { isGiven: what === 'ge' })
        break
    }
  }

  app.post<Route>(
    '/utskick/:k/lista/stang',
    silent,
    within(ports, async ({ k }, request, reply) => {
      dropList(request, reply)
      return reply.redirect(`/utskick/${k}/lista`, 303)
    }),
  )

  app.get<Route>(
    '/utskick/:k/lista/radera',
    silent,
    withList(async ({ here }, request, reply) =>
      sendPage(reply, renderRemoveList(settingOf(ports, request, here.k)), hasScript),
    ),
  )

  app.post<Route>(
    '/utskick/:k/lista/radera',
    silent,
    withList(async ({ here, code }, request, reply) => {
      await ports.removeList(here.topic, code)
      dropList(request, reply)
      return sendNone(request, reply, here.k, 'gone')
    }),
  )

  app.get<Route>(
    '/utskick/:k/papper',
    silent,
    within(ports, async ({ k, topic }, request, reply) => {
      const { proposals } = await ports.pack(topic)
      if (proposals.length === 0) throw new DomainError('not-found')
      return sendPage(reply, renderPaperList({ ...settingOf(ports, request, k), proposals }))
    }),
  )
}
