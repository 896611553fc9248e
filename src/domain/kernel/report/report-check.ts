import type { Block, Grid } from './block.ts'
import { type Inline, isSafeHref, type Words } from './inline.ts'
import { blocksOf, deepestLevel, type Report, sectionsOf } from './report.ts'
import { svgFaults } from './svg-check.ts'

/** Limits of our own: more than this is a mistake, or an attack. */
export const limits = { blocks: 5_000, svg: 500_000, rows: 5_000 } as const

export const reportFaultCodes = [
  'no-title',
  'no-content',
  'section-untitled',
  'section-too-deep',
  'anchor-twice',
  'anchor-odd',
  'too-many-blocks',
  'table-no-caption',
  'table-no-head',
  'table-ragged',
  'table-too-long',
  'chart-no-alt',
  'chart-alt-is-caption',
  'chart-drawing',
  'list-empty',
  'link-unsafe',
] as const
export type ReportFaultCode = (typeof reportFaultCodes)[number]

/** `at` is the anchor of the section or block. */
export type ReportFault = Readonly<{ code: ReportFaultCode; at: string }>

const isBlank = (text: string): boolean => text.trim() === ''

function hrefsOf(inline: Inline): readonly string[] {
  switch (inline.is) {
    case 'link':
      return [inline.href]
    case 'strong':
    case 'em':
    case 'lang':
      return hrefsIn(inline.of)
    case 'text':
    case 'code':
    case 'figure':
      return []
  }
}

const hrefsIn = (words: Words): readonly string[] => words.flatMap(hrefsOf)

const gridWords = ({ rows }: Grid): readonly Words[] =>
  rows.flatMap((row) => row.flatMap((cell) => (cell.is === 'words' ? [cell.of] : [])))

/** Every running text of a block. */
export function wordsIn(block: Block): readonly Words[] {
  switch (block.type) {
    case 'text':
    case 'callout':
      return [block.of]
    case 'list':
      return block.items
    case 'table':
    case 'rounds':
    case 'chart':
      return gridWords(block.grid)
    case 'keyFigures':
      return block.items.flatMap(({ value }) => (value.is === 'words' ? [value.of] : []))
    case 'method':
    case 'decision':
      return block.fields.flatMap(({ of }) => (of === null ? [] : [of]))
    case 'traceList':
      return block.items.flatMap(({ href, label }) =>
        href === null ? [] : [[{ is: 'link' as const, href, text: label }]],
      )
  }
}

function gridFaults({ caption, columns, rows }: Grid): readonly ReportFaultCode[] {
  return [
    ...(isBlank(caption) ? (['table-no-caption'] as const) : []),
    ...(columns.length === 0 || columns.some(({ label }) => isBlank(label))
      ? (['table-no-head'] as const)
      : []),
    ...(rows.some((row) => row.length !== columns.length) ? (['table-ragged'] as const) : []),
    ...(rows.length > limits.rows ? (['table-too-long'] as const) : []),
  ]
}

function blockFaults(block: Block): readonly ReportFaultCode[] {
  const unsafe = wordsIn(block)
    .flatMap(hrefsIn)
    .some((href) => !isSafeHref(href))
  const links: readonly ReportFaultCode[] = unsafe ? ['link-unsafe'] : []
  switch (block.type) {
    case 'table':
    case 'rounds':
      return [...gridFaults(block.grid), ...links]
    case 'chart': {
      const { alt, svg, grid } = block
      return [
        ...gridFaults(grid),
        ...(isBlank(alt) ? (['chart-no-alt'] as const) : []),
        ...(alt.trim() === grid.caption.trim() ? (['chart-alt-is-caption'] as const) : []),
        ...(svgFaults(svg).length > 0 || svg.length > limits.svg ? (['chart-drawing'] as const) : []),
        ...links,
      ]
    }
    case 'list':
      return block.items.length === 0 ? ['list-empty', ...links] : links
    case 'text':
    case 'callout':
    case 'keyFigures':
    case 'method':
    case 'decision':
    case 'traceList':
      return links
  }
}

const anchor = /^[a-z][a-z0-9-]*$/

function anchorFaults(ids: readonly string[]): readonly ReportFault[] {
  const seen = new Set<string>()
  return ids.flatMap((at): readonly ReportFault[] => {
    const twice = seen.has(at)
    seen.add(at)
    return [
      ...(twice ? [{ code: 'anchor-twice' as const, at }] : []),
      ...(anchor.test(at) ? [] : [{ code: 'anchor-odd' as const, at }]),
    ]
  })
}

/** What keeps a tree from being rendered: what a PDF/UA writer refuses, and what it does not (3.5, trap 7). */
export function reportFaults(report: Report): readonly ReportFault[] {
  const sections = sectionsOf(report)
  const blocks = blocksOf(report)
  const at = report.id
  return [
    ...(isBlank(report.title) ? [{ code: 'no-title' as const, at }] : []),
    ...(blocks.length === 0 ? [{ code: 'no-content' as const, at }] : []),
    ...(blocks.length > limits.blocks ? [{ code: 'too-many-blocks' as const, at }] : []),
    ...sections.flatMap(({ section, level }): readonly ReportFault[] => [
      ...(isBlank(section.title) ? [{ code: 'section-untitled' as const, at: section.id }] : []),
      ...(level > deepestLevel ? [{ code: 'section-too-deep' as const, at: section.id }] : []),
    ]),
    ...anchorFaults([...sections.map(({ section }) => section.id), ...blocks.map(({ id }) => id)]),
    ...blocks.flatMap((block) => blockFaults(block).map((code) => ({ code, at: block.id }))),
  ]
}
