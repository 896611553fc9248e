import {
  type Answers,
  type BallotForm,
  type BallotItem,
  cellAt,
  faultsIn,
  readAnswers,
  writeAnswers,
} from './ballot.ts'

/** What is typed beside each item of a paper, in ballot order; "" is nothing. */
export type Cells = readonly string[]

export type CellFault = Readonly<{ reason: 'unknown' | 'doubled'; positions: readonly number[] }>

/** `too-many` names no row: which cross is one too many, nobody can tell. */
export type Typed =
  | Readonly<{ a: string }>
  | Readonly<{ fault: CellFault }>
  | Readonly<{ tooMany: Readonly<{ chosen: number; most: number }> }>

/** Whether what is typed may stand beside an item: 1, 2 or 3; a rating; a cross; a place. */
export function isCell({ form, ...rest }: BallotForm, cell: string): boolean {
  if (cell === '') return true
  switch (form) {
    case 'yes-no':
      return /^[123]$/.test(cell)
    case 'rate9':
      return /^[0-9]$/.test(cell)
    case 'choose':
      return cell === '1' || cell === '0'
    case 'rank':
      return /^[1-9]\d?$/.test(cell) && 'places' in rest && Number(cell) <= rest.places
  }
}

const marks: Readonly<Record<string, string>> = { '1': '1', '2': '0' }

const positionsFrom = (cells: Cells, is: (cell: string) => boolean): number[] =>
  cells.flatMap((cell, at) => (is(cell) ? [at] : []))

function textOf({ form }: BallotForm, cells: Cells): string {
  switch (form) {
    case 'yes-no':
      return cells.map((cell) => marks[cell] ?? '-').join('')
    case 'rate9':
      return cells.map((cell) => (cell === '' || cell === '0' ? '-' : cell)).join('')
    case 'choose':
      return positionsFrom(cells, (cell) => cell === '1')
        .map((at) => at + 1)
        .join(',')
    case 'rank':
      return positionsFrom(cells, (cell) => cell !== '')
        .toSorted((a, b) => Number(cells[a]) - Number(cells[b]))
        .map((at) => at + 1)
        .join(',')
  }
}

/** Places that two items of a ranking have been given. */
const doubledPlaces = (cells: Cells): number[] =>
  positionsFrom(cells, (cell) => cell !== '' && cells.filter((other) => other === cell).length > 1)

/**
 * The answers that a paper's typed row means. `yes-no`: 1 yes, 2 no, 3 or nothing cannot judge. `rate9`: 1 to 9, 0 or
 * nothing cannot judge. `choose`: 1 a cross. `rank`: the place; a place left out only moves the later ones up.
 */
export function readCells(form: BallotForm, items: readonly BallotItem[], cells: Cells): Typed {
  const unknown = positionsFrom(cells, (cell) => !isCell(form, cell))
  if (unknown.length > 0 || cells.length !== items.length) {
    return { fault: { reason: 'unknown', positions: unknown.map((at) => at + 1) } }
  }
  const doubled = form.form === 'rank' ? doubledPlaces(cells) : []
  if (doubled.length > 0) return { fault: { reason: 'doubled', positions: doubled.map((at) => at + 1) } }
  const a = textOf(form, cells)
  const excess = faultsIn(form, items, a).find((fault) => fault.reason === 'too-many')
  return excess ? { tooMany: { chosen: excess.chosen, most: excess.most } } : { a }
}

function cellOf(form: BallotForm['form'], answers: Answers, at: number): string {
  const cell = cellAt(answers, at)
  switch (form) {
    case 'yes-no':
      return cell === '1' ? '1' : cell === '0' ? '2' : '3'
    case 'rate9':
      return cell === '-' ? '0' : cell
    case 'choose':
      return cell === '1' ? '1' : ''
    case 'rank':
      return 'ranking' in answers && answers.ranking.includes(at) ? `${answers.ranking.indexOf(at) + 1}` : ''
  }
}

/** The row that gives the answers back, for somebody who looks at what they typed. */
export function writeCells(form: BallotForm, items: readonly BallotItem[], a: string): Cells {
  const answers = readAnswers(form, items, a)
  return items.map((_item, at) => cellOf(form.form, answers, at))
}

/** What one box of a plenary holds of a whole paper: the answers about one item. */
export const slotAnswers = (
  form: BallotForm,
  items: readonly BallotItem[],
  a: string,
  at: number,
): string => {
  const answers = readAnswers(form, items, a)
  const item = items[at]
  return writeAnswers(readAnswers(form, item ? [item] : [], cellAt(answers, at)))
}
