import { sql } from 'kysely'
import { z } from 'zod'
import type { SeatFinder } from '#application/consensus/roster-ports.ts'
import type { Read } from '#application/ports.ts'
import { strata } from '#domain/consensus/stratum.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

const background = z.enum(strata)

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
        // A look in its index for each seat, not a join.
        .select((by) =>
          by
            .selectFrom('expert')
            .select('expert.background')
            .where('expert.association_id', '=', association)
            .whereRef('expert.expert_id', '=', 'seat.expert_id')
            .as('background'),
        )
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
        rows.map((row) => [
          row.secret_sha256.toString('hex'),
          {
            ...{ id: row.seat_id, card: row.card, present: row.present, handedOut: row.handed_out },
            background: background.parse(row.background ?? 'unstated'),
          },
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
