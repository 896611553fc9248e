import { sql } from 'kysely'
import type { OpenVoteIntake } from '#application/consensus/practice-ports.ts'
import type { Announcer, WriteUnaudited } from '#application/ports.ts'
import { rowsOf } from './transaction.ts'

type Ports = Readonly<{ write: WriteUnaudited; announcer: Announcer }>

/** One statement: the share lock on the practice makes each vote come before the close or after it, never between. */
export const makeOpenVoteIntake =
  ({ write, announcer }: Ports): OpenVoteIntake =>
  ({ association, conference, practice, seat, card, answers }) =>
    write(association, async (tx) => {
      const stored = await sql`
        with held as (
          select 1 from practice
          where association_id = ${association} and practice_id = ${practice} and state = 'open'
          for share
        )
        insert into open_vote (association_id, practice_id, seat_id, answers)
        select ${association}, ${practice}, ${seat}, ${answers}
        from held, seat
        where seat.association_id = ${association} and seat.seat_id = ${seat}
          and seat.card = ${card} and seat.present
        on conflict (association_id, practice_id, seat_id) do update set answers = excluded.answers
        returning 1`.execute(rowsOf(tx))
      if (stored.rows.length === 0) return 'refused'
      await announcer.announce(tx, { kind: 'turnout', id: conference, version: 0 })
      return 'stored'
    })
