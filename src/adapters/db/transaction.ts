import { type Kysely, sql, type Transaction } from 'kysely'
import type { Read, ReadTx, Write, WriteTx, WriteUnaudited } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { commandName } from '../command-name.ts'
import type { Database } from './database.ts'

type Bound = { rows: Transaction<Database>; audited: number }

// Use cases hold an opaque transaction; only stores can turn it into one that speaks SQL.
const bound = new WeakMap<ReadTx, Bound>()

const boundOf = (tx: ReadTx): Bound => {
  const found = bound.get(tx)
  if (!found) throw new Error('This transaction was not opened by the database adapter')
  return found
}

export const rowsOf = (tx: ReadTx): Transaction<Database> => boundOf(tx).rows

export const countAudit = (tx: WriteTx): void => {
  boundOf(tx).audited += 1
}

const open = (association: AssociationId, rows: Transaction<Database>): WriteTx => {
  // The one place where a transaction value is made: the brands exist only for the compiler.
  const tx = Object.freeze({ association }) as WriteTx
  bound.set(tx, { rows, audited: 0 })
  return tx
}

// Set per transaction, never per connection: a pooled connection must not remember a tenant.
const enter = (rows: Transaction<Database>, association: AssociationId) =>
  sql`select set_config('samsyn.association', ${association}, true)`.execute(rows)

export const makeRead =
  (db: Kysely<Database>): Read =>
  (association, work) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (rows) => {
        await enter(rows, association)
        return work(open(association, rows))
      })

export const makeWriteUnaudited =
  (db: Kysely<Database>): WriteUnaudited =>
  (association, work) =>
    db.transaction().execute(async (rows) => {
      await enter(rows, association)
      return work(open(association, rows))
    })

export const makeWrite =
  (db: Kysely<Database>): Write =>
  (association, command, work) =>
    db.transaction().execute(async (rows) => {
      await enter(rows, association)
      const tx = open(association, rows)
      if (command !== null) {
        // Holds back a second copy of the same command until the first has ended.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`${association}/${command}`}, 0))`.execute(
          rows,
        )
        const earlier = await rows
          .selectFrom('command')
          .select(['endpoint', 'answer'])
          .where('association_id', '=', association)
          .where('command_id', '=', command)
          .executeTakeFirst()
        if (earlier && earlier.endpoint !== commandName(command)) throw new DomainError('command-spent')
        // The answer was written by this same use case, so it has the shape that it returns.
        if (earlier) return earlier.answer as Awaited<ReturnType<typeof work>>
      }
      const answer = await work(tx)
      const { audited } = boundOf(tx)
      if (audited !== 1) throw new Error(`A write leaves exactly one audit row; this one left ${audited}`)
      if (command !== null) {
        await rows
          .insertInto('command')
          .values({
            association_id: association,
            command_id: command,
            endpoint: commandName(command),
            answer: sql`${JSON.stringify(answer ?? null)}::jsonb`,
          })
          .execute()
        // A repeat comes within seconds; what is older is only kept for nothing.
        await sql`delete from command where association_id = ${association} and at < now() - interval '30 days'`.execute(
          rows,
        )
      }
      return answer
    })
