import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inCommand } from '#adapters/command-name.ts'
import { makeAuditTrail, verifyAuditChain } from '#adapters/db/audit-store.ts'
import { makeRead, makeWrite } from '#adapters/db/transaction.ts'
import type { Read, Write } from '#application/ports.ts'
import { type Actor, nobody } from '#domain/kernel/actor.ts'
import type { AssociationId, CommandId } from '#domain/kernel/id.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'

let database: TestDatabase
let write: Write
let read: Read
const audit = makeAuditTrail(() => new Date())
const actor: Actor = { ...nobody, kind: 'account', name: 'Berit Dahl' }

beforeAll(async () => {
  database = await openTestDatabase()
  write = makeWrite(database.db)
  read = makeRead(database.db)
})
afterAll(() => database?.close())

async function newAssociation(): Promise<AssociationId> {
  const id = randomUUID() as AssociationId
  await database.owner
    .insertInto('association')
    .values({ association_id: id, name: 'Prov', is_example: false, locale: 'sv' })
    .execute()
  return id
}

const act = (association: AssociationId, action: string, reason?: string) =>
  write(association, null, (tx) =>
    audit.record(tx, {
      actor,
      role: 'facilitator',
      action,
      subject: { type: 'round', id: 'r1', version: 2 },
      within: 'k1',
      ...(reason ? { reason } : {}),
      detail: { cast: 23, name: 'Åsa "Ö"' },
    }),
  )

const verify = (association: AssociationId) => read(association, (tx) => verifyAuditChain(tx))

/** As somebody with the database's own password could. */
const tamper = (statement: ReturnType<typeof sql>) => statement.execute(database.owner)

describe('the chain of history', () => {
  it('holds for what was written, read back from the database', async () => {
    const association = await newAssociation()
    for (const action of ['round.open', 'round.close', 'round.count'])
      await act(association, action, 'därför att')
    expect(await verify(association)).toEqual({ rows: 3, firstBroken: null })
    expect(await verify(await newAssociation())).toEqual({ rows: 0, firstBroken: null })
  })

  it('numbers rows without gaps, however many write at once', async () => {
    const association = await newAssociation()
    await Promise.all(Array.from({ length: 25 }, (_, i) => act(association, `act.${i}`)))
    expect(await verify(association)).toEqual({ rows: 25, firstBroken: null })
  })

  it.each<[string, (association: AssociationId) => ReturnType<typeof sql>, number]>([
    [
      'a changed reason',
      (a) => sql`update audit_event set reason = 'annat' where association_id = ${a} and seq = 3`,
      3,
    ],
    [
      'another person',
      (a) => sql`update audit_event set actor_name = 'Nils' where association_id = ${a} and seq = 1`,
      1,
    ],
    [
      'another figure',
      (a) =>
        sql`update audit_event set detail = detail || '{"cast": 22}' where association_id = ${a} and seq = 4`,
      4,
    ],
    ['a row taken out', (a) => sql`delete from audit_event where association_id = ${a} and seq = 2`, 2],
    ['the end cut off', (a) => sql`delete from audit_event where association_id = ${a} and seq = 5`, 5],
    [
      'a row moved to another time',
      (a) => sql`update audit_event set at = at + interval '1 ms' where association_id = ${a} and seq = 5`,
      5,
    ],
  ])('finds %s', async (_what, change, seq) => {
    const association = await newAssociation()
    for (let i = 0; i < 5; i++) await act(association, `act.${i}`)
    await tamper(change(association))
    expect((await verify(association)).firstBroken).toBe(seq)
  })

  it('follows a history longer than it holds in memory', async () => {
    const association = await newAssociation()
    for (let i = 0; i < 7; i++) await act(association, 'act')
    const piecewise = (piece: number) => read(association, (tx) => verifyAuditChain(tx, piece))
    for (const piece of [1, 3, 7, 8]) expect(await piecewise(piece)).toEqual({ rows: 7, firstBroken: null })
    await tamper(sql`update audit_event set reason = 'x' where association_id = ${association} and seq = 5`)
    for (const piece of [1, 3, 7, 8]) expect((await piecewise(piece)).firstBroken).toBe(5)
  })

  it('is not rewritten by the application: its role may not', async () => {
    const association = await newAssociation()
    await act(association, 'act')
    for (const statement of [
      sql`update audit_event set reason = 'x'`,
      sql`delete from audit_event`,
      sql`truncate audit_event`,
    ])
      await expect(statement.execute(database.db)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a write', () => {
  it('that leaves no row, or two, is not kept', async () => {
    const association = await newAssociation()
    const entry = { actor, role: 'board', action: 'a', subject: { type: 't', id: '1' } } as const
    await expect(write(association, null, async () => undefined)).rejects.toThrow('left 0')
    const two = write(association, null, async (tx) => {
      await audit.record(tx, entry)
      await audit.record(tx, entry)
    })
    await expect(two).rejects.toThrow('left 2')
    expect(await verify(association)).toEqual({ rows: 0, firstBroken: null })
  })

  it('that fails leaves no row and no gap', async () => {
    const association = await newAssociation()
    await act(association, 'before')
    const failed = write(association, null, async (tx) => {
      await audit.record(tx, { actor, role: 'board', action: 'a', subject: { type: 't', id: '1' } })
      throw new Error('det gick inte')
    })
    await expect(failed).rejects.toThrow('det gick inte')
    await act(association, 'after')
    expect(await verify(association)).toEqual({ rows: 2, firstBroken: null })
  })
})

describe('a command', () => {
  const role = 'facilitator' as const
  const asked = (association: AssociationId, command: CommandId, name: string, answer: string) =>
    inCommand(command, name, () =>
      write(association, command, async (tx) => {
        await audit.record(tx, { actor, role, action: name, subject: { type: 'round', id: 'r1' } })
        return answer
      }),
    )

  it('is carried out once, and its id answers for nothing else', async () => {
    const association = await newAssociation()
    const command = randomUUID() as CommandId
    expect(await asked(association, command, 'openRound', 'first')).toBe('first')
    expect(await asked(association, command, 'openRound', 'second')).toBe('first')
    await expect(asked(association, command, 'closeRound', 'third')).rejects.toMatchObject({
      code: 'command-spent',
    })
  })

  it('that is under way answers for nothing else either', async () => {
    const association = await newAssociation()
    const command = randomUUID() as CommandId
    const answers = await Promise.allSettled([
      asked(association, command, 'openRound', 'first'),
      asked(association, command, 'openRound', 'second'),
      asked(association, command, 'closeRound', 'third'),
    ])
    const [first, second, third] = answers.map((one) =>
      one.status === 'fulfilled' ? one.value : one.reason.code,
    )
    expect([second, third]).toEqual([first, 'command-spent'])
    expect(['first', 'second']).toContain(first)
  })

  it('is forgotten after a month', async () => {
    const association = await newAssociation()
    const commands = [randomUUID(), randomUUID(), randomUUID()] as CommandId[]
    for (const command of commands.slice(0, 2)) await asked(association, command, 'openRound', 'done')
    await sql`update command set at = now() - interval '31 days' where command_id = ${commands[0]}`.execute(
      database.owner,
    )
    for (const command of commands.slice(2)) await asked(association, command, 'openRound', 'done')
    const left = await database.owner
      .selectFrom('command')
      .select('command_id')
      .where('association_id', '=', association)
      .execute()
    expect(left.map(({ command_id }) => command_id).toSorted()).toEqual(commands.slice(1).toSorted())
  })
})
