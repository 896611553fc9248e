import { z } from 'zod'
import type { NoteStore } from '#application/consensus/note-ports.ts'
import { rowsOf } from './transaction.ts'

const words = z.object({ says: z.array(z.string()), shown: z.string() })
const stored = z.object({ sv: words, en: words })

export const noteStore: NoteStore = {
  async about(tx, { type, id }) {
    const rows = await rowsOf(tx)
      .selectFrom('source_note')
      .select(['code', 'words'])
      .where('association_id', '=', tx.association)
      .where('subject_type', '=', type)
      .where('subject_id', '=', id)
      .orderBy('code')
      .execute()
    return rows.map((row) => ({ code: row.code, words: stored.parse(row.words) }))
  },

  async add(tx, notes) {
    if (notes.length === 0) return
    await rowsOf(tx)
      .insertInto('source_note')
      .values(
        notes.map(({ subject, note }) => ({
          association_id: tx.association,
          code: note.code,
          subject_type: subject.type,
          subject_id: subject.id,
          words: JSON.stringify(note.words),
        })),
      )
      .execute()
  },
}
