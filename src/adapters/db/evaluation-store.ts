import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { EvaluationRecord, EvaluationStore } from '#application/consensus/evaluation-ports.ts'
import { type Evaluation, evaluationStates } from '#domain/consensus/evaluation/evaluation.ts'
import { options, questionNumbers } from '#domain/consensus/evaluation/form.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { EvaluationTable } from './schema/evaluation.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]
type Row = Selectable<EvaluationTable>

const state = z.enum(evaluationStates)
const question = z.literal([...questionNumbers])
const option = z.enum([...options, 'missing'])
const number = z.number().int()

const storedTable = z.object({
  source: z.string(),
  questions: z.array(
    z.object({
      no: question,
      satisfied: number,
      neutral: number,
      dissatisfied: number,
      own: number,
      missing: number,
      page: number,
    }),
  ),
  comments: z.array(z.object({ text: z.string(), question: number.nullable(), page: number })),
})

/** The comments' place among the questions. */
const commentNo = 0
const commentOption = 'comment'

function toEvaluation(row: Row): Evaluation {
  const core = { id: row.evaluation_id, conference: row.conference_id, version: row.version }
  const turnout = { present: row.present_n ?? 0, handedIn: row.handed_in_n ?? 0 }
  const current = state.parse(row.state)
  switch (current) {
    case 'open':
      return { ...core, state: current }
    case 'counted':
      return { ...core, ...turnout, state: current, isOnWall: row.on_wall }
    default:
      return { ...core, ...turnout, state: current }
  }
}

const toRecord = (row: Row | undefined): EvaluationRecord | null =>
  row
    ? {
        evaluation: toEvaluation(row),
        keyNode: row.key_node,
        printed: row.printed === null ? null : storedTable.parse(row.printed),
      }
    : null

const one = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('evaluation')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

const intake = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('evaluation_intake')
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

const answersOf = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('evaluation_answer')
    .select(['question_no', 'option', 'own_text'])
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)
    .orderBy('question_no')
    .orderBy('answer_id')

/** PostgreSQL takes at most 65,535 parameters a statement; an answer brings six. */
const rowsAtATime = 5_000

type Written = Readonly<{ no: number; option: string; text: string | null }>

async function write(tx: Tx, conference: ConferenceId, rows: readonly Written[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    await rowsOf(tx)
      .insertInto('evaluation_answer')
      .values(
        rows.slice(from, from + rowsAtATime).map(({ no, option: chosen, text }) => ({
          association_id: tx.association,
          conference_id: conference,
          question_no: no,
          // Version 4: nothing of time or order in it.
          answer_id: randomUUID(),
          option: chosen,
          own_text: text,
        })),
      )
      .execute()
  }
}

export const evaluationStore: EvaluationStore = {
  find: async (tx, conference) => toRecord(await one(tx, conference).executeTakeFirst()),
  lock: async (tx, conference) => toRecord(await one(tx, conference).forUpdate().executeTakeFirst()),

  async save(tx, { evaluation, keyNode, printed }) {
    const columns = {
      evaluation_id: evaluation.id,
      state: evaluation.state,
      version: evaluation.version,
      present_n: 'present' in evaluation ? evaluation.present : null,
      handed_in_n: 'handedIn' in evaluation ? evaluation.handedIn : null,
      on_wall: evaluation.state === 'counted' && evaluation.isOnWall,
      key_node: keyNode,
      printed: printed && JSON.stringify(printed),
    }
    await rowsOf(tx)
      .insertInto('evaluation')
      .values({ association_id: tx.association, conference_id: evaluation.conference, ...columns })
      .onConflict((conflict) => conflict.columns(['association_id', 'conference_id']).doUpdateSet(columns))
      .execute()
  },

  async secret(tx, conference) {
    const found = await rowsOf(tx)
      .selectFrom('evaluation_secret')
      .select('public_key')
      .where('association_id', '=', tx.association)
      .where('conference_id', '=', conference)
      .executeTakeFirst()
    return found?.public_key ?? null
  },

  async saveSecret(tx, conference, publicKey) {
    await rowsOf(tx)
      .insertInto('evaluation_secret')
      .values({
        association_id: tx.association,
        conference_id: conference,
        public_key: Buffer.from(publicKey),
      })
      .execute()
  },

  async handedIn(tx, conference) {
    const { n } = await intake(tx, conference)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  },

  async hasEnvelope(tx, conference, key) {
    const found = await intake(tx, conference)
      .select('conference_id')
      .where('envelope_key', '=', Buffer.from(key))
      .executeTakeFirst()
    return found !== undefined
  },

  async envelopes(tx, conference) {
    const rows = await intake(tx, conference).select('sealed').execute()
    return rows.map(({ sealed }) => sealed)
  },

  async empty(tx, conference) {
    for (const table of ['evaluation_intake', 'evaluation_secret'] as const) {
      await rowsOf(tx)
        .deleteFrom(table)
        .where('association_id', '=', tx.association)
        .where('conference_id', '=', conference)
        .execute()
    }
  },

  saveAnswers: (tx, conference, answers) => write(tx, conference, answers),
  saveComments: (tx, conference, comments) =>
    write(
      tx,
      conference,
      comments.map((text) => ({ no: commentNo, option: commentOption, text })),
    ),

  async answers(tx, conference) {
    const rows = await answersOf(tx, conference).where('question_no', '<>', commentNo).execute()
    return rows.map((row) => ({
      no: question.parse(row.question_no),
      option: option.parse(row.option),
      text: row.own_text,
    }))
  },

  async comments(tx, conference) {
    const rows = await answersOf(tx, conference).where('question_no', '=', commentNo).execute()
    return rows.flatMap(({ own_text }) => (own_text === null ? [] : [own_text]))
  },

  async spent(tx, evaluations) {
    if (evaluations.length === 0) return []
    const rows = await rowsOf(tx)
      .selectFrom('evaluation')
      .select('evaluation_id')
      .where('association_id', '=', tx.association)
      .where(sql<string>`evaluation_id::text`, 'in', [...evaluations])
      .where('state', 'in', ['counted', 'discarded'])
      .execute()
    return rows.map(({ evaluation_id }) => evaluation_id)
  },
}
