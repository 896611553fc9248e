import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { HandedOpen, OpenAnswerIntake } from '#application/measurement/answer-ports.ts'
import type { WaveSeals } from '#application/measurement/wave-ports.ts'
import type { Read, ReadTx, WriteTx, WriteUnaudited } from '#application/ports.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { writeContent } from '#domain/measurement/wave/answer-content.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

type Taken = 'stored' | 'before' | 'closed'
type Sealed = Readonly<{ attempt: Uint8Array; unit: string; sealed: Uint8Array }>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const place = sql<number>`sent.place::int`

/** Attempts that have been stored, by their hashes in hex. */
async function storedOf(
  tx: ReadTx,
  wave: WaveId,
  attempts: readonly Uint8Array[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(tx)
    .selectFrom('slip')
    .select('slip_hmac')
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .where('slip_hmac', 'in', attempts.map(Buffer.from))
    .execute()
  return new Set(rows.map(({ slip_hmac }) => hex(slip_hmac)))
}

/**
 * Without slips the attempt makes its own, already spent: mark and blob in one statement, as with slips. So an attempt
 * is stored once, marks are mixed and destroyed as theirs are, and the wave's close comes before an answer or after it.
 */
async function store(tx: WriteTx, wave: WaveId, batch: readonly Sealed[]): Promise<ReadonlySet<string>> {
  const sorted = batch.toSorted((a, b) => Buffer.compare(a.attempt, b.attempt))
  const [attempts, blobs] = [
    packBytes(sorted.map(({ attempt }) => attempt)),
    packBytes(sorted.map(({ sealed }) => sealed)),
  ]
  const { rows } = await sql<{ slip_hmac: Buffer }>`
    with open_wave as materialized (
      select 1 from wave
      where association_id = ${tx.association} and wave_id = ${wave} and state = 'active'
      for share
    ), used as (
      insert into slip (association_id, wave_id, slip_hmac, unit_id, spent, settled)
      select ${tx.association}, ${wave}, ${unpackedAt(attempts, place)},
        (${sorted.map(({ unit }) => unit)}::uuid[])[sent.place], ${unpackedAt(attempts, place)}, false
      from generate_series(1, ${sorted.length}::int) as sent (place), open_wave
      order by sent.place
      on conflict do nothing
      returning slip_hmac
    ), kept as (
      insert into answer_intake (association_id, wave_id, intake_id, sealed)
      select ${tx.association}, ${wave}, (${sorted.map(() => randomUUID())}::uuid[])[sent.place], ${unpackedAt(blobs, place)}
      from generate_series(1, ${sorted.length}::int) as sent (place)
      where ${unpackedAt(attempts, place)} in (select slip_hmac from used)
    )
    select slip_hmac from used`.execute(rowsOf(tx))
  return new Set(rows.map(({ slip_hmac }) => hex(slip_hmac)))
}

/** As with slips: at most 64 to a commit, none waiting longer than 5 ms for company. */
const limits: BatchLimits = { pause: 5, most: 64, abreast: 2 }

type Ports = Readonly<{
  read: Read
  write: WriteUnaudited
  seal: WaveSeals['seal']
  grown: (association: AssociationId, wave: WaveId) => void
}>

/** The intake of waves that anybody may answer (mode D). An answer is given after the commit that carries it. */
export function makeOpenAnswerIntake({ read, write, seal, grown }: Ports): OpenAnswerIntake {
  const queues = new Map<string, BatchQueue<HandedOpen, Taken>>()

  const send = async (values: ReadonlyMap<string, HandedOpen>): Promise<(key: string) => Taken> => {
    const [first] = values.values()
    if (!first) return () => 'closed'
    const { association, wave } = first.box
    const sealed = [...values.values()].map(({ box, length, unit, attempt, set }) => ({
      attempt,
      unit,
      sealed: seal(box, writeContent({ unit, set }), length),
    }))
    const now = await write(association, (tx) => store(tx, wave, sealed))
    if (now.size > 0) grown(association, wave)
    const rest = sealed.flatMap(({ attempt }) => (now.has(hex(attempt)) ? [] : [attempt]))
    const before = rest.length === 0 ? new Set() : await read(association, (tx) => storedOf(tx, wave, rest))
    return (key) => {
      if (now.has(key)) return 'stored'
      return before.has(key) ? 'before' : 'closed'
    }
  }

  return {
    async put(handed) {
      const { association, wave, freezeHash } = handed.box
      const name = `${association}/${wave}/${freezeHash}`
      const queue = queues.get(name) ?? new BatchQueue(send, limits)
      queues.set(name, queue)
      try {
        return await queue.put(hex(handed.attempt), handed)
      } finally {
        if (queue.isIdle && queues.get(name) === queue) queues.delete(name)
      }
    },
  }
}
