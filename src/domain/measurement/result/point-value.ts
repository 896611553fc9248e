import type { MeasurePointId } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { type Interval, wilsonInterval } from '#domain/kernel/statistics/interval.ts'
import { protectShare } from '../disclosure/cell.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import { countedIn } from './protect-cell.ts'
import type { Question } from './question.ts'
import type { CountingPoint, HiddenBecause, ReleasedCell, ShownCell } from './released-cell.ts'

/** A measure point's value in one group of one wave, as far as it has been let out. */
export type PointValue =
  | Readonly<{ state: 'share'; x: number; n: number; percent: number; interval: Interval }>
  | Readonly<{ state: 'atMost5' | 'atLeast95'; n: number }>
  | Readonly<{ state: 'mean'; n: number; mean: number; sd: number | null }>
  | Readonly<{ state: 'hidden'; because: HiddenBecause; instead: string | null }>

/** What is measured, and how it was counted when the wave was released; null where the point is younger than that. */
export type Measured = Readonly<{
  id: MeasurePointId
  unit: 'percent' | 'mean' | 'count' | 'yesno'
  countedOptions: readonly string[]
  whenReleased: CountingPoint | null
}>

const hidden = (because: HiddenBecause): PointValue => ({ state: 'hidden', because, instead: null })

const countsTheSame = ({ countedOptions, whenReleased }: Measured): boolean =>
  whenReleased !== null &&
  whenReleased.countedOptions.toSorted().join('\n') === countedOptions.toSorted().join('\n')

function shareOf(x: number, n: number): PointValue {
  const [percent, interval] = [sharePercent(x, n), wilsonInterval(x, n)]
  return percent === null || interval === null
    ? hidden('too-few')
    : { state: 'share', x, n, percent, interval }
}

/** A point that was approved, or counts otherwise, since the release: added up from what was let out, or hidden. */
function addedUp(
  question: Pick<Question, 'categories' | 'kind'>,
  { n, counts }: ShownCell,
  countedOptions: readonly string[],
  policy: DisclosurePolicy,
): PointValue {
  const wanted = question.categories.flatMap((code, at) =>
    countedOptions.includes(code) ? [counts?.[at]] : [],
  )
  // Of those who may choose several nobody knows how many chose one of some.
  const isUnknown = counts === null || wanted.some((count) => count === null || count === undefined)
  if (isUnknown || (question.kind === 'many' && wanted.length > 1)) return hidden('too-few')
  const cell = protectShare({ x: countedIn(question, counts, countedOptions), n }, policy)
  if (cell.state === 'shown') return shareOf(cell.x, n)
  return cell.state === 'atMost5' || cell.state === 'atLeast95'
    ? { state: cell.state, n }
    : hidden('all-alike')
}

/** The value of a measure point out of a released cell. */
export function pointValue(
  question: Pick<Question, 'categories' | 'kind'>,
  point: Measured,
  cell: ReleasedCell,
  policy: DisclosurePolicy,
): PointValue {
  if (cell.state === 'hidden') return cell
  if (point.unit === 'mean') return cell.mean ? { state: 'mean', n: cell.n, ...cell.mean } : hidden('too-few')
  const counted = countsTheSame(point) ? cell.points[point.id] : undefined
  if (counted === undefined) return addedUp(question, cell, point.countedOptions, policy)
  return typeof counted === 'number' ? shareOf(counted, cell.n) : { state: counted, n: cell.n }
}
