import { sql } from 'kysely'
import type { SeatFinder } from '#application/consensus/roster-ports.ts'
import type { Read } from '#application/ports.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

type Found = Awaited<ReturnType<SeatFinder>>

/** SHA-256 of what stands on a card. */
const secretBytes = 32

// One at a time: what comes meanwhile is the next batch, so that a crowd is asked for in few and large ones.
const limits: BatchLimits = { pause: 4, most: 512, abreast: 1 }

/** Asks for the seats of a whole room at once: 500 ballots in the same instant need two questions, not 500. */
export function makeSeatFinder(read: Read): SeatFinder {
  const queues = new Map<ConferenceId, BatchQueue<Uint8Array, Found>>()

  const ask = (
    association: AssociationId,
    conference: ConferenceId,
    secrets: ReadonlyMap<string, Uint8Array>,
  ) =>
    read(association, async (tx) => {
      const asked = packBytes([...secrets.values()])
      const rows = await rowsOf(tx)
        .selectFrom('seat')
        .select(['seat_id', 'card', 'present', 'handed_out', 'secret_sha256'])
        .where('association_id', '=', association)
        .where('conference_id', '=', conference)
        .where(
          'secret_sha256',
          '=',
          sql<Buffer>`any(array(
            select ${unpackedAt(asked, sql<number>`place`)}
            from generate_series(1, ${secrets.size}::int) as place
          ))`,
        )
        .execute()
      const found = new Map(
        rows.map(({ seat_id, card, present, handed_out, secret_sha256 }) => [
          secret_sha256.toString('hex'),
          { id: seat_id, card, present, handedOut: handed_out },
        ]),
      )
      return (key: string): Found => found.get(key) ?? null
    })

  return async (association, conference, secret) => {
    // Its length is what the batch is cut up by.
    if (secret.length !== secretBytes) return null
    const queue =
      queues.get(conference) ?? new BatchQueue((secrets) => ask(association, conference, secrets), limits)
    queues.set(conference, queue)
    try {
      return await queue.put(Buffer.from(secret).toString('hex'), secret)
    } finally {
      if (queue.isIdle && queues.get(conference) === queue) queues.delete(conference)
    }
  }
}
