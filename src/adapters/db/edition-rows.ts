import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ReportStore } from '#application/kernel/report-ports.ts'
import type { ReadTx } from '#application/ports.ts'
import type { ReportId } from '#domain/kernel/id.ts'
import { type Edition, editionStates } from '#domain/kernel/report/edition.ts'
import type { ReportEditionTable } from './schema/report.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const editionsOf = (tx: Tx, report: ReportId) =>
  rowsOf(tx)
    .selectFrom('report_edition')
    .where('association_id', '=', tx.association)
    .where('report_id', '=', report)

const filesOf = (tx: ReadTx, report: ReportId, v: number) =>
  rowsOf(tx)
    .selectFrom('report_file')
    .where('association_id', '=', tx.association)
    .where('report_id', '=', report)
    .where('v', '=', v)

const toEdition = (
  row: Omit<Selectable<ReportEditionTable>, 'tree' | 'association_id' | 'report_id'>,
): Edition => ({
  v: row.v,
  state: z.enum(editionStates).parse(row.state),
  title: row.title,
  lang: z.enum(['sv', 'en']).parse(row.lang),
  treeHash: row.tree_sha256.toString('hex'),
  contentHash: row.content_sha256.toString('hex'),
  publishedBy: row.published_by,
  publishedAt: row.published_at.toISOString(),
  reason: row.reason,
  withdrawnReason: row.withdrawn_reason,
})

type Editions = Pick<ReportStore, 'editions' | 'addEdition' | 'saveEditionState' | 'tree' | 'files' | 'file'>

/** What was published: rows are added, and afterwards only their state changes. */
export const editionRows: Editions = {
  async editions(tx, report) {
    const rows = await editionsOf(tx, report)
      .select(['v', 'state', 'title', 'lang', 'tree_sha256', 'content_sha256'])
      .select(['published_by', 'published_at', 'reason', 'withdrawn_reason'])
      .orderBy('v')
      .execute()
    return rows.map(toEdition)
  },

  async addEdition(tx, report, edition, tree, files) {
    const key = { association_id: tx.association, report_id: report, v: edition.v }
    await rowsOf(tx)
      .insertInto('report_edition')
      .values({
        ...key,
        ...{ state: edition.state, title: edition.title, lang: edition.lang, tree, reason: edition.reason },
        tree_sha256: Buffer.from(edition.treeHash, 'hex'),
        content_sha256: Buffer.from(edition.contentHash, 'hex'),
        published_by: edition.publishedBy,
        published_at: new Date(edition.publishedAt),
        withdrawn_reason: edition.withdrawnReason,
      })
      .execute()
    await rowsOf(tx)
      .insertInto('report_file')
      .values(
        files.map(({ name, mediaType, bytes, sha256, renderer }) => ({
          ...key,
          ...{ file: name, media_type: mediaType, renderer },
          bytes: Buffer.from(bytes),
          sha256: Buffer.from(sha256, 'hex'),
        })),
      )
      .execute()
  },

  async saveEditionState(tx, report, { v, state, withdrawnReason }) {
    await rowsOf(tx)
      .updateTable('report_edition')
      .set({ state, withdrawn_reason: withdrawnReason })
      .where('association_id', '=', tx.association)
      .where('report_id', '=', report)
      .where('v', '=', v)
      .execute()
  },

  async tree(tx, report, v) {
    const row = await editionsOf(tx, report).select('tree').where('v', '=', v).executeTakeFirst()
    return row ? JSON.parse(row.tree) : null
  },

  async files(tx, report, v) {
    const rows = await filesOf(tx, report, v)
      .select(({ fn }) => [
        'file',
        'media_type',
        'sha256',
        'renderer',
        fn<number>('length', ['bytes']).as('size'),
      ])
      .orderBy('file')
      .execute()
    return rows.map(({ file, media_type, sha256, renderer, size }) => ({
      ...{ name: file, mediaType: media_type, renderer, size },
      sha256: sha256.toString('hex'),
    }))
  },

  async file(tx, report, v, name) {
    const row = await filesOf(tx, report, v).selectAll().where('file', '=', name).executeTakeFirst()
    return row
      ? {
          ...{ name, mediaType: row.media_type, renderer: row.renderer },
          ...{ bytes: row.bytes, size: row.bytes.length, sha256: row.sha256.toString('hex') },
        }
      : null
  },
}
