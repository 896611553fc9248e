import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ReportRecord, ReportStore } from '#application/kernel/report-ports.ts'
import { reportKinds } from '#domain/kernel/report/report.ts'
import { editionRows } from './edition-rows.ts'
import type { ReportTable } from './schema/report.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const reports = (tx: Tx) =>
  rowsOf(tx).selectFrom('report').selectAll().where('association_id', '=', tx.association)

const toRecord = (row: Selectable<ReportTable>): ReportRecord => ({
  report: { id: row.report_id, version: row.version },
  kind: z.enum(reportKinds).parse(row.kind),
  subject: row.subject_id,
  lang: z.enum(['sv', 'en']).parse(row.lang),
  fields: row.fields,
})

const toColumns = ({ report, lang, fields }: ReportRecord) => ({
  version: report.version,
  lang,
  fields: JSON.stringify(fields),
})

export const reportStore: ReportStore = {
  ...editionRows,

  async about(tx, kind, subject) {
    const row = await reports(tx)
      .where('kind', '=', kind)
      .where('subject_id', '=', subject)
      .executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async lock(tx, report) {
    const row = await reports(tx).where('report_id', '=', report).forUpdate().executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async add(tx, record) {
    await rowsOf(tx)
      .insertInto('report')
      .values({
        ...toColumns(record),
        association_id: tx.association,
        report_id: record.report.id,
        kind: record.kind,
        subject_id: record.subject,
      })
      .execute()
  },

  async save(tx, record) {
    await rowsOf(tx)
      .updateTable('report')
      .set(toColumns(record))
      .where('association_id', '=', tx.association)
      .where('report_id', '=', record.report.id)
      .execute()
  },
}
