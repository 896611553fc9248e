import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { plainPaint } from '../paint.ts'
import { RoundResultChart } from './chart.tsx'
import { firstRound, lastRound } from './example.ts'
import { columnSize, layOutResult, wallSize } from './layout.ts'
import { ownMeasure, withOwn } from './measure.ts'
import { type Gap, nearTheLines, type ResultPage, resultPages, wholeResult } from './pages.ts'
import { type ResultFate, type ResultItem, resultFates, roundResultState } from './state.ts'
import { RoundResultTable } from './table.tsx'
import { findingWords, gapWords, lineWords, saidWords } from './words.ts'

const first = roundResultState(firstRound)
const last = roundResultState(lastRound)

const placesOn = (page: ResultPage | undefined): readonly number[] =>
  page?.rows.flatMap((row) => (row.type === 'item' ? [row.item.place] : [])) ?? []

/** From under the counts to the footer of a wall of 1,080 px. */
const wallRoom = 800

const laidHeight = (page: ResultPage): number =>
  layOutResult(page, 23, wallSize, { unpublished: '–', gap: (gap) => gapWords('sv', gap) }).height

const svg = (state: typeof first, page: ResultPage | undefined, size: typeof wallSize) =>
  renderToStaticMarkup(
    <RoundResultChart
      state={state}
      page={page ?? wholeResult(state)}
      size={size}
      language="sv"
      paint={plainPaint}
      id="r"
    />,
  )

describe('the state of a round’s result', () => {
  it('counts each fate and says what must happen', () => {
    expect(first.counts).toEqual({ advanced: 12, tied: 3, remains: 36, dropped: 46 })
    expect(findingWords('sv', first)).toBe('3 förslag är lika om 2 platser')
    expect(findingWords('sv', last)).toBe('15 förslag går vidare')
  })

  it('draws a line where places end, under the tied, and at the drop', () => {
    expect(first.groups[0]?.lines.map((line) => [line.before, lineWords('sv', line, 23)])).toEqual([
      [12, '12 av 14 platser är klara'],
      [15, 'Gränsen: 18 ja'],
      [51, 'Under 50 %: högst 11 ja av 23'],
    ])
  })

  it('says so when the tie rule let more in than there were places', () => {
    const included = roundResultState({
      ...firstRound,
      items: firstRound.items.map((item) =>
        item.fate === 'tied' ? { ...item, fate: 'advanced', wasTied: true } : item,
      ),
    })
    const [line] = included.groups[0]?.lines ?? []
    expect(line && lineWords('sv', line, 23)).toBe('15 går vidare på 14 platser, gränsen är 18 ja')
  })

  it('says so when the tie rule kept the tied outside', () => {
    const excluded = roundResultState({
      ...firstRound,
      items: firstRound.items.map((item) =>
        item.fate === 'tied' ? { ...item, fate: 'remains', wasTied: true } : item,
      ),
    })
    const [line] = excluded.groups[0]?.lines ?? []
    expect(line && lineWords('sv', line, 23)).toBe('12 av 14 platser, de lika vid 18 ja gick inte in')
  })
})

