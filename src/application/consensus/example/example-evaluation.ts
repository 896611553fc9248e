import type { ExampleSeed } from '#contract/consensus/example-seed.ts'
import type { ConferenceId, EvaluationId } from '#domain/kernel/id.ts'
import type { EvaluationRecord } from '../evaluation-ports.ts'
import { report } from './example-bank.ts'

/**
 * The evaluation of April 2014 as its table stands in the report (S0 p. 10-11, 15): numbers and words, as source
 * data. Single forms were never published, so none are made up.
 */
export const exampleEvaluation = (
  { evaluation }: ExampleSeed,
  ids: Readonly<{ conference: ConferenceId; evaluation: EvaluationId }>,
): EvaluationRecord => ({
  evaluation: {
    id: ids.evaluation,
    conference: ids.conference,
    version: 1,
    state: 'imported',
    present: evaluation.meta.respondentsStated,
    handedIn: evaluation.meta.respondentsStated,
  },
  keyNode: null,
  printed: {
    source: `${report}, s. 10–11, 15`,
    questions: evaluation.questions.map(
      ({ no, page, satisfied, neutral, dissatisfied, ownAlternative, missing }) => ({
        ...{ no, page, satisfied, neutral, dissatisfied, missing },
        own: ownAlternative,
      }),
    ),
    comments: evaluation.comments.map(({ text, concernsQuestion, source: { page } }) => ({
      text,
      question: concernsQuestion,
      page,
    })),
  },
})
