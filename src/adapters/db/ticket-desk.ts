import { sql } from 'kysely'
import type { IssuedTicket, TicketDesk, TicketRequest } from '#application/consensus/ticket-ports.ts'
import type { Announcer, WriteTx, WriteUnaudited } from '#application/ports.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import { type BatchLimits, BatchQueue } from './batch-queue.ts'
import { rowsOf } from './transaction.ts'

type Row = Readonly<{ seat_id: SeatId; blinded_sha256: Buffer; blind_sig: Buffer }>

/**
 * The first signature of a seat stays. Before the round opens those may have one who are in the room, afterwards those
 * who are among its voters. The share lock makes each come before the close or after it.
 */
async function insert(tx: WriteTx, asked: readonly TicketRequest[]): Promise<void> {
  const [first] = asked
  if (!first) return
  const sorted = asked.toSorted((a, b) => (a.seat < b.seat ? -1 : 1))
  await sql`
    with held as (
      select state from round
      where association_id = ${tx.association} and round_id = ${first.round}
        and state in ('frozen', 'open', 'paused')
        and freeze_sha256 = ${Buffer.from(first.freezeHash, 'hex')}
      for share
    )
    insert into token_issue (association_id, round_id, seat_id, blinded_sha256, blind_sig)
    select ${tx.association}, ${first.round}, sent.seat_id, sent.blinded_sha256, sent.blind_sig
    from unnest(
      ${sorted.map(({ seat }) => seat)}::uuid[],
      ${sorted.map(({ card }) => card)}::int[],
      ${sorted.map(({ blindedHash }) => Buffer.from(blindedHash))}::bytea[],
      ${sorted.map(({ blindSignature }) => Buffer.from(blindSignature))}::bytea[]
    ) as sent (seat_id, card, blinded_sha256, blind_sig)
    join seat on seat.association_id = ${tx.association} and seat.seat_id = sent.seat_id
      and seat.card = sent.card and seat.present
    cross join held
    where held.state = 'frozen' or exists (
      select 1 from elector
      where elector.association_id = ${tx.association} and elector.round_id = ${first.round}
        and elector.seat_id = sent.seat_id
    )
    on conflict (association_id, round_id, seat_id) do nothing`.execute(rowsOf(tx))
}

const kept = (tx: WriteTx, asked: readonly TicketRequest[]): Promise<Row[]> =>
  rowsOf(tx)
    .selectFrom('token_issue')
    .select(['seat_id', 'blinded_sha256', 'blind_sig'])
    .where('association_id', '=', tx.association)
    .where('round_id', 'in', [...new Set(asked.map(({ round }) => round))])
    .where(
      'seat_id',
      'in',
      asked.map(({ seat }) => seat),
    )
    .execute()

const limits: BatchLimits = { pause: 4, most: 128, abreast: 2 }

type Ports = Readonly<{ write: WriteUnaudited; announcer: Announcer }>

/** A queue a round. An answer is given after the commit that carries the signature. */
export function makeTicketDesk({ write, announcer }: Ports): TicketDesk {
  const queues = new Map<string, BatchQueue<TicketRequest, IssuedTicket | null>>()

  const send = async (requests: ReadonlyMap<string, TicketRequest>) => {
    const asked = [...requests.values()]
    const [first] = asked
    if (!first) return () => null
    return write(first.association, async (tx) => {
      await insert(tx, asked)
      const rows = new Map((await kept(tx, asked)).map((row) => [`${row.seat_id}`, row]))
      if (rows.size > 0) await announcer.announce(tx, { kind: 'turnout', id: first.conference, version: 0 })
      return (key: string): IssuedTicket | null => {
        const row = rows.get(requests.get(key)?.seat ?? '')
        return row ? { blindedHash: row.blinded_sha256, blindSignature: row.blind_sig } : null
      }
    })
  }

  return {
    async keep(request) {
      const round = `${request.association}/${request.round}/${request.freezeHash}`
      const queue = queues.get(round) ?? new BatchQueue(send, limits)
      queues.set(round, queue)
      try {
        // One entry a message: of two phones that ask for one seat at once, each must learn which was first.
        return await queue.put(`${request.seat}/${Buffer.from(request.blindedHash).toString('hex')}`, request)
      } finally {
        if (queue.isIdle && queues.get(round) === queue) queues.delete(round)
      }
    },
  }
}
