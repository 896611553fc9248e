import { sql } from 'kysely'
import type { BallotIntake, BallotOwner, SealedBallot } from '#application/consensus/ballot-ports.ts'
import type { Announcer, WriteTx, WriteUnaudited } from '#application/ports.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { packBytes, unpackedAt } from './packed-bytes.ts'
import { rowsOf } from './transaction.ts'

type Stored = 'stored' | 'refused'

const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex')

const place = sql<number>`sent.place::int`

type BySeat = Extract<BallotOwner, { kind: 'seat' }>

const seatOf = ({ by }: SealedBallot): BySeat | null => (by.kind === 'seat' ? by : null)

/**
 * Level 2: the seat must be in the room, among the voters, its card the latest, and no paper handed out for it.
 * `offset 0` keeps each a look in its index, ballot by ballot: what the planner knows of seats and voters is from before
 * they came, and as a join it would go through all of them for every batch.
 */
const bySeat = (tx: WriteTx, round: string, sorted: readonly SealedBallot[]) => sql`
      select sent.place
      from unnest(
        ${sorted.map((ballot) => seatOf(ballot)?.seat ?? null)}::uuid[],
        ${sorted.map((ballot) => seatOf(ballot)?.card ?? null)}::int[]
      ) with ordinality as sent (seat_id, card, place)
      where exists (
        select 1 from seat
        where seat.association_id = ${tx.association} and seat.seat_id = sent.seat_id
          and seat.card = sent.card and seat.present
        offset 0
      ) and exists (
        select 1 from elector
        where elector.association_id = ${tx.association} and elector.round_id = ${round}
          and elector.seat_id = sent.seat_id
        offset 0
      ) and not exists (
        select 1 from paper_handout
        where paper_handout.association_id = ${tx.association} and paper_handout.round_id = ${round}
          and paper_handout.seat_id = sent.seat_id
        offset 0
      )`

/** Level 3: no seat is known. A card must be one of the round's; a ticket's signature has been checked already. */
const byToken = (tx: WriteTx, round: string, sorted: readonly SealedBallot[]) => sql`
      select sent.place
      from unnest(
        ${sorted.map(({ by }) => (by.kind === 'card' ? Buffer.from(by.hash) : null))}::bytea[]
      ) with ordinality as sent (token_sha256, place)
      where sent.token_sha256 is null or exists (
        select 1 from ballot_card
        where ballot_card.association_id = ${tx.association} and ballot_card.round_id = ${round}
          and ballot_card.token_sha256 = sent.token_sha256
        offset 0
      )`

/**
 * One statement: the share lock on the round's row makes each ballot come before the close or after it, never
 * between. The freeze may be the same and the keys new, so the key is asked for too. Rows are sorted by key, so that two batches cannot wait for each other in a circle.
 */
async function insert(tx: WriteTx, ballots: readonly SealedBallot[]): Promise<readonly Buffer[]> {
  const [first] = ballots
  if (!first) return []
  const { round, slot, freezeHash, publicKey } = first
  const sorted = ballots.toSorted((a, b) => Buffer.compare(a.envelopeKey, b.envelopeKey))
  const keys = packBytes(sorted.map(({ envelopeKey }) => envelopeKey))
  const contents = packBytes(sorted.map(({ sealed }) => sealed))
  const stored = await sql<{ envelope_key: Buffer }>`
    with box as (
      select 1 from round
      where association_id = ${tx.association} and round_id = ${round} and state = 'open'
        and freeze_sha256 = ${Buffer.from(freezeHash, 'hex')}
        and (${slot}::int = 0 or (current_slot = ${slot} and slot_states[${slot}::int] = 'voting'))
        and exists (
          select 1 from round_secret
          where association_id = ${tx.association} and round_id = ${round} and slot = ${slot}
            and public_key = ${Buffer.from(publicKey)}
        )
      for share
    ), allowed as (${first.by.kind === 'seat' ? bySeat(tx, round, sorted) : byToken(tx, round, sorted)}
    )
    insert into ballot_intake (association_id, round_id, slot, envelope_key, sealed)
    select ${tx.association}, ${round}, ${slot}, ${unpackedAt(keys, place)}, ${unpackedAt(contents, place)}
    from allowed as sent, box
    order by sent.place
    on conflict (association_id, round_id, slot, envelope_key) do update set sealed = excluded.sealed
    returning envelope_key`.execute(rowsOf(tx))
  return stored.rows.map(({ envelope_key }) => envelope_key)
}

/** One at a time: what comes meanwhile is the next batch, which grows with the load. */
const limits: BatchLimits = { pause: 8, most: 256, abreast: 1 }

type Ports = Readonly<{ write: WriteUnaudited; announcer: Announcer }>

/** A queue per box. An answer is given after the commit that carries the ballot, and not before. */
export function makeBallotIntake({ write, announcer }: Ports): BallotIntake {
  const queues = new Map<string, BatchQueue<SealedBallot, Stored>>()

  const send = (ballots: ReadonlyMap<string, SealedBallot>): Promise<(key: string) => Stored> => {
    const [first] = ballots.values()
    if (!first) return Promise.resolve(() => 'refused')
    return write(first.association, async (tx) => {
      const stored = new Set((await insert(tx, [...ballots.values()])).map(hex))
      if (stored.size > 0)
        await announcer.announce(tx, { kind: 'turnout', id: first.conference, version: first.slot })
      return (key) => (stored.has(key) ? 'stored' : 'refused')
    })
  }

  return {
    async put(ballot) {
      // Seats and tokens are never in one statement: what must hold for them differs.
      const who = ballot.by.kind === 'seat' ? 'seat' : 'token'
      const box = `${ballot.association}/${ballot.round}/${ballot.slot}/${hex(ballot.publicKey)}/${who}`
      const queue = queues.get(box) ?? new BatchQueue(send, limits)
      queues.set(box, queue)
      try {
        return await queue.put(hex(ballot.envelopeKey), ballot)
      } finally {
        if (queue.isIdle && queues.get(box) === queue) queues.delete(box)
      }
    },
  }
}
