import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { associationId, changing, conferenceId, done } from '#contract/kernel.ts'
import { type Actor, nobody } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AccountId, AssociationId } from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'
import { mount } from './mount.ts'
import { makeServer } from './server.ts'

const ours = '11111111-1111-4111-8111-111111111111' as AssociationId
const theirs = '22222222-2222-4222-8222-222222222222' as AssociationId
const conference = '33333333-3333-4333-8333-333333333333'
const command = '44444444-4444-4444-8444-444444444444'

const rows = {
  read: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference',
    summary: '',
    input: z.object({ association: associationId, conference: conferenceId }),
    output: z.object({ name: z.string() }),
    access: { verb: 'round.lead' },
    errors: [],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences',
    summary: '',
    input: z.object({ association: associationId }),
    output: done,
    access: { verb: 'round.lead', somewhere: true },
    errors: [],
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/a/:association/things',
    summary: '',
    input: z.object({ ...changing, size: z.number().int(), conference: conferenceId.nullish() }),
    output: done,
    access: { verb: 'round.lead' },
    errors: [],
  }),
  fail: endpoint({
    method: 'GET',
    path: '/api/fail/:how',
    summary: '',
    input: z.object({ how: z.string() }),
    output: done,
    access: { open: 'anyone' },
    errors: [],
  }),
} as const

const actorWith = (role: Role, association: AssociationId, scope: 'association' | 'conference'): Actor => ({
  kind: 'account',
  account: 'p' as AccountId,
  name: 'Berit Dahl',
  grants: [
    { association, role, scope: { type: scope, id: scope === 'association' ? association : conference } },
  ],
  isInstallationAdmin: false,
})

async function serverFor(actor: Actor) {
  const app = await makeServer({ localOnly: false, logLevel: 'silent' })
  mount(app, async () => actor, rows, {
    read: async () => ({ name: 'Konferens', secret: 'aldrig' }),
    list: async () => ({ done: true as const }),
    change: async () => ({ done: true as const }),
    fail: async (_actor, { how }) => {
      if (how === 'refuse') throw new DomainError('stale-version', { version: 3 })
      if (how === 'away') throw Object.assign(new Error('terminating connection'), { code: '57P01' })
      throw new Error('lösenordet är hemligt')
    },
  })
  return app
}

const read = (association: AssociationId) => `/api/a/${association}/conferences/${conference}`

describe('mount', () => {
  it.each<[string, Actor, AssociationId, number]>([
    ['nobody', nobody, ours, 401],
    [
      'a stranger, who must not learn that it exists',
      actorWith('facilitator', theirs, 'association'),
      ours,
      404,
    ],
    ['a colleague without the role', actorWith('board', ours, 'association'), ours, 403],
    ['the facilitator', actorWith('facilitator', ours, 'association'), ours, 200],
    ['the facilitator of this conference only', actorWith('facilitator', ours, 'conference'), ours, 200],
  ])('lets in whom the table names: %s', async (_who, actor, association, status) => {
    const app = await serverFor(actor)
    expect((await app.inject(read(association))).statusCode).toBe(status)
  })

  it('lets a narrow grant list, where the row says so', async () => {
    const app = await serverFor(actorWith('facilitator', ours, 'conference'))
    expect((await app.inject(`/api/a/${ours}/conferences`)).statusCode).toBe(200)
    const answer = await app.inject({
      method: 'POST',
      url: `/api/a/${ours}/things`,
      payload: { commandId: command, size: 1 },
    })
    expect(answer.statusCode).toBe(403)
  })

  it('is not widened by a conference that the body names', async () => {
    const app = await serverFor(actorWith('facilitator', ours, 'conference'))
    const answer = await app.inject({
      method: 'POST',
      url: `/api/a/${ours}/things`,
      payload: { commandId: command, size: 1, conference },
    })
    expect(answer.statusCode).toBe(403)
  })

  it('never answers with a field that the contract does not name', async () => {
    const app = await serverFor(actorWith('facilitator', ours, 'association'))
    expect((await app.inject(read(ours))).json()).toEqual({ name: 'Konferens' })
  })

  it('names each field at fault, and lets the path win over the body', async () => {
    const app = await serverFor(actorWith('facilitator', ours, 'association'))
    const send = (payload: object) => app.inject({ method: 'POST', url: `/api/a/${ours}/things`, payload })
    const refused = await send({ commandId: 'x', size: 'stor', extra: 1 })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().error.fields.map((field: { path: string }) => field.path)).toEqual([
      'commandId',
      'size',
      '',
    ])
    expect((await send({ commandId: command, size: 2, association: theirs })).statusCode).toBe(200)
  })

  it('answers a refusal with its code, and anything else with a reference and nothing more', async () => {
    const app = await serverFor(nobody)
    const refused = await app.inject('/api/fail/refuse')
    expect([refused.statusCode, refused.json()]).toEqual([
      409,
      { error: { code: 'stale-version', detail: { version: 3 } } },
    ])
    const away = await app.inject('/api/fail/away')
    expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '2'])
    const broken = await app.inject('/api/fail/otherwise')
    expect(broken.statusCode).toBe(500)
    expect(broken.body).not.toContain('hemligt')
    expect(broken.json().error.reference).toBeTruthy()
  })

  it('refuses another site’s form, and another name for this computer', async () => {
    const app = await serverFor(actorWith('facilitator', ours, 'association'))
    const post = (headers: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: `/api/a/${ours}/things`,
        payload: { commandId: command, size: 1 },
        headers,
      })
    expect((await post({ origin: 'https://elak.example', host: 'samsyn.example' })).statusCode).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await post({ origin: 'https://samsyn.example', host: 'samsyn.example' })).statusCode).toBe(200)

    const local = await makeServer({ localOnly: true, logLevel: 'silent' })
    local.get('/', async () => 'ok')
    expect((await local.inject({ url: '/', headers: { host: 'elak.example:4810' } })).statusCode).toBe(403)
    expect((await local.inject({ url: '/', headers: { host: 'localhost:4810' } })).statusCode).toBe(200)
  })
})
