import type { CutNameOutput, PointValueOutput } from '#contract/measurement/result.ts'
import { wilsonInterval } from '#domain/kernel/statistics/interval.ts'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { missings } from '#domain/measurement/missing.ts'
import { answerCount } from '#domain/measurement/result/question.ts'
import type { ReleasedQuestion, StoredCell, WaveResult } from '#domain/measurement/result/wave-release.ts'
import type {
  ExportedFigure,
  FigureLabel,
  FigurePoint,
  FigureQuestion,
  FigureRow,
  FigureWave,
} from './figure-row.ts'
import type { ReleaseFacts } from './result-ports.ts'
import { type AskedPoint, dayOf, nameOut, questionFor, rateOut, valueIn } from './result-view.ts'

/** What the lines of a wave share. */
export type FigureSource = Readonly<{
  release: ReleaseFacts
  points: readonly Readonly<{ asked: AskedPoint; indicatorNo: number | null; isInvented: boolean }>[]
  isInvented: boolean
  /** The name of a group of the wave by its number. */
  nameOf: (no: number) => CutNameOutput | null
}>

export const figureWave = ({ wave: id, name, group, mode, period, at }: ReleaseFacts): FigureWave => ({
  ...{ id, name, group, mode, from: period.from, to: period.to, releasedOn: dayOf(at) },
})

type Part = Pick<FigureRow, 'kind' | 'point' | 'label' | 'figure'>
type Hide = (cell: Extract<StoredCell, { state: 'hidden' }>) => ExportedFigure

const share = (x: number, n: number): ExportedFigure => {
  const interval = wilsonInterval(x, n)
  return interval ? { state: 'share', x, n, ...interval } : { state: 'count', x }
}

/** The distribution is protected, though a share of it may be told. */
const untold: ExportedFigure = { state: 'hidden', because: 'distribution', instead: null }

function valueFigure(value: PointValueOutput, hide: Hide): ExportedFigure | null {
  switch (value.state) {
    case 'share':
      return { state: 'share', x: value.x, n: value.n, low: value.low, high: value.high }
    case 'hidden':
      return hide(value)
    case 'absent':
      return null
    default:
      return value
  }
}

const pointOf = ({ point }: AskedPoint, indicatorNo: number | null): FigurePoint => ({
  ...{ id: point.id, v: point.v, title: point.content.title, indicatorNo },
  definition: point.content.definition.sv,
  numerator: point.content.numerator.sv,
  denominator: point.content.denominator.sv,
})

const questionOut = ({ key, item, before, base }: ReleasedQuestion): FigureQuestion | null =>
  item && {
    ...{ key, item: item.id, version: item.version, text: item.text, before: before?.text ?? null },
    ...{ base: base.map(({ text }) => text), isDraft: item.isDraft || before?.isDraft === true },
  }

function pointParts(
  { release, points }: FigureSource,
  question: ReleasedQuestion,
  cell: StoredCell | undefined,
  hide: Hide,
): readonly Part[] {
  if (question.kind === 'pair') return []
  return points
    .filter(({ asked }) => questionFor(asked, release)?.key === question.key)
    .flatMap(({ asked, indicatorNo }): Part[] => {
      const figure = valueFigure(valueIn(asked, release, question, cell), hide)
      const kind = asked.point.content.unit === 'mean' ? 'mean' : 'share'
      return figure ? [{ kind, point: pointOf(asked, indicatorNo), label: null, figure }] : []
    })
}

/** What is counted of a question, in the order of its counts. */
function labelsOf({ kind, categories }: ReleasedQuestion): readonly FigureLabel[] {
  if (kind === 'help') return helps.map((help) => ({ is: 'help', help }))
  if (kind === 'pair') return (['fallen', 'same', 'risen'] as const).map((change) => ({ is: 'pair', change }))
  return categories.map(({ code, label }) => ({ is: 'option', code, label }))
}

function countParts(question: ReleasedQuestion, cell: StoredCell, hide: Hide): readonly Part[] {
  const kind = question.kind === 'help' || question.kind === 'pair' ? question.kind : 'option'
  const figureAt = (at: number): ExportedFigure => {
    if (cell.state === 'hidden') return hide(cell)
    const x = cell.counts?.[at] ?? null
    return x === null ? untold : share(x, cell.n)
  }
  return labelsOf(question).map((label, at) => ({ kind, point: null, label, figure: figureAt(at) }))
}

function otherParts(question: ReleasedQuestion, cell: StoredCell): readonly Part[] {
  if (cell.state === 'hidden') return []
  const mean: readonly Part[] =
    cell.mean === null
      ? []
      : [{ kind: 'mean', point: null, label: null, figure: { state: 'mean', n: cell.n, ...cell.mean } }]
  if (question.kind === 'help' || question.kind === 'pair' || cell.missing === null) return mean
  const told = missings.flatMap((why): Part[] => {
    const x = cell.missing?.[why] ?? 0
    return x === 0
      ? []
      : [{ kind: 'missing', point: null, label: { is: 'missing', why }, figure: { state: 'count', x } }]
  })
  return [...mean, ...told]
}

function partsOf(source: FigureSource, row: WaveResult, question: ReleasedQuestion, hide: Hide) {
  const cell = row.cells[question.key]
  if (!cell) return []
  if (question.key === answerCount.key) {
    const rate = rateOut(row)
    const answered: ExportedFigure = cell.state === 'hidden' ? hide(cell) : { state: 'count', x: cell.n }
    const part = { point: null, label: null }
    return [
      { ...part, kind: 'answers' as const, figure: answered },
      ...(rate.is === 'hidden'
        ? []
        : [{ ...part, kind: 'rate' as const, figure: { state: 'rate' as const, rate } }]),
    ]
  }
  return [
    ...pointParts(source, question, cell, hide),
    ...countParts(question, cell, hide),
    ...otherParts(question, cell),
  ]
}

/**
 * Every line about one group of a wave: the values of its measure points, counts, means and what is missing; with why
 * where something is protected. `only`: the questions that are wanted; left out: all.
 */
export function figureRows(
  source: FigureSource,
  row: WaveResult,
  only?: ReadonlySet<string>,
): readonly FigureRow[] {
  const { release, isInvented, nameOf, points } = source
  const wave = figureWave(release)
  const cut = { no: row.no, name: nameOut(row, release) }
  const hide: Hide = ({ because, instead }) => ({
    ...{ state: 'hidden', because },
    instead: instead === null ? null : nameOf(instead),
  })
  return release.questions
    .filter(({ key }) => only === undefined || only.has(key))
    .flatMap((question) => {
      const about = points.find(({ asked }) => questionFor(asked, release)?.key === question.key)
      return partsOf(source, row, question, hide).map((part) => ({
        ...{ wave, cut, question: questionOut(question), ...part },
        isInvented: isInvented || release.isInvented === true || about?.isInvented === true,
      }))
    })
}
