import { z } from 'zod'
import type { AroundStore } from '#application/measurement/around.ts'
import { rowsOf } from './transaction.ts'

const texts = z.record(z.string(), z.string())

export const aroundStore: AroundStore = {
  async drafts(tx) {
    const rows = await rowsOf(tx).selectFrom('around_draft').selectAll().execute()
    return new Map(rows.map((row) => [row.locale, texts.parse(row.texts)]))
  },

  async saveDraft(tx, locale, draft) {
    const content = JSON.stringify(draft)
    await rowsOf(tx)
      .insertInto('around_draft')
      .values({ locale, texts: content })
      .onConflict((conflict) => conflict.column('locale').doUpdateSet({ texts: content }))
      .execute()
  },

  async removeDraft(tx, locale) {
    await rowsOf(tx).deleteFrom('around_draft').where('locale', '=', locale).execute()
  },

  async approved(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('around_version')
      .distinctOn('locale')
      .selectAll()
      .orderBy('locale')
      .orderBy('v', 'desc')
      .execute()
    return rows.map((row) => ({
      ...{ locale: row.locale, v: row.v, texts: texts.parse(row.texts) },
      ...{ at: row.approved_at, by: row.approved_by },
    }))
  },

  async approve(tx, { locale, v, texts: content, at, by }) {
    await rowsOf(tx)
      .insertInto('around_version')
      .values({ locale, v, texts: JSON.stringify(content), approved_at: at, approved_by: by })
      .execute()
  },
}
