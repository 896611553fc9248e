import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { PointRecord, PointStore } from '#application/measurement/point-ports.ts'
import type { ReadTx } from '#application/ports.ts'
import { measurePointId } from '#contract/kernel.ts'
import { entryRef, pointContent } from '#contract/measurement/point.ts'
import { criterionAnswers } from '#domain/measurement/point/document-check.ts'
import { pointStates, populations } from '#domain/measurement/point/measure-point.ts'
import type { MeasurePointTable } from './schema/measure-point.ts'
import { rowsOf } from './transaction.ts'

const state = z.enum(pointStates)
const population = z.enum(populations)
const entry = entryRef.nullable()
const retirement = z.object({ lastYear: z.number(), successor: measurePointId.nullable() }).nullable()
const answers = z.array(z.object({ id: z.string(), answer: z.enum(criterionAnswers) }))

const toRecord = (row: Selectable<MeasurePointTable>): PointRecord => ({
  point: {
    id: row.point_id,
    v: row.v,
    state: state.parse(row.state),
    entry: entry.parse(row.entry),
    retirement: retirement.parse(row.retirement),
    content: pointContent.parse(row.content),
  },
  revision: row.revision,
  approvedAt: row.approved_at,
  approvedBy: row.approved_by,
})

const versions = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('measure_point')
    .selectAll()
    .where('association_id', '=', tx.association)
    .orderBy('point_id')
    .orderBy('v')

export const pointStore: PointStore = {
  async list(tx) {
    return (await versions(tx).execute()).map(toRecord)
  },

  async versions(tx, point) {
    return (await versions(tx).where('point_id', '=', point).execute()).map(toRecord)
  },

  async lock(tx, point) {
    return (await versions(tx).where('point_id', '=', point).forUpdate().execute()).map(toRecord)
  },

  async save(tx, { point, revision, approvedAt, approvedBy }) {
    const content = {
      revision,
      state: point.state,
      entry: point.entry && JSON.stringify(point.entry),
      content: JSON.stringify(point.content),
      retirement: point.retirement && JSON.stringify(point.retirement),
      approved_at: approvedAt,
      approved_by: approvedBy,
    }
    await rowsOf(tx)
      .insertInto('measure_point')
      .values({ association_id: tx.association, point_id: point.id, v: point.v, ...content })
      .onConflict((conflict) => conflict.columns(['association_id', 'point_id', 'v']).doUpdateSet(content))
      .execute()
  },

  async lockRegister(tx) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`register/${tx.association}`}, 0))`.execute(
      rowsOf(tx),
    )
  },

  async rows(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('register_value')
      .selectAll()
      .where('association_id', '=', tx.association)
      .orderBy('point_id')
      .orderBy('unit')
      .orderBy('period')
      .orderBy('revision')
      .execute()
    return rows.map((row) => ({
      ...{ point: row.point_id, unit: row.unit, period: row.period, revision: row.revision },
      numerator: Number(row.numerator),
      denominator: row.denominator === null ? null : Number(row.denominator),
      population: population.parse(row.population),
      ...{ source: row.source, enteredBy: row.entered_by, note: row.note },
    }))
  },

  async addRows(tx, rows) {
    if (rows.length === 0) return
    await rowsOf(tx)
      .insertInto('register_value')
      .values(
        rows.map(({ point, enteredBy, unit, period, ...row }) => ({
          ...{ association_id: tx.association, point_id: point, unit, period },
          ...{ population: row.population, revision: row.revision, numerator: row.numerator },
          ...{ denominator: row.denominator, source: row.source, entered_by: enteredBy, note: row.note },
        })),
      )
      .execute()
  },

  async checks(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('document_check')
      .selectAll()
      .where('association_id', '=', tx.association)
      .orderBy('point_id')
      .orderBy('seq')
      .execute()
    return rows.map(({ point_id, title, dated, reviewer, reviewed_on, answers: given }) => ({
      point: point_id,
      check: { title, dated, reviewer, reviewedOn: reviewed_on, answers: answers.parse(given) },
    }))
  },

  async addCheck(tx, { point, check }, id) {
    const { title, dated, reviewer, reviewedOn, answers: given } = check
    const { last } = await rowsOf(tx)
      .selectFrom('document_check')
      .select(({ fn }) => fn.coalesce(fn.max('seq'), sql<number>`0`).as('last'))
      .where('association_id', '=', tx.association)
      .where('point_id', '=', point)
      .executeTakeFirstOrThrow()
    await rowsOf(tx)
      .insertInto('document_check')
      .values({
        ...{ association_id: tx.association, check_id: id, point_id: point, seq: last + 1 },
        ...{ title, dated, reviewer, reviewed_on: reviewedOn, answers: JSON.stringify(given) },
      })
      .execute()
  },
}
