import type { ChosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import type { Measure, OwnMeasure } from './measure.ts'

/** What happened to an item. `tied`: at the cut, and nothing has decided between them yet. */
export const resultFates = ['advanced', 'tied', 'remains', 'dropped'] as const
export type ResultFate = (typeof resultFates)[number]

export type ResultKind = 'process' | 'effect'

export type ResultItem = Readonly<{
  id: string
  /** Short name, or the wording; null where the text was never published. */
  text: string | null
  kind: ResultKind
  yes: number
  /** Whole percent; null when nobody voted. */
  share: number | null
  fate: ResultFate
  /** Where the item is placed by something else than its yes votes. */
  own?: OwnMeasure
  /** What may be said of one that goes on, where somebody has said what it takes. */
  word?: ChosenWord
  /** Was at the cut and has been settled by the tie rule. */
  wasTied: boolean
}>

/** One list of places: all items together, or one kind. */
export type ResultPlaces = Readonly<{
  kind: ResultKind | null
  places: number
  /** Yes votes of the last place; null where fewer than that stand above the drop line. */
  cutYes: number | null
}>

export type RoundResultInput = Readonly<{
  n: number
  /** Yes votes, unless it is said. */
  measure?: Measure
  /** In ballot order. */
  items: readonly ResultItem[]
  /** Empty where the rule names no number of places, or was not applied. */
  lists: readonly ResultPlaces[]
  /** "50 %", and the most yes votes that fall under it. */
  dropLine: Readonly<{ percent: string; atMost: number }> | null
}>

export type PlacedItem = ResultItem & Readonly<{ place: number }>

/** Yes votes, percent, median or points; null for a median of too few, which is not told. */
export type Said = number | null

/** A line across the list, before the item at `before`. */
export type ResultLine = Readonly<{ before: number }> &
  (
    | Readonly<{ type: 'filled'; x: number; places: number }>
    | Readonly<{ type: 'cut'; yes: Said }>
    | Readonly<{ type: 'places'; x: number; places: number; yes: Said; tiedOutside: boolean }>
    | Readonly<{ type: 'drop'; percent: string; atMost: number }>
  )

export type ResultGroup = Readonly<{
  kind: ResultKind | null
  /** Most yes first; among equals those that advanced first, then ballot order. */
  items: readonly PlacedItem[]
  lines: readonly ResultLine[]
  /** Places that the tied compete for; null where nothing waits. */
  placesLeft: number | null
}>

export type RoundResultState = Readonly<{
  n: number
  measure: Measure
  groups: readonly ResultGroup[]
  counts: Readonly<Record<ResultFate, number>>
  /** Some median that the rule went by is not told. */
  hasUntold: boolean
}>

const order = (fate: ResultFate): number => resultFates.indexOf(fate)

/** What places an item; one that nobody answered stands last. */
const standing = ({ yes, own }: ResultItem): number => (own ? (own.value === null ? -1 : own.fraction) : yes)

/** The number that is said of an item. */
export const saidOf = ({ yes, own }: ResultItem): Said =>
  own ? (own.value === 'too-few' ? null : (own.value ?? 0)) : yes

const placed = (items: readonly ResultItem[]): readonly PlacedItem[] =>
  items
    .toSorted((a, b) => standing(b) - standing(a) || order(a.fate) - order(b.fate))
    .map((item, index) => ({ ...item, place: index + 1 }))

function linesOf(
  items: readonly PlacedItem[],
  list: ResultPlaces | null,
  dropLine: RoundResultInput['dropLine'],
): readonly ResultLine[] {
  const lines: ResultLine[] = []
  const advanced = items.filter(({ fate }) => fate === 'advanced').length
  const firstTied = items.findIndex(({ fate }) => fate === 'tied')
  const afterTied = items.findLastIndex(({ fate }) => fate === 'tied') + 1
  if (list && firstTied >= 0) {
    lines.push({ type: 'filled', before: firstTied, x: advanced, places: list.places })
    const tied = items[firstTied]
    if (tied) lines.push({ type: 'cut', before: afterTied, yes: saidOf(tied) })
  } else if (list && advanced > 0) {
    const afterAdvanced = items.findLastIndex(({ fate }) => fate === 'advanced') + 1
    const tiedOutside = items.some(({ wasTied, fate }) => wasTied && fate !== 'advanced')
    const last = items[afterAdvanced - 1]
    const yes = last?.own ? saidOf(last) : (list.cutYes ?? last?.yes ?? 0)
    lines.push({ type: 'places', before: afterAdvanced, x: advanced, places: list.places, yes, tiedOutside })
  }
  if (dropLine) {
    const under = items.findIndex(({ yes, own }) => (own ? own.isUnderLine : yes <= dropLine.atMost))
    if (under >= 0) lines.push({ type: 'drop', before: under, ...dropLine })
  }
  return lines
}

/** Everything a drawing, a table and a sentence about a round need, in the order it is shown. */
export function roundResultState({
  n,
  measure = 'yes',
  items,
  lists,
  dropLine,
}: RoundResultInput): RoundResultState {
  const parts = lists.length > 0 ? lists : [null]
  const groups = parts.map((list): ResultGroup => {
    const kind = list?.kind ?? null
    const own = placed(kind === null ? items : items.filter((item) => item.kind === kind))
    const advanced = own.filter(({ fate }) => fate === 'advanced').length
    const isWaiting = own.some(({ fate }) => fate === 'tied')
    return {
      kind,
      items: own,
      lines: linesOf(own, list, dropLine),
      placesLeft: list && isWaiting ? Math.max(0, list.places - advanced) : null,
    }
  })
  const count = (fate: ResultFate) => items.filter((item) => item.fate === fate).length
  return {
    n,
    measure,
    groups,
    hasUntold: items.some(({ own }) => own?.value === 'too-few'),
    counts: {
      advanced: count('advanced'),
      tied: count('tied'),
      remains: count('remains'),
      dropped: count('dropped'),
    },
  }
}
