import type { ReadTx } from '#application/ports.ts'
import type { EvaluationTable } from '#contract/consensus/evaluation.ts'
import {
  answeredIn,
  countAnswers,
  formsIn,
  type LooseAnswer,
  type OptionCounts,
  optionShare,
  type QuestionCounts,
} from '#domain/consensus/evaluation/summary.ts'
import type { EvaluationRecord, EvaluationStore, PrintedEvaluation } from './evaluation-ports.ts'

type Question = EvaluationTable['questions'][number]

const sharesOf = (counts: OptionCounts): Question['shares'] => ({
  satisfied: optionShare(counts, 'satisfied'),
  neutral: optionShare(counts, 'neutral'),
  dissatisfied: optionShare(counts, 'dissatisfied'),
  own: optionShare(counts, 'own'),
  missing: optionShare(counts, 'missing'),
})

const questionOf = (
  { no, ...counts }: QuestionCounts,
  own: readonly string[],
  page: number | null,
): Question => ({
  no,
  counts,
  shares: sharesOf(counts),
  answered: answeredIn(counts),
  own: [...own],
  page,
})

const ownWords = (answers: readonly LooseAnswer[], no: number): readonly string[] =>
  answers.flatMap((answer) => (answer.no === no && answer.text !== null ? [answer.text] : []))

const printedTable = ({ source, questions, comments }: PrintedEvaluation, n: number): EvaluationTable => ({
  n,
  questions: questions.map(({ page, ...counts }) => questionOf(counts, [], page)),
  comments: comments.map((comment) => ({ ...comment })),
  source,
})

/** The table of an evaluation that is counted, here or elsewhere; null before. */
export async function evaluationTable(
  { evaluations }: Readonly<{ evaluations: EvaluationStore }>,
  tx: ReadTx,
  { evaluation, printed }: EvaluationRecord,
): Promise<EvaluationTable | null> {
  if (evaluation.state === 'imported') return printed && printedTable(printed, evaluation.handedIn)
  if (evaluation.state !== 'counted') return null
  const answers = await evaluations.answers(tx, evaluation.conference)
  const questions = countAnswers(answers)
  const [first] = questions
  return {
    n: first ? formsIn(first) : 0,
    questions: questions.map((counts) => questionOf(counts, ownWords(answers, counts.no), null)),
    comments: (await evaluations.comments(tx, evaluation.conference)).map((text) => ({
      text,
      question: null,
      page: null,
    })),
    source: null,
  }
}
