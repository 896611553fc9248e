import type { Selectable } from 'kysely'
import type {
  Answer,
  Clarification,
  ClarificationStore,
} from '#application/consensus/preparation/preparation-ports.ts'
import type { ClarificationId, ConferenceId } from '#domain/kernel/id.ts'
import type { ClarificationTable } from './schema/preparation.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const asked = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('clarification')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

async function answersTo(
  tx: Tx,
  ids: readonly ClarificationId[],
): Promise<ReadonlyMap<ClarificationId, readonly Answer[]>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(tx)
    .selectFrom('clarification_answer')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('clarification_id', 'in', [...ids])
    .orderBy('no')
    .execute()
  return new Map(ids.map((id) => [id, rows.filter((row) => row.clarification_id === id).map(toAnswer)]))
}

const toAnswer = (row: Readonly<{ answer: string; answered_by: string; answered_at: Date }>): Answer => ({
  answer: row.answer,
  by: row.answered_by,
  at: row.answered_at,
})

const toClarification = (
  row: Selectable<ClarificationTable>,
  answers: ReadonlyMap<ClarificationId, readonly Answer[]>,
): Clarification => ({
  id: row.clarification_id,
  proposal: row.proposal_id,
  v: row.v,
  question: row.question,
  withdrawn: row.withdrawn_reason,
  answers: answers.get(row.clarification_id) ?? [],
})

export const clarificationStore: ClarificationStore = {
  async list(tx, conference) {
    // By its random id: the order in which questions came is not told.
    const rows = await asked(tx, conference).orderBy('clarification_id').execute()
    const answers = await answersTo(
      tx,
      rows.map(({ clarification_id }) => clarification_id),
    )
    return rows.map((row) => toClarification(row, answers))
  },

  async lock(tx, conference, id) {
    const row = await asked(tx, conference).where('clarification_id', '=', id).forUpdate().executeTakeFirst()
    return row ? toClarification(row, await answersTo(tx, [id])) : null
  },

  async ask(tx, conference, { id, proposal, v, question }) {
    await rowsOf(tx)
      .insertInto('clarification')
      .values({
        association_id: tx.association,
        clarification_id: id,
        conference_id: conference,
        proposal_id: proposal,
        v,
        question,
        withdrawn_reason: null,
      })
      .execute()
  },

  async addAnswer(tx, id, no, { answer, by, at }) {
    await rowsOf(tx)
      .insertInto('clarification_answer')
      .values({
        association_id: tx.association,
        clarification_id: id,
        no,
        answer,
        answered_by: by,
        answered_at: at,
      })
      .execute()
  },

  async withdraw(tx, id, reason) {
    await rowsOf(tx)
      .updateTable('clarification')
      .set({ withdrawn_reason: reason })
      .where('association_id', '=', tx.association)
      .where('clarification_id', '=', id)
      .execute()
  },
}
