import { z } from 'zod'
import type { OpenedAnswers, TextStore } from '#application/measurement/result-ports.ts'
import type { AnswerSet } from '#domain/measurement/instrument/answer-set.ts'
import { reviewStates } from '#domain/measurement/written-answer/review.ts'
import { rowsOf } from './transaction.ts'

const review = z.enum(reviewStates)
/** Taken apart and checked as it was opened, by the questionnaire that it names. */
const answerSet = z.custom<AnswerSet>((value) => typeof value === 'object')

export const writtenAnswerStore: TextStore = {
  async list(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('answer_text')
      .select(['text_id', 'item_id', 'own_text', 'shown_text', 'review'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .orderBy('item_id')
      .orderBy('text_id')
      .execute()
    return rows.map((row) => ({
      ...{ id: row.text_id, item: row.item_id, text: row.own_text, shown: row.shown_text },
      review: review.parse(row.review),
    }))
  },

  async find(tx, wave, text) {
    const row = await rowsOf(tx)
      .selectFrom('answer_text')
      .select(['text_id', 'item_id', 'own_text', 'review'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('text_id', '=', text)
      .forUpdate()
      .executeTakeFirst()
    return row
      ? { id: row.text_id, item: row.item_id, text: row.own_text, review: review.parse(row.review) }
      : null
  },

  async decide(tx, wave, text, to) {
    await rowsOf(tx)
      .updateTable('answer_text')
      .set({ review: to.review, shown_text: to.shown })
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('text_id', '=', text)
      .execute()
  },

  async finish(tx, wave) {
    await rowsOf(tx)
      .updateTable('answer_text')
      .set((row) => ({
        own_text: row.fn.coalesce('shown_text', row.val('')),
        review: row.case().when('review', '=', 'waiting').then('withheld').else(row.ref('review')).end(),
      }))
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .execute()
  },
}

export const openedAnswers: OpenedAnswers = {
  async sets(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('answer_set')
      .select(['unit_id', 'answers'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .orderBy('set_id')
      .execute()
    return rows.map((row) => ({ unit: row.unit_id, set: answerSet.parse(row.answers) }))
  },

  async people(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('answer_set')
      .select(['unit_id', 'answers', 'person'])
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('person', 'is not', null)
      .orderBy('set_id')
      .execute()
    return rows.map((row) => ({
      ...{ unit: row.unit_id, set: answerSet.parse(row.answers), person: row.person ?? '' },
    }))
  },
}
