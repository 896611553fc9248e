import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { PracticeStore } from '#application/consensus/practice-ports.ts'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { ballotFields, ballotOf } from '#domain/consensus/freeze.ts'
import type { PracticeAtHand } from '#domain/consensus/practice.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { PracticeTable } from './schema/practice.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const storedPlan = z.object({
  form: z.enum(ballotForms),
  choose: z.object({ process: z.number().int().exactOptional() }).exactOptional(),
  places: z.number().int().exactOptional(),
  questions: z.array(z.string()),
})

const stateAtHand = z.enum(['open', 'closed'])

function toPractice(row: Selectable<PracticeTable> | undefined): PracticeAtHand | null {
  if (!row) return null
  const { questions, ...fields } = storedPlan.parse(row.plan)
  return {
    id: row.practice_id,
    conference: row.conference_id,
    version: row.version,
    state: stateAtHand.parse(row.state),
    ballot: ballotOf(fields),
    questions,
  }
}

const one = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('practice')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)
    .where('state', '<>', 'ended')

export const practiceStore: PracticeStore = {
  atHand: async (tx, conference) => toPractice(await one(tx, conference).executeTakeFirst()),
  lock: async (tx, conference) => toPractice(await one(tx, conference).forUpdate().executeTakeFirst()),

  async save(tx, practice) {
    if (practice.state === 'ended')
      await rowsOf(tx)
        .deleteFrom('open_vote')
        .where('association_id', '=', tx.association)
        .where('practice_id', '=', practice.id)
        .execute()
    const columns = {
      version: practice.version,
      state: practice.state,
      plan:
        practice.state === 'ended'
          ? null
          : JSON.stringify({ ...ballotFields(practice.ballot), questions: practice.questions }),
    }
    await rowsOf(tx)
      .insertInto('practice')
      .values({
        association_id: tx.association,
        practice_id: practice.id,
        conference_id: practice.conference,
        ...columns,
      })
      .onConflict((conflict) => conflict.columns(['association_id', 'practice_id']).doUpdateSet(columns))
      .execute()
  },

  async held(tx, conference) {
    const { n } = await rowsOf(tx)
      .selectFrom('practice')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async votes(tx, practice) {
    const rows = await rowsOf(tx)
      .selectFrom('open_vote')
      .innerJoin('seat', (join) =>
        join
          .onRef('seat.association_id', '=', 'open_vote.association_id')
          .onRef('seat.seat_id', '=', 'open_vote.seat_id'),
      )
      .select(['open_vote.seat_id', 'seat.label', 'open_vote.answers'])
      .where('open_vote.association_id', '=', tx.association)
      .where('open_vote.practice_id', '=', practice)
      .orderBy('seat.number')
      .execute()
    return rows.map(({ seat_id, label, answers }) => ({ seat: seat_id, label, answers }))
  },

  async voteCount(tx, practice) {
    const { n } = await rowsOf(tx)
      .selectFrom('open_vote')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('association_id', '=', tx.association)
      .where('practice_id', '=', practice)
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async hasVoted(tx, practice, seat) {
    const found = await rowsOf(tx)
      .selectFrom('open_vote')
      .select('seat_id')
      .where('association_id', '=', tx.association)
      .where('practice_id', '=', practice)
      .where('seat_id', '=', seat)
      .executeTakeFirst()
    return found !== undefined
  },
}
