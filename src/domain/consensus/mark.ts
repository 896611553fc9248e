/** "Kan inte bedöma" is not a no, and neither is an item left untouched (CO15). */
export type Mark = 'yes' | 'no' | 'cannot-judge'

const characterOf: Readonly<Record<Mark, string>> = { yes: '1', no: '0', 'cannot-judge': '-' }
const marks: Readonly<Record<string, Mark>> = { '1': 'yes', '0': 'no', '-': 'cannot-judge' }

/** The mark that a character stands for. */
export const markOf = (character: string): Mark | undefined => marks[character]

export const writeMark = (mark: Mark): string => characterOf[mark]

export const writeMarks = (given: readonly Mark[]): string => given.map(writeMark).join('')
