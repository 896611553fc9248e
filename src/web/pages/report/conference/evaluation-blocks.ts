import { shareOf } from '#domain/kernel/figure.ts'
import type { Block } from '#domain/kernel/report/block.ts'
import { column, figure, list, type Making, table, text, words } from './make.ts'
import { conferenceRef } from './names.ts'

const options = ['satisfied', 'neutral', 'dissatisfied', 'own', 'missing'] as const

/** The evaluation's table, with own alternatives and missing answers counted by themselves, and every word written. */
export function evaluationBlocks(making: Making): readonly Block[] {
  const { t, facts } = making
  const { evaluation } = facts
  if (!evaluation) return []
  const ref = conferenceRef(making)
  const own = evaluation.questions.flatMap(({ no, own: said }) =>
    said.map((one) => `${t('evaluation.ownTo', { no: `${no}`, question: t(`evaluation.q${no}`) })} ”${one}”`),
  )
  return [
    table('evaluation-table', {
      caption: t('evaluation.caption'),
      note: t('evaluation.sumHint', { n: evaluation.n }),
      columns: [
        column('question', t('evaluation.question')),
        ...options.map((option) => column(option, t(`evaluation.${option}`))),
      ],
      rows: evaluation.questions.map(({ no, counts }) => [
        words(`${no}. ${t(`evaluation.q${no}`)}`),
        ...options.map((option) => figure(shareOf(counts[option], evaluation.n, ref))),
      ]),
    }),
    ...(own.length === 0 ? [] : [list('evaluation-own', own)]),
    ...(evaluation.comments.length === 0
      ? []
      : [
          text('evaluation-comments-lead', t('evaluation.comments')),
          list(
            'evaluation-comments',
            evaluation.comments.map((comment) => `”${comment.text}”`),
          ),
        ]),
  ]
}
