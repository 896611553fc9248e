import type { ItemId, MeasurePointId, WaveId } from '#domain/kernel/id.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import type { Group } from '../group.ts'
import type { Mode } from '../mode.ts'
import type { ResponseRate } from '../wave/response-rate.ts'
import type { Period } from '../wave/wave-plan.ts'
import type { DeclaredCut } from './cut.ts'
import type { CutName } from './families.ts'
import type { Question } from './question.ts'
import type { HiddenBecause, ReleasedCell, ShownCell } from './released-cell.ts'

export type AskedItem = Readonly<{
  id: ItemId
  version: number
  /** In Swedish, as it was asked. */
  text: string
  isDraft: boolean
}>

/** A question as it stands beside its figures, whatever becomes of the questionnaire. */
export type ReleasedQuestion = Readonly<{
  key: string
  kind: Question['kind']
  item: AskedItem | null
  before: AskedItem | null
  categories: readonly Readonly<{ code: string; label: string }>[]
  /**
   * The questions that decided who was asked it; empty: everybody was. `answers`: the ones that let somebody on; none
   * where the condition is more than that.
   */
  base: readonly Readonly<{ id: ItemId; text: string; answers?: readonly string[] }>[]
  /** SHA-256 of what was locked, 64 hex digits: the same words, options and condition. Empty for help and counts. */
  contentHash: string
}>

/** A measure point as it counted then, and which questions it was about. */
export type ReleasedPoint = Readonly<{
  id: MeasurePointId
  v: number
  countedOptions: readonly string[]
  question: string
  pair: string | null
}>

/** Mode C: a question asked of the same people in an earlier wave, and where what became of it lies. */
export type ReleasedChange = Readonly<{ key: string; question: string; since: WaveId; sinceName: string }>

/** What a wave asked, of whom and how it was counted, as it was when its figures were let out. */
export type WaveRelease = Readonly<{
  wave: WaveId
  name: string
  group: Group
  mode: Mode
  period: Period
  /** Answers that nobody has given. */
  isInvented?: true
  policy: DisclosurePolicy
  questions: readonly ReleasedQuestion[]
  points: readonly ReleasedPoint[]
  background: readonly Readonly<{ item: ItemId; text: string; codes: ReleasedQuestion['categories'] }>[]
  /** Mode C alone. */
  changes?: readonly ReleasedChange[]
}>

/** As it is stored: what is shown instead of it is named by the number of its row. */
export type StoredCell =
  | ShownCell
  | Readonly<{ state: 'hidden'; because: HiddenBecause; instead: number | null }>

/** All that has been let out about one group of one wave. */
export type WaveResult = Readonly<{
  wave: WaveId
  no: number
  cut: DeclaredCut
  name: CutName
  rate: ResponseRate
  cells: Readonly<Record<string, StoredCell>>
}>

export const storedCell = (cell: ReleasedCell, noOf: (key: string) => number | null): StoredCell =>
  cell.state === 'shown' ? cell : { ...cell, instead: cell.instead === null ? null : noOf(cell.instead) }
