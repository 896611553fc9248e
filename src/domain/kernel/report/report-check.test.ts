import { describe, expect, it } from 'vitest'
import type { Block } from './block.ts'
import { drawing, everyBlock, exampleReport } from './example.ts'
import { isSafeHref } from './inline.ts'
import { blocksOf, publicReport, type Report, type Section, sectionsOf } from './report.ts'
import { reportFaults } from './report-check.ts'
import { svgFaults } from './svg-check.ts'

const faultsWith = (change: (block: Block) => Block): readonly string[] => {
  const report = exampleReport('text')
  const [first, ...rest] = report.sections
  if (!first) throw new Error('the example has no section')
  const changed = { ...first, blocks: first.blocks.map(change) }
  return reportFaults({ ...report, sections: [changed, ...rest] }).map(({ code }) => code)
}

const nested = (depth: number): Section => ({
  id: `at-${depth}`,
  title: 'Avsnitt',
  blocks: [],
  children: depth === 0 ? [] : [nested(depth - 1)],
})

const gridWith = (change: object) => (block: Block) =>
  block.type === 'table' ? { ...block, grid: { ...block.grid, ...change } } : block

describe('reportFaults', () => {
  it('finds nothing in a whole tree', () => {
    expect(reportFaults(exampleReport('text'))).toEqual([])
  })

  it.each([
    ['no-title', (): readonly string[] => codes({ title: ' ' })],
    ['no-content', () => codes({ sections: [] })],
    ['section-untitled', () => codes({ sections: [{ ...nested(0), title: '' }] })],
    ['section-too-deep', () => codes({ sections: [nested(4)] })],
    ['anchor-twice', () => codes({ sections: [nested(0), nested(0)] })],
    ['anchor-odd', () => codes({ sections: [{ ...nested(0), id: 'Å b' }] })],
    ['table-no-caption', () => faultsWith(gridWith({ caption: '' }))],
    ['table-no-head', () => faultsWith(gridWith({ columns: [], rows: [] }))],
    ['table-ragged', () => faultsWith(gridWith({ rows: [[]] }))],
    ['chart-no-alt', () => faultsWith((block) => (block.type === 'chart' ? { ...block, alt: ' ' } : block))],
    [
      'chart-alt-is-caption',
      () => faultsWith((block) => (block.type === 'chart' ? { ...block, alt: block.grid.caption } : block)),
    ],
    [
      'chart-drawing',
      () =>
        faultsWith((block) => (block.type === 'chart' ? { ...block, svg: '<svg><script/></svg>' } : block)),
    ],
    ['list-empty', () => faultsWith((block) => (block.type === 'list' ? { ...block, items: [] } : block))],
    [
      'link-unsafe',
      () =>
        faultsWith((block) =>
          block.type === 'text'
            ? { ...block, of: [{ is: 'link', href: 'javascript:alert(1)', text: 'x' }] }
            : block,
        ),
    ],
  ])('refuses %s', (code, found) => {
    expect(found()).toContain(code)
  })
})

const codes = (change: Partial<Report>): readonly string[] =>
  reportFaults({ ...exampleReport('text'), ...change }).map(({ code }) => code)

describe('the tree', () => {
  it('gives levels by depth, so that none can be skipped', () => {
    const levels = sectionsOf({ sections: [nested(3)] }).map(({ level }) => level)
    expect(levels).toEqual([2, 3, 4, 5])
  })

  it('lets nothing internal out', () => {
    const report = exampleReport('text')
    const [first] = report.sections
    if (!first) throw new Error('the example has no section')
    const secret = {
      ...first,
      blocks: first.blocks.map((block) => ({ ...block, audience: 'internal' as const })),
    }
    expect(blocksOf(publicReport({ ...report, sections: [secret] })).map(({ id }) => id)).toEqual(
      everyBlock('inner', 'text').map(({ id }) => id),
    )
  })
})

describe('what may be in a report', () => {
  it.each(['https://a.se', 'http://a.se/x?y=1', 'mailto:a@b.se', 'tel:+4612', '#avsnitt'])(
    'links to %s',
    (href) => {
      expect(isSafeHref(href)).toBe(true)
    },
  )
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//a.se',
    'file:///etc/passwd',
    'https://a.se/" onx="',
  ])('never links to %s', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })
  it('draws with its own short list and nothing else', () => {
    expect(svgFaults(drawing)).toEqual([])
    for (const evil of [
      '<svg><foreignObject/></svg>',
      '<svg><image href="https://a.se/x.png"/></svg>',
      '<svg><rect onclick="x"/></svg>',
      '<svg><rect fill="var(--blue)"/></svg>',
      '<svg><rect fill="currentColor"/></svg>',
      '<!DOCTYPE svg><svg/>',
      'plain text',
    ]) {
      expect(svgFaults(evil), evil).not.toEqual([])
    }
  })
})
