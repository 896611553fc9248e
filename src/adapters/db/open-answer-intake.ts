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

type Taken = 'stored' | 'before' | 'used' | 'closed'
type Sealed = Readonly<{ slip: Uint8Array; mark: Uint8Array; unit: string; sealed: Uint8Array }>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const place = sql<number>`sent.place::int`

/** What has been stored, by its slip in hex: the mark of the attempt that did it. */
async function storedOf(
  tx: ReadTx,
  wave: WaveId,
  slips: readonly Uint8Array[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(tx)
    .selectFrom('slip')
    .select(['slip_hmac', 'spent'])
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .where('slip_hmac', 'in', slips.map(Buffer.from))
    .execute()
  return new Map(rows.map(({ slip_hmac, spent }) => [hex(slip_hmac), spent ? hex(spent) : '']))
}

/**
 * Without slips made beforehand an answer makes its own, already spent: mark and blob in one statement, as with slips.
 * So it is stored once, marks are mixed and destroyed as theirs are, and the wave's close comes before it or after it.
 */
async function store(tx: WriteTx, wave: WaveId, batch: readonly Sealed[]): Promise<ReadonlySet<string>> {
  const sorted = batch.toSorted((a, b) => Buffer.compare(a.slip, b.slip))
  const [slips, marks, blobs] = [
    packBytes(sorted.map(({ slip }) => slip)),
    packBytes(sorted.map(({ mark }) => mark)),
    packBytes(sorted.map(({ sealed }) => sealed)),
  ]
  const { rows } = await sql<{ slip_hmac: Buffer }>`
    with open_wave as materialized (
      select 1 from wave
      where association_id = ${tx.association} and wave_id = ${wave} and state = 'active'
      for share
    ), used as (
      insert into slip (association_id, wave_id, slip_hmac, unit_id, spent, settled)
      select ${tx.association}, ${wave}, ${unpackedAt(slips, place)},
        (${sorted.map(({ unit }) => unit)}::uuid[])[sent.place], ${unpackedAt(marks, place)}, false
      from generate_series(1, ${sorted.length}::int) as sent (place), open_wave
      order by sent.place
      on conflict do nothing
      returning slip_hmac
    ), kept as (
      insert into answer_intake (association_id, wave_id, intake_id, sealed)
      select ${tx.association}, ${wave}, (${sorted.map(() => randomUUID())}::uuid[])[sent.place], ${unpackedAt(blobs, place)}
      from generate_series(1, ${sorted.length}::int) as sent (place)
      where ${unpackedAt(slips, place)} in (select slip_hmac from used)
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

/** The intake of waves without slips made beforehand (modes B and D). An answer is given after the commit that carries it. */
export function makeOpenAnswerIntake({ read, write, seal, grown }: Ports): OpenAnswerIntake {
  const queues = new Map<string, BatchQueue<HandedOpen, Taken>>()

  const send = async (values: ReadonlyMap<string, HandedOpen>): Promise<(key: string) => Taken> => {
    const [first] = values.values()
    if (!first) return () => 'closed'
    const { association, wave } = first.box
    const asked = [...values.values()]
    // Of two attempts on one slip the first is taken; the other learns from the slip what became of it.
    const firsts = new Map(asked.toReversed().map((one) => [hex(one.slip), one]))
    const sealed = [...firsts.values()].map(({ box, length, slip, mark, unit, set }) => ({
      ...{ slip, mark, unit },
      sealed: seal(box, writeContent({ unit, set }), length),
    }))
    const now = await write(association, (tx) => store(tx, wave, sealed))
    if (now.size > 0) grown(association, wave)
    const isNow = (one: HandedOpen) => now.has(hex(one.slip)) && firsts.get(hex(one.slip)) === one
    const rest = asked.filter((one) => !isNow(one)).map(({ slip }) => slip)
    const before = rest.length === 0 ? new Map() : await read(association, (tx) => storedOf(tx, wave, rest))
    return (key) => {
      const own = values.get(key)
      if (!own) return 'closed'
      if (isNow(own)) return 'stored'
      const mark = before.get(hex(own.slip))
      if (mark === undefined) return 'closed'
      return mark === hex(own.mark) ? 'before' : 'used'
    }
  }

  return {
    async put(handed) {
      const { association, wave, freezeHash } = handed.box
      const name = `${association}/${wave}/${freezeHash}`
      const queue = queues.get(name) ?? new BatchQueue(send, limits)
      queues.set(name, queue)
      try {
        return await queue.put(hex(handed.slip) + hex(handed.mark), handed)
      } finally {
        if (queue.isIdle && queues.get(name) === queue) queues.delete(name)
      }
    },
  }
}
