import type { Block, Grid } from './block.ts'
import { blocksOf, type Report } from './report.ts'

/** The words that a block of terms needs to stand as a table. */
export type GridWords = Readonly<{ term: string; value: string; version: string; hash: string }>

const column = (key: string, label: string) => ({ key, label, unit: null, rule: null })

/** The table that a block is, or carries; null for running text. Every renderer takes its cells from here. */
export function gridOf(block: Block, words: GridWords): Grid | null {
  switch (block.type) {
    case 'table':
    case 'rounds':
    case 'chart':
      return block.grid
    case 'keyFigures':
      return {
        caption: block.caption,
        columns: [column('term', words.term), column('value', words.value)],
        rows: block.items.map(({ term, value }) => [
          { is: 'words', of: [{ is: 'text', text: term }] },
          value,
        ]),
        note: null,
      }
    case 'traceList':
      return {
        caption: block.caption,
        columns: [column('term', words.term), column('version', words.version), column('hash', words.hash)],
        rows: block.items.map(({ label, ref, hash, href }) => [
          {
            is: 'words',
            of: [href === null ? { is: 'text', text: label } : { is: 'link', href, text: label }],
          },
          { is: 'words', of: [{ is: 'text', text: `${ref.version}` }] },
          hash === null
            ? { is: 'figure', figure: { state: 'notApplicable', unit: 'count', ref } }
            : { is: 'words', of: [{ is: 'code', text: hash }] },
        ]),
        note: null,
      }
    case 'text':
    case 'list':
    case 'callout':
    case 'method':
    case 'decision':
      return null
  }
}

/** Every table of the report with the block it belongs to, in reading order. */
export const gridsOf = (
  report: Report,
  words: GridWords,
): readonly Readonly<{ block: Block; grid: Grid }>[] =>
  blocksOf(report).flatMap((block) => {
    const grid = gridOf(block, words)
    return grid ? [{ block, grid }] : []
  })
