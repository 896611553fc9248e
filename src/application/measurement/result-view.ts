import type { ReadTx } from '#application/ports.ts'
import type {
  CutNameOutput,
  PairOutput,
  PointValueOutput,
  RateOutput,
  ResultWave,
} from '#contract/measurement/result.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import { signTest } from '#domain/kernel/statistics/sign-test.ts'
import type { Direction, MeasurePoint } from '#domain/measurement/point/measure-point.ts'
import type { SeriesValue } from '#domain/measurement/result/change.ts'
import { type PointValue, pointValue } from '#domain/measurement/result/point-value.ts'
import { answerCount } from '#domain/measurement/result/question.ts'
import type {
  ReleasedChange,
  ReleasedQuestion,
  StoredCell,
  WaveResult,
} from '#domain/measurement/result/wave-release.ts'
import { allInForce } from './in-force.ts'
import type { PointStore } from './point-ports.ts'
import type { ReleaseFacts } from './result-ports.ts'

type ItemSource = Extract<MeasurePoint['content']['source'], { kind: 'item' }>

/** A measure point that questionnaires answer, in the version that is measured with. */
export type AskedPoint = Readonly<{
  point: MeasurePoint
  source: ItemSource & { group: NonNullable<ItemSource['group']> }
}>

const asAsked = (point: MeasurePoint): readonly AskedPoint[] => {
  const { source } = point.content
  if (point.state === 'draft' || source.kind !== 'item' || source.group === null) return []
  return [{ point, source: { ...source, group: source.group } }]
}

export const askedPoints = async (
  points: Pick<PointStore, 'list'>,
  tx: ReadTx,
): Promise<readonly AskedPoint[]> => allInForce(await points.list(tx)).flatMap(({ point }) => asAsked(point))

/** The question that a wave asked for a measure point, whichever version of it; null where it asked none. */
export function questionFor({ source }: AskedPoint, release: ReleaseFacts): ReleasedQuestion | null {
  if (release.group !== source.group) return null
  const isAbout = ({ kind, item }: ReleasedQuestion) =>
    kind !== 'pair' && item !== null && item.id === source.item
  return release.questions.find(isAbout) ?? null
}

export const pairFor = ({ source }: AskedPoint, release: ReleaseFacts): ReleasedQuestion | null =>
  release.questions.find(({ kind, item }) => kind === 'pair' && item?.id === source.item) ?? null

/** Mode C: what became of a question's answers since an earlier wave; null where nobody was asked it twice. */
export const changeFor = ({ key }: ReleasedQuestion, { changes = [] }: ReleaseFacts): ReleasedChange | null =>
  changes.find(({ question }) => question === key) ?? null

/** The figure of a point in one stored cell. */
export function valueIn(
  { point }: AskedPoint,
  release: ReleaseFacts,
  question: ReleasedQuestion,
  cell: StoredCell | undefined,
): PointValueOutput {
  if (!cell) return { state: 'absent' }
  if (cell.state === 'hidden') return cell
  const { unit, countedOptions } = point.content
  const whenReleased = release.points.find(({ id }) => id === point.id) ?? null
  const categories = question.categories.map(({ code }) => code)
  return present(
    pointValue(
      { kind: question.kind, categories },
      { id: point.id, unit, countedOptions, whenReleased },
      cell,
      release.policy,
    ),
  )
}

const present = (value: PointValue): PointValueOutput => {
  if (value.state === 'hidden') return { ...value, instead: null }
  if (value.state !== 'share') return value
  const { interval, ...share } = value
  return { ...share, ...interval }
}

/** What a change between two waves is worked out from. */
export const inSeries = (value: PointValueOutput, key: string, { mode }: ReleaseFacts): SeriesValue => ({
  ...{ key, mode },
  share: value.state === 'share' ? { x: value.x, n: value.n } : null,
})

/** Improved and worse by the end of the scale that is better for the point; where none is, by the higher. */
export function pairOf({ point }: AskedPoint, cell: StoredCell | undefined): PairOutput | null {
  if (!cell) return null
  if (cell.state === 'hidden') return cell
  const [fallen, same, risen] = cell.counts ?? []
  if (typeof fallen !== 'number' || typeof same !== 'number' || typeof risen !== 'number') return null
  const best: Direction = point.content.direction
  const [improved, worse] = best === 'low' ? [fallen, risen] : [risen, fallen]
  return { state: 'shown', n: cell.n, improved, same, worse, means: cell.means, p: signTest(improved, worse) }
}

export function nameOut({ name, cut }: WaveResult, { background }: ReleaseFacts): CutNameOutput {
  const said = ({ item, code }: Readonly<{ item: ItemId; code: string }>) => {
    const asked = background.find((one) => one.item === item)
    const label = asked?.codes.find((one) => one.code === code)?.label ?? null
    return { question: asked?.text ?? item, label }
  }
  if (name.is === 'background') return { is: 'background', ...said(name) }
  if (name.is !== 'units') return name
  return { is: 'units', names: [...name.names], among: cut.where && said(cut.where) }
}

export const answersIn = (result: WaveResult | undefined): number | null => {
  const cell = result?.cells[answerCount.key]
  return cell?.state === 'shown' ? cell.n : null
}

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const waveOut = (release: ReleaseFacts, whole: WaveResult | undefined): ResultWave => ({
  ...{ wave: release.wave, name: release.name, group: release.group, mode: release.mode },
  isInvented: release.isInvented === true,
  ...{ period: release.period, releasedOn: dayOf(release.at), answers: answersIn(whole) },
  rate: rateOut(whole),
})

export const rateOut = (result: WaveResult | undefined): RateOutput => result?.rate ?? { is: 'hidden' }
