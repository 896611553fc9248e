import { fitText } from '../fit-text.ts'
import type { Gap, ResultPage, ResultRow } from './pages.ts'
import type { PlacedItem } from './state.ts'

/** Where things stand in a row, in pixels. */
export type ResultSize = Readonly<{
  width: number
  rowHeight: number
  barHeight: number
  lineHeight: number
  gapHeight: number
  headingHeight: number
  fontSize: number
  smallFontSize: number
  /** Right edge of the place number; null leaves the numbers out. */
  placeEnd: number
  nameStart: number
  nameWidth: number
  nameLines: number
  /** The name lies above its bar instead of before it. */
  isNameAbove: boolean
  barStart: number
  /** Length of a bar that everybody said yes to. */
  barLength: number
  fateStart: number
  shape: number
}>

/** The wall: 1,744 of 1,920 px, twelve rows and the lines between them. */
export const wallSize: ResultSize = {
  width: 1744,
  rowHeight: 52,
  barHeight: 34,
  lineHeight: 30,
  gapHeight: 46,
  headingHeight: 52,
  fontSize: 28,
  smallFontSize: 24,
  placeEnd: 56,
  nameStart: 92,
  nameWidth: 720,
  nameLines: 1,
  isNameAbove: false,
  barStart: 830,
  barLength: 560,
  fateStart: 1541,
  shape: 24,
}

/** A column of a staff page. Under 640 px the name stands above its bar. */
export function columnSize(width: number): ResultSize {
  const shared = {
    width,
    lineHeight: 26,
    gapHeight: 32,
    headingHeight: 40,
    fontSize: 16,
    smallFontSize: 14,
    shape: 16,
  }
  if (width < 640) {
    return {
      ...shared,
      rowHeight: 62,
      barHeight: 14,
      placeEnd: 24,
      nameStart: 32,
      nameWidth: width - 32,
      nameLines: 2,
      isNameAbove: true,
      barStart: 32,
      barLength: Math.max(40, width - 32 - 200),
      fateStart: width - 112,
    }
  }
  const fateStart = width - 128
  const nameWidth = Math.round(width * 0.42) - 40
  const barStart = 40 + nameWidth + 16
  return {
    ...shared,
    rowHeight: 40,
    barHeight: 22,
    placeEnd: 28,
    nameStart: 40,
    nameWidth,
    nameLines: 2,
    isNameAbove: false,
    barStart,
    barLength: Math.max(60, fateStart - barStart - 92),
    fateStart,
  }
}

export type LaidRow = Readonly<{
  row: ResultRow
  top: number
  height: number
  barLength: number
  /** The name of an item, or what a gap leaves out, in the lines it is drawn in. */
  words: readonly string[]
}>
export type ResultLayout = Readonly<{ size: ResultSize; height: number; rows: readonly LaidRow[] }>

/** From one line of text to the next. */
export const lineStep = (size: ResultSize): number => size.fontSize * 1.25

const heightOf = (row: ResultRow, lines: number, size: ResultSize): number => {
  const more = (lines - 1) * lineStep(size)
  switch (row.type) {
    case 'item':
      return size.isNameAbove ? size.rowHeight + more : Math.max(size.rowHeight, more + size.rowHeight - 4)
    case 'line':
      return size.lineHeight
    case 'gap':
      return size.gapHeight + more
    case 'heading':
      return size.headingHeight
  }
}

/** The words that depend on language. */
export type LayoutWords = Readonly<{ unpublished: string; gap: (gap: Gap) => string }>

function wordsOf(row: ResultRow, size: ResultSize, words: LayoutWords): readonly string[] {
  if (row.type === 'item') {
    // Those that advance or wait are drawn bold, which is a little wider.
    const weight = row.item.fate === 'advanced' || row.item.fate === 'tied' ? 1.06 : 1
    const text = row.item.text ?? words.unpublished
    return fitText(text, size.fontSize * weight, size.nameWidth, size.nameLines)
  }
  if (row.type === 'gap') {
    return fitText(words.gap(row), size.fontSize, size.width - size.nameStart, 2)
  }
  return []
}

/** A median that is not told has no bar to read it from. */
const barOf = ({ own, yes }: PlacedItem, n: number): number =>
  own ? (own.value === 'too-few' ? 0 : own.fraction) : yes / n

/** Gives every row its place. */
export function layOutResult(
  page: ResultPage,
  n: number,
  size: ResultSize,
  words: LayoutWords,
): ResultLayout {
  let top = 0
  const rows = page.rows.map((row): LaidRow => {
    const lines = wordsOf(row, size, words)
    const height = heightOf(row, Math.max(1, lines.length), size)
    const barLength = row.type === 'item' && n > 0 ? Math.round(size.barLength * barOf(row.item, n)) : 0
    const laid = { row, top, height, barLength, words: lines }
    top += height
    return laid
  })
  return { size, height: top, rows }
}
