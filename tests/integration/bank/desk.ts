import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { bankArea } from '#adapters/http/routes/bank-area.ts'
import { makeServer } from '#adapters/http/server.ts'
import { makeKeyStore } from '#adapters/keys/key-store.ts'
import { seedExample } from '#application/consensus/seed-example.ts'
import { type Actor, nobody } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'
import { type BankPorts, bankPorts } from '../../../src/compose-bank.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'

export const own = '0b5f9d6e-2f4a-4c1b-9f51-6f0a5f5f0a01' as AssociationId
export const foreign = '0b5f9d6e-2f4a-4c1b-9f51-6f0a5f5f0a02' as AssociationId

/** Someone with roles in an association, or in one conference of it. */
export const actorWith = (association: AssociationId, role: Role, conference?: string): Actor => ({
  kind: 'account',
  account: null,
  name: 'Berit Dahl',
  grants: [
    {
      association,
      role,
      scope: conference ? { type: 'conference', id: conference } : { type: 'association', id: association },
    },
  ],
  isInstallationAdmin: false,
})

export const director = actorWith(own, 'assocAdmin')
export const member = actorWith(own, 'member')

export type Answer = Readonly<{
  status: number
  body: Record<string, unknown> & { error?: { code: string } }
}>

/** What the contract says an answer is; the server has parsed it on its way out. */
export const bodyOf = <T>({ body }: { body: unknown }): T => body as T

/** The bank's messages over HTTP, on a database of their own; who asks is chosen by each test. */
export type Desk = Readonly<{
  database: TestDatabase
  ports: BankPorts
  app: FastifyInstance
  example: AssociationId
  get: (actor: Actor, path: string) => Promise<Answer>
  /** Gives each change a command id of its own where the body has none. */
  post: (actor: Actor, path: string, body: object) => Promise<Answer>
  audits: (
    association?: AssociationId,
  ) => Promise<readonly { action: string; subject_id: string; actor_name: string }[]>
  close: () => Promise<void>
}>

export async function openDesk({ withExample = false } = {}): Promise<Desk> {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-bank-'))
  const ports = bankPorts(baseOf(database), makeKeyStore(folder, 'laptop'))
  let asking = nobody
  const app = await makeServer({ localOnly: false, logLevel: 'silent' })
  bankArea(app, async () => asking, ports)
  await database.owner
    .insertInto('association')
    .values(
      [own, foreign].map((id) => ({
        association_id: id,
        name: `Förbund ${id.at(-1)}`,
        is_example: false,
        locale: 'sv',
      })),
    )
    .execute()
  const example = withExample ? (await seedExample(ports)()).association : own

  const ask = async (actor: Actor, request: InjectOptions): Promise<Answer> => {
    asking = actor
    const answer = await app.inject(request)
    return { status: answer.statusCode, body: answer.json() }
  }
  return {
    database,
    ports,
    app,
    example,
    get: (actor, url) => ask(actor, { method: 'GET', url }),
    post: (actor, url, body) =>
      ask(actor, { method: 'POST', url, payload: { commandId: randomUUID(), ...body } }),
    audits: (association = own) =>
      database.owner
        .selectFrom('audit_event')
        .select(['action', 'subject_id', 'actor_name'])
        .where('association_id', '=', association)
        .orderBy('seq')
        .execute(),
    close: async () => {
      await app.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const wording = (text: string) => ({ text, shortName: null, explanation: null, easyText: null })
export const placing = { kind: 'process', perspective: null, category: null } as const
