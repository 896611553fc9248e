import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { LiveHub, type LiveView } from '../live.ts'
import { liveRoutes } from './live.ts'

const topic = { association: 'a' as AssociationId, conference: 'c' as ConferenceId }
const view: LiveView = {
  state: {
    ...{ c: 'KV47PM', name: 'Konferens', ver: 1, r: null, no: 0, of: 5, title: '', st: 'waiting' },
    ...{ mode: 'self-paced', slot: 0, slotSt: null, items: 0, form: 'yes-no', lvl: 2, el: 0, cast: 0 },
    ...{ fz: null, closesAt: null, now: '2026-01-01T00:00:00Z', invented: false, free: false },
  },
  result: null,
}
const app = Fastify()
const hub = new LiveHub(async () => view)

beforeAll(async () => {
  liveRoutes(app, hub, async () => topic)
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  hub.close()
  await app.close()
})

/** What comes on the line until `words` have come. */
async function heard(method: string, words: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo
  const line = connect({ port, host: '127.0.0.1' })
  line.write(`${method} /live/KV47PM HTTP/1.1\r\nhost: x\r\n\r\n`)
  let text = ''
  while (!text.includes(words)) {
    const [chunk] = await once(line, 'data')
    text += String(chunk)
  }
  line.destroy()
  return text
}

it('sends events as they are, on a line that serves nothing else', async () => {
  const text = await heard('GET', '}\n\n')
  const [head = '', ...body] = text.split('\r\n\r\n')
  expect(head.toLowerCase()).toContain('\r\nconnection: close')
  expect(head.toLowerCase()).not.toContain('transfer-encoding')
  expect(body.join('')).toMatch(/^retry: \d+\n\nevent: state\nid: \S+\ndata: \{"c":"KV47PM",.*\}\n\n$/)
})

it('gives no events to who asks for the head alone', async () => {
  const text = await heard('HEAD', '\r\n\r\n')
  expect(text).toMatch(/^HTTP\/1\.1 404 /)
  expect(hub.listeners(topic.conference)).toBeLessThanOrEqual(1)
})
