import { sql } from 'kysely'
import type { FormIntake } from '#application/consensus/evaluation-ports.ts'
import type { Announcer, WriteUnaudited } from '#application/ports.ts'
import { rowsOf } from './transaction.ts'

type Ports = Readonly<{ write: WriteUnaudited; announcer: Announcer }>

/**
 * One statement, as for ballots: the share lock on the evaluation's row makes each form come before the close or
 * after it, never between. Forms trickle in over minutes, so each has a transaction of its own.
 */
export const makeFormIntake =
  ({ write, announcer }: Ports): FormIntake =>
  ({ association, conference, seat, card, envelopeKey, sealed, publicKey }) =>
    write(association, async (tx) => {
      const stored = await sql`
        with box as (
          select 1 from evaluation
          where association_id = ${association} and conference_id = ${conference} and state = 'open'
            and exists (
              select 1 from evaluation_secret
              where association_id = ${association} and conference_id = ${conference}
                and public_key = ${Buffer.from(publicKey)}
            )
          for share
        )
        insert into evaluation_intake (association_id, conference_id, envelope_key, sealed)
        select ${association}, ${conference}, ${Buffer.from(envelopeKey)}, ${Buffer.from(sealed)}
        from box, seat
        where seat.association_id = ${association} and seat.seat_id = ${seat}
          and seat.card = ${card} and seat.present
        on conflict (association_id, conference_id, envelope_key) do update set sealed = excluded.sealed
        returning 1`.execute(rowsOf(tx))
      if (stored.rows.length === 0) return 'refused'
      await announcer.announce(tx, { kind: 'turnout', id: conference, version: 0 })
      return 'stored'
    })
