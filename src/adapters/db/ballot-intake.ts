import { sql } from 'kysely'
import type { BallotIntake, BallotOwner, SealedBallot } from '#application/consensus/ports.ts'
import type { Announcer, WriteTx, WriteUnaudited } from '#application/ports.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { rowsOf } from './transaction.ts'

type Stored = 'stored' | 'refused'

const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex')

type BySeat = Extract<BallotOwner, { kind: 'seat' }>

const seatOf = ({ by }: SealedBallot): BySeat | null => (by.kind === 'seat' ? by : null)

/** Level 2: the seat must be in the room, among the voters, its card the latest, and no paper handed out for it. */
const bySeat = (tx: WriteTx, round: string, sorted: readonly SealedBallot[]) => sql`
      select sent.envelope_key, sent.sealed
      from unnest(
        ${sorted.map(({ envelopeKey }) => Buffer.from(envelopeKey))}::bytea[],
        ${sorted.map(({ sealed }) => Buffer.from(sealed))}::bytea[],
        ${sorted.map((ballot) => seatOf(ballot)?.seat ?? null)}::uuid[],
        ${sorted.map((ballot) => seatOf(ballot)?.card ?? null)}::int[]
      ) as sent (envelope_key, sealed, seat_id, card)
      join seat on seat.association_id = ${tx.association} and seat.seat_id = sent.seat_id
        and seat.card = sent.card and seat.present
      join elector on elector.association_id = ${tx.association} and elector.round_id = ${round}
        and elector.seat_id = sent.seat_id
      where not exists (
        select 1 from paper_handout
        where paper_handout.association_id = ${tx.association} and paper_handout.round_id = ${round}
          and paper_handout.seat_id = sent.seat_id
      )`

/** Level 3: no seat is known. A card must be one of the round's; a ticket's signature has been checked already. */
const byToken = (tx: WriteTx, round: string, sorted: readonly SealedBallot[]) => sql`
      select sent.envelope_key, sent.sealed
      from unnest(
        ${sorted.map(({ envelopeKey }) => Buffer.from(envelopeKey))}::bytea[],
        ${sorted.map(({ sealed }) => Buffer.from(sealed))}::bytea[],
        ${sorted.map(({ by }) => (by.kind === 'card' ? Buffer.from(by.hash) : null))}::bytea[]
      ) as sent (envelope_key, sealed, token_sha256)
      where sent.token_sha256 is null or exists (
        select 1 from ballot_card
        where ballot_card.association_id = ${tx.association} and ballot_card.round_id = ${round}
          and ballot_card.token_sha256 = sent.token_sha256
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
    select ${tx.association}, ${round}, ${slot}, allowed.envelope_key, allowed.sealed
    from allowed, box
    on conflict (association_id, round_id, slot, envelope_key) do update set sealed = excluded.sealed
    returning envelope_key`.execute(rowsOf(tx))
  return stored.rows.map(({ envelope_key }) => envelope_key)
}

const limits: BatchLimits = { pause: 4, most: 128, abreast: 2 }

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