describe('a median of fewer than five', () => {
  const rule: RoundResult['rule'] = {
    advance: 2,
    denominator: 'cast',
    tie: 'include',
    rest: 'remains',
    score: 'median',
    dropBelow: '6.5',
    to: 'extended',
  }
  const round = { form: 'rate9' } as RoundResult['round']
  const rated = (id: string, fate: ResultFate, doubled: number | null, raters: number): ResultItem => {
    const item = {
      yes: raters,
      no: 0,
      n: raters,
      score: doubled === null ? null : { points: doubled, of: 2 },
    }
    // What a drawing asks of an item, and nothing else of it.
    const own = ownMeasure({ round, rule }, item as RoundResult['items'][number])
    return { id, text: id, kind: 'process', yes: raters, share: 100, fate, wasTied: false, ...withOwn(own) }
  }
  const stateOf = (...items: readonly ResultItem[]) =>
    roundResultState({
      n: 12,
      measure: 'median',
      items,
      lists: [{ kind: null, places: 2, cutYes: null }],
      dropLine: { percent: '6,5', atMost: 0 },
    })
  const state = stateOf(
    rated('nobody', 'dropped', null, 0),
    rated('told', 'advanced', 18, 12),
    rated('under', 'dropped', 12, 4),
    rated('few', 'advanced', 15, 4),
    rated('last', 'dropped', 8, 5),
  )
  const [group] = state.groups

  it('decides as the rule says, and is neither written nor drawn', () => {
    expect(group?.items.map((item) => [item.id, saidWords('sv', item, state)])).toEqual([
      ['told', 'median 9'],
      ['few', 'färre än fem bedömde'],
      ['under', 'färre än fem bedömde'],
      ['last', 'median 4'],
      ['nobody', 'ingen kunde bedöma'],
    ])
    const laid = layOutResult(wholeResult(state), 12, wallSize, { unpublished: '–', gap: () => '' })
    expect(laid.rows.flatMap(({ row, barLength }) => (row.type === 'item' ? [barLength > 0] : []))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect(state.hasUntold).toBe(true)
    for (const drawn of [
      svg(state, wholeResult(state), wallSize),
      renderToStaticMarkup(<RoundResultTable state={state} language="sv" caption="" />),
    ])
      expect(drawn).not.toMatch(/median (7,5|6)\b/)
  })

  it('stands at the line without a number', () => {
    expect(group?.lines.map((line) => [line.before, lineWords('sv', line, 12, 'median')])).toEqual([
      [2, '2 av 2 platser, gränsen är en median som inte visas'],
      [2, 'Under 6,5'],
    ])
  })

  it('leaves a gap that tells of the others', () => {
    const gap = (yes: Gap['yes']) =>
      gapWords('sv', { type: 'gap', count: 2, fate: 'dropped', places: [3, 4], yes }, 'median')
    expect(gap(null)).toBe('2 förslag till föll, plats 3–4, en median som inte visas')
    expect(gap([4, 4])).toBe('2 förslag till föll, plats 3–4, median 4')
  })

  it('is said of nobody where enough judged everything', () => {
    expect(stateOf(rated('told', 'advanced', 18, 5), rated('last', 'dropped', 8, 9)).hasUntold).toBe(false)
  })
})

describe('pages of a result', () => {
  it('begins at the cut lines, then shows all 97 on nine pages', () => {
    const pages = resultPages(first)
    expect(pages).toHaveLength(10)
    expect(placesOn(pages[0])).toEqual([11, 12, 13, 14, 15, 16, 17, 50, 51, 52, 53, 54])
    const gaps = pages[0]?.rows.flatMap((row) => (row.type === 'gap' ? [gapWords('sv', row)] : []))
    expect(gaps).toEqual(['32 förslag till ligger kvar, plats 18–49, 13–16 ja'])
    expect(pages.slice(1).flatMap(placesOn)).toEqual(Array.from({ length: 97 }, (_, index) => index + 1))
  })

  it('gives each kind its own cut on the first page', () => {
    const [atTheCut] = resultPages(last)
    expect(atTheCut?.rows.filter(({ type }) => type === 'heading')).toHaveLength(2)
    expect(placesOn(atTheCut)).toEqual([8, 9, 10, 11, 12, 13, 3, 4, 5, 6, 7, 8])
  })

  it('is one page where everything fits', () => {
    const short = roundResultState({ ...firstRound, items: firstRound.items.slice(0, 12) })
    expect(resultPages(short)).toHaveLength(1)
  })

  it('shows every item once after the first page, and both sides of each line on it, for any result', () => {
    const some = (most: number) => fc.nat(most)
    const drawn = fc.record({ advanced: some(30), tied: some(25), remains: some(60), dropped: some(60) })
    fc.assert(
      fc.property(drawn, (counts) => {
        const yesOf: Readonly<Record<ResultFate, number>> = {
          advanced: 20,
          tied: 18,
          remains: 14,
          dropped: 7,
        }
        const fates = resultFates.flatMap((fate) => Array.from({ length: counts[fate] }, () => fate))
        const made = fates.map(
          (fate, index): ResultItem => ({
            id: `${index}`,
            text: null,
            kind: 'process',
            yes: yesOf[fate],
            share: null,
            fate,
            wasTied: false,
          }),
        )
        const state = roundResultState({ ...firstRound, items: made })
        const pages = resultPages(state)
        const inOrder = pages.filter(({ isAtTheCut }) => !isAtTheCut).flatMap(placesOn)
        expect(inOrder).toEqual(made.map((_, index) => index + 1))
        for (const group of state.groups) {
          expect(laidHeight(pages[0] ?? wholeResult(state))).toBeLessThanOrEqual(wallRoom)
          const shown = new Set(nearTheLines(group, 12))
          expect(shown.size).toBeLessThanOrEqual(12)
          for (const { before } of group.lines) {
            if (before > 0 && before < group.items.length) {
              expect(shown.has(before) && shown.has(before - 1)).toBe(true)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the drawing', () => {
  it.each([
    { name: 'wall-at-the-cut', state: first, page: resultPages(first)[0], size: wallSize },
    { name: 'wall-two-kinds', state: last, page: resultPages(last)[0], size: wallSize },
    { name: 'column-1000', state: last, page: wholeResult(last), size: columnSize(1000) },
    { name: 'column-343', state: first, page: resultPages(first)[0], size: columnSize(343) },
  ])('$name is as stored', async ({ name, state, page, size }) => {
    await expect(`${svg(state, page, size)}\n`).toMatchFileSnapshot(`./stored/${name}.svg`)
  })

  it('fits on the wall, every page of it, also with two kinds tied at once', () => {
    const tiedTwice = roundResultState({
      ...lastRound,
      items: lastRound.items.map((item) =>
        item.yes > 12 && item.yes < 17 ? { ...item, yes: 14, fate: 'tied' } : item,
      ),
      dropLine: { percent: '50 %', atMost: 11 },
    })
    for (const page of [...resultPages(first), ...resultPages(last), ...resultPages(tiedTwice)]) {
      expect(laidHeight(page)).toBeLessThanOrEqual(wallRoom)
    }
  })

  it('has the same numbers in the table', async () => {
    const table = renderToStaticMarkup(
      <RoundResultTable state={first} language="sv" caption="Omröstning 1 av 5" />,
    )
    expect(table.match(/<tr>/g)).toHaveLength(98)
    expect(table).toContain('<td>18 av 23</td><td>78\u00a0%</td><td>Lika</td>')
    await expect(`${table}\n`).toMatchFileSnapshot('./stored/first-round.table.html')
  })
})
