import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AnswerIntake, Handed, Taken, WaveSeals } from '#application/measurement/wave-ports.ts'
import type { Read, ReadTx, WriteTx, WriteUnaudited } from '#application/ports.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { writeContent } from '#domain/measurement/wave/answer-content.ts'
import type { WaveState } from '#domain/measurement/wave/wave.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

type Slip = Readonly<{ unit: UnitId; spent: Buffer | null }>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const place = sql<number>`sent.place::int`

/** The slips that there are, by their hashes in hex. */
async function slipsOf(
  tx: ReadTx,
  wave: WaveId,
  slips: readonly Uint8Array[],
): Promise<ReadonlyMap<string, Slip>> {
  const sent = packBytes(slips)
  const { rows } = await sql<{ slip_hmac: Buffer; unit_id: UnitId; spent: Buffer | null }>`
    select slip.slip_hmac, slip.unit_id, slip.spent
    from slip
    where slip.association_id = ${tx.association} and slip.wave_id = ${wave}
      and slip.slip_hmac = any(array(
        select ${unpackedAt(sent, place)} from generate_series(1, ${slips.length}::int) as sent (place)
      ))`.execute(rowsOf(tx))
  return new Map(rows.map(({ slip_hmac, unit_id, spent }) => [hex(slip_hmac), { unit: unit_id, spent }]))
}

type Sealed = Readonly<{ slip: Uint8Array; mark: Uint8Array; sealed: Uint8Array }>

/**
 * Spent mark and blob in one statement. The share lock on the wave's row makes each answer come before the close or
 * after it, never between. Slips are locked in the order of their hashes, so that two batches cannot wait for each
 * other in a circle. Each is looked up in the index: what the planner knows of slips is from before they were made, and
 * as a join it would go through all of them for every batch. Answers the slips that were spent by it.
 * What was keyed of a paper goes when its slip is spent, whoever spent it.
 */
async function store(
  tx: WriteTx,
  wave: WaveId,
  batch: readonly Sealed[],
  states: readonly WaveState[],
): Promise<ReadonlySet<string>> {
  if (batch.length === 0) return new Set()
  const sorted = batch.toSorted((a, b) => Buffer.compare(a.slip, b.slip))
  const [slips, marks, blobs] = [
    packBytes(sorted.map(({ slip }) => slip)),
    packBytes(sorted.map(({ mark }) => mark)),
    packBytes(sorted.map(({ sealed }) => sealed)),
  ]
  const { rows } = await sql<{ slip_hmac: Buffer }>`
    with asked as materialized (
      select ${unpackedAt(slips, place)} as slip_hmac, sent.place
      from generate_series(1, ${sorted.length}::int) as sent (place)
    ), open_wave as materialized (
      select 1 from wave
      where association_id = ${tx.association} and wave_id = ${wave} and state = any(${[...states]}::text[])
      for share
    ), free as (
      select slip.slip_hmac
      from slip
      where slip.association_id = ${tx.association} and slip.wave_id = ${wave} and slip.spent is null
        and slip.slip_hmac = any(array(select slip_hmac from asked))
        and exists (select from open_wave)
      order by slip.slip_hmac
      for update of slip
    ), sent as (
      select slip_hmac, min(place) as place from asked where slip_hmac in (select slip_hmac from free) group by slip_hmac
    ), used as (
      update slip
      set spent = (select ${unpackedAt(marks, place)} from sent where sent.slip_hmac = slip.slip_hmac)
      where slip.association_id = ${tx.association} and slip.wave_id = ${wave}
        and slip.slip_hmac = any(array(select slip_hmac from sent))
      returning slip.slip_hmac
    ), keyed as (
      delete from wave_paper
      where association_id = ${tx.association} and wave_id = ${wave}
        and slip_hmac = any(array(select slip_hmac from used))
    ), kept as (
      insert into answer_intake (association_id, wave_id, intake_id, sealed)
      select ${tx.association}, ${wave}, (${sorted.map(() => randomUUID())}::uuid[])[sent.place], ${unpackedAt(blobs, place)}
      from sent where sent.slip_hmac in (select slip_hmac from used)
    )
    select slip_hmac from used`.execute(rowsOf(tx))
  return new Set(rows.map(({ slip_hmac }) => hex(slip_hmac)))
}

const taking: readonly WaveState[] = ['active']
const waitingForPaper: readonly WaveState[] = ['active', 'closed']

/** The brief's: at most 64 to a commit, none waiting longer than 5 ms for company. Two under way use both cores. */
const limits: BatchLimits = { pause: 5, most: 64, abreast: 2 }

type Ports = Readonly<{
  read: Read
  write: WriteUnaudited
  seal: WaveSeals['seal']
  /** Told after the commit, with the waves whose intake has grown. */
  grown: (association: AssociationId, wave: WaveId) => void
}>

/** What a slip says of an attempt that was not stored. */
const readSlip = (slip: Slip | undefined, mark: Uint8Array): Taken | 'free' => {
  if (!slip) return 'unknown'
  if (slip.spent === null) return 'free'
  return slip.spent.equals(mark) ? 'before' : 'used'
}

/** A queue per wave. An answer is given after the commit that carries it, and not before. */
export function makeAnswerIntake({ read, write, seal, grown }: Ports): AnswerIntake {
  const queues = new Map<string, BatchQueue<Handed, Taken>>()

  const send = async (values: ReadonlyMap<string, Handed>): Promise<(key: string) => Taken> => {
    const [first] = values.values()
    if (!first) return () => 'closed'
    const { association, wave } = first.box
    // A queue holds papers only, or none.
    const isPaper = first.isPaper === true
    const handed = [...values.values()]
    const look = (of: readonly Handed[]) =>
      read(association, (tx) =>
        slipsOf(
          tx,
          wave,
          of.map(({ slip }) => slip),
        ),
      )

    const before = await look(handed)
    const sealed = handed.flatMap(({ box, length, slip, mark, set, person }) => {
      const known = before.get(hex(slip))
      if (!known || known.spent) return []
      return [{ slip, mark, sealed: seal(box, writeContent({ unit: known.unit, set, person }), length) }]
    })
    const used = await write(association, (tx) => store(tx, wave, sealed, isPaper ? waitingForPaper : taking))
    if (used.size > 0) grown(association, wave)
    const doubled = doubledIn(handed.map(({ slip }) => hex(slip)))
    // Who may not have been the one learns from the slip itself what became of it.
    const unsure = handed.filter(({ slip }) => !used.has(hex(slip)) || doubled.has(hex(slip)))
    const after = unsure.length > 0 ? await look(unsure) : before
    return (key) => {
      const own = values.get(key)
      if (!own) return 'closed'
      if (!unsure.includes(own)) return 'stored'
      const said = readSlip(after.get(hex(own.slip)), own.mark)
      if (said === 'before' && used.has(hex(own.slip))) return 'stored'
      return said === 'free' ? 'closed' : said
    }
  }

  return {
    async put(handed) {
      const { association, wave, freezeHash } = handed.box
      const name = `${association}/${wave}/${freezeHash}/${handed.isPaper === true}`
      const queue = queues.get(name) ?? new BatchQueue(send, limits)
      queues.set(name, queue)
      try {
        // Two who type the same code at once are two attempts: only one of them may be told that it is stored.
        return await queue.put(hex(handed.slip) + hex(handed.mark), handed)
      } finally {
        if (queue.isIdle && queues.get(name) === queue) queues.delete(name)
      }
    },
  }
}

/** Slips, in hex, that more than one attempt in a batch is for. */
function doubledIn(slips: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(slips.filter((slip) => seen.size === seen.add(slip).size))
}
