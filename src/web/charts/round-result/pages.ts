import {
  type PlacedItem,
  type ResultFate,
  type ResultGroup,
  type ResultKind,
  type ResultLine,
  type RoundResultState,
  saidOf,
} from './state.ts'

/** Items left out between two that are shown. `fate` is null where they do not share one. */
export type Gap = Readonly<{
  type: 'gap'
  count: number
  fate: ResultFate | null
  places: readonly [number, number]
  /** The least and the most of those that are told. */
  yes: readonly [number, number] | null
}>

export type ResultRow =
  | Readonly<{ type: 'heading'; kind: ResultKind }>
  | Readonly<{ type: 'item'; item: PlacedItem }>
  | Readonly<{ type: 'line'; line: ResultLine }>
  | Gap

export type ResultPage = Readonly<{
  /** The page at the cut lines, which comes first and leaves items out. */
  isAtTheCut: boolean
  rows: readonly ResultRow[]
}>

function gapBetween(items: readonly PlacedItem[]): Gap | null {
  const [first] = items
  const last = items.at(-1)
  if (!first || !last) return null
  const said = items.flatMap((item) => saidOf(item) ?? [])
  const [most, least] = [said[0], said.at(-1)]
  return {
    type: 'gap',
    count: items.length,
    fate: items.every(({ fate }) => fate === first.fate) ? first.fate : null,
    places: [first.place, last.place],
    yes: most === undefined || least === undefined ? null : [least, most],
  }
}

/** Rows of a group for the items at `shown` (ascending), with the lines and the gaps between them. */
function rowsOf(group: ResultGroup, shown: readonly number[], withHeading: boolean): readonly ResultRow[] {
  const rows: ResultRow[] = withHeading && group.kind ? [{ type: 'heading', kind: group.kind }] : []
  let next = shown[0] ?? 0
  const linesAt = (place: number) =>
    group.lines.filter(({ before }) => before === place).map((line) => ({ type: 'line', line }) as const)
  for (const place of shown) {
    const item = group.items[place]
    const gap = gapBetween(group.items.slice(next, place))
    if (gap) rows.push(gap)
    rows.push(...linesAt(place))
    if (item) rows.push({ type: 'item', item })
    next = place + 1
  }
  // A line under the very last item of the list, where all of them got in.
  if (next === group.items.length) rows.push(...linesAt(next))
  return rows
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)

/** Of many tied, as many of the first and of the last as there is room for. */
function bothEnds(places: readonly number[], room: number): readonly number[] {
  if (places.length <= room) return places
  const first = Math.ceil(room / 2)
  return [...places.slice(0, first), ...places.slice(places.length - (room - first))]
}

/** Which items to show so that every cut line is seen with what lies on both sides of it. */
export function nearTheLines(group: ResultGroup, room: number): readonly number[] {
  const tied = group.items.flatMap(({ fate }, place) => (fate === 'tied' ? [place] : []))
  const chosen = new Set(bothEnds(tied, Math.max(2, room - 4)))
  const inside = (place: number) => place >= 0 && place < group.items.length && !tied.includes(place)
  // Below the last line first: what fell is what people ask about. Then alternately above and below.
  const walks = group.lines.toReversed().flatMap(({ before }) => [
    { at: before, step: 1 },
    { at: before - 1, step: -1 },
  ])
  let walking = walks.filter(({ at }) => inside(at))
  while (chosen.size < room && walking.length > 0) {
    for (const walk of walking) {
      while (chosen.has(walk.at)) walk.at += walk.step
      if (chosen.size < room && inside(walk.at)) chosen.add(walk.at)
    }
    walking = walking.filter(({ at }) => inside(at))
  }
  return [...chosen].sort((a, b) => a - b)
}

/** How much of a page a row takes: an item is one. */
const weights: Readonly<Record<ResultRow['type'], number>> = { item: 1, heading: 1, line: 0.6, gap: 0.9 }

/** Twelve items of 52 px on the 800 px that a wall has for them. */
const roomPerItem = 1.28

const weightOf = (rows: readonly ResultRow[]): number =>
  rows.reduce((sum, { type }) => sum + weights[type], 0)

/** As many items as leave room for the lines, gaps and headings that come with them. */
function rowsAtTheCut(state: RoundResultState, perPage: number): readonly ResultRow[] {
  const rowsWith = (room: number) =>
    state.groups.flatMap((group) => rowsOf(group, nearTheLines(group, room), true))
  let room = Math.floor(perPage / state.groups.length)
  let rows = rowsWith(room)
  while (room > 2 && weightOf(rows) > perPage * roomPerItem) {
    room -= 1
    rows = rowsWith(room)
  }
  return rows
}

const isShortEnough = (state: RoundResultState, perPage: number): boolean =>
  state.groups.reduce((sum, { items }) => sum + items.length, 0) <= perPage

/**
 * A result in pages of `perPage` items. Where it takes more than one, the page at the cut lines comes first,
 * then every item in order; each kind begins a page of its own.
 */
export function resultPages(state: RoundResultState, perPage = 12): readonly ResultPage[] {
  const all = (group: ResultGroup) => range(0, group.items.length)
  if (isShortEnough(state, perPage)) {
    return [{ isAtTheCut: false, rows: state.groups.flatMap((group) => rowsOf(group, all(group), true)) }]
  }
  const hasLines = state.groups.some(({ lines }) => lines.length > 0)
  const atTheCut: ResultPage = { isAtTheCut: true, rows: rowsAtTheCut(state, perPage) }
  const inOrder = state.groups.flatMap((group) =>
    range(0, Math.ceil(group.items.length / perPage)).map((page): ResultPage => {
      const from = page * perPage
      const shown = range(from, Math.min(from + perPage, group.items.length))
      return { isAtTheCut: false, rows: rowsOf(group, shown, true) }
    }),
  )
  return hasLines ? [atTheCut, ...inOrder] : inOrder
}

/** All rows on one page, for paper and the staff app. */
export const wholeResult = (state: RoundResultState): ResultPage => ({
  isAtTheCut: false,
  rows: state.groups.flatMap((group) => rowsOf(group, range(0, group.items.length), true)),
})
