/** The six questions of the evaluation of 2014 (S0 p. 10-11); their words are texts like any other. */
export const questionNumbers = [1, 2, 3, 4, 5, 6] as const
export type QuestionNo = (typeof questionNumbers)[number]

export const printedOptions = ['satisfied', 'neutral', 'dissatisfied'] as const
export const options = [...printedOptions, 'own'] as const
export type Option = (typeof options)[number]

export type Answer =
  | Readonly<{ option: (typeof printedOptions)[number] }>
  /** An alternative of one's own; two were left without a word in 2014. */
  | Readonly<{ option: 'own'; text: string | null }>

/** One person's form. Null: the question was left out, which is counted as missing and never as neutral. */
export type EvaluationForm = Readonly<{
  answers: Readonly<Record<QuestionNo, Answer | null>>
  comment: string | null
}>

/** Signs, as a text field counts them. */
export const mostOwn = 200
export const mostComment = 1000

/** What a form may hold before anybody has looked at it. */
export type RawForm = Readonly<{
  option: (no: QuestionNo) => string | null | undefined
  own: (no: QuestionNo) => string | null | undefined
  comment: string | null | undefined
}>

const unprintable = /[\p{Cc}\p{Surrogate}]/gu

/** Trimmed, without signs that cannot be stored, and cut where a longer text would not fit its envelope. */
function tidy(text: string | null | undefined, most: number): string | null {
  const printable = (text ?? '').replace(/\s+/gu, ' ').replace(unprintable, '')
  // What stood between two spaces may be gone.
  const clean = printable.replace(/ +/g, ' ').trim()
  return clean.slice(0, most).replace(unprintable, '').trim() || null
}

function answerOf(option: string | null | undefined, own: string | null): Answer | null {
  const printed = printedOptions.find((one) => one === option)
  if (printed) return { option: printed }
  // Whoever writes an alternative has chosen it.
  return option === 'own' || own !== null ? { option: 'own', text: own } : null
}

/** Reads whatever came from a phone. Nothing is refused: what cannot be read was not answered. */
export function readForm(raw: RawForm): EvaluationForm {
  const read = (no: QuestionNo) => answerOf(raw.option(no), tidy(raw.own(no), mostOwn))
  return {
    answers: { 1: read(1), 2: read(2), 3: read(3), 4: read(4), 5: read(5), 6: read(6) },
    comment: tidy(raw.comment, mostComment),
  }
}

export const isBlank = ({ answers, comment }: EvaluationForm): boolean =>
  comment === null && questionNumbers.every((no) => answers[no] === null)

/** What lies in the envelope: option and text by question, and the comment. */
export const writeForm = ({ answers, comment }: EvaluationForm): string =>
  JSON.stringify([
    ...questionNumbers.map((no) => {
      const answer = answers[no]
      if (!answer) return null
      return answer.option === 'own' ? ['own', answer.text] : [answer.option]
    }),
    comment,
  ])

const at = (value: unknown, place: number): string | null => {
  const found: unknown = Array.isArray(value) ? value[place] : null
  return typeof found === 'string' ? found : null
}

/** Null where it is none of ours. */
export function openForm(text: string): EvaluationForm | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value) || value.length !== questionNumbers.length + 1) return null
    const fields: readonly unknown[] = value
    return readForm({
      option: (no) => at(fields[no - 1], 0),
      own: (no) => at(fields[no - 1], 1),
      comment: at(fields, questionNumbers.length),
    })
  } catch {
    return null
  }
}

const utf8Bytes = 3
const frame = 200
const step = 256

/** Bytes of every envelope of an evaluation, the longest form and the empty one alike. */
export const formLength: number =
  Math.ceil((utf8Bytes * (questionNumbers.length * mostOwn + mostComment) + frame) / step) * step
