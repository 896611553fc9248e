import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cleanTree } from '#domain/kernel/report/clean-text.ts'
import { exampleReport } from '#domain/kernel/report/example.ts'
import { type PrintTree, printTree } from '../print-tree.ts'
import { expectedTables, foundTables, lostText, pdfFaults, readPdf } from './check-pdf.ts'
import { coverageOf } from './font-coverage.ts'
import { shippedFonts } from './fonts.ts'
import { drawable, undrawn } from './preflight.ts'
import { renderPdf, TypesettingError } from './render-pdf.ts'
import { template } from './template.ts'

const hostile =
  '#read("x") *a* $b$ @c <d> = e {{x}} ]]> </script> =cmd() \u202eמימין\u202c a\u0308 \u0000 \ud800 漢 🙂 '

const treeOf = (said: string): PrintTree => drawable(printTree(cleanTree(exampleReport(said)), false))

const faultsOf = async (tree: PrintTree, ...how: [string?, object?]) =>
  pdfFaults(await readPdf(renderPdf(tree, ...how)), tree)

/** The file with its packed objects laid open: what pdf.js does not tell of a tag stands there. */
function structureIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const raw = file.toString('latin1')
  const unpacked = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const packed = file.subarray(index + word.length, raw.indexOf('endstream', index))
    try {
      return inflateSync(packed).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...unpacked].join('\n')
}

describe('the PDF', () => {
  it('has title, language, headings in order, tagged tables with heads, alt texts and every word', async () => {
    const tree = treeOf('Vanlig text med å, ä och ö, fl och 1 000 kronor')
    expect(await faultsOf(tree)).toEqual([])
  })

  it('tags every table cell by cell, also over the edge of a page, and each heading cell for its column', async () => {
    const tree = treeOf('Vanlig text')
    const long = tree.blocks.map((block) =>
      block.is === 'table' ? { ...block, rows: Array.from({ length: 15 }, () => block.rows).flat() } : block,
    )
    const bytes = renderPdf({ ...tree, blocks: long })
    const seen = await readPdf(bytes)
    expect(seen.pages).toBeGreaterThan(2)
    expect(foundTables(seen)).toEqual(expectedTables({ ...tree, blocks: long }))
    const inside = structureIn(bytes)
    const heads = expectedTables(tree).flatMap(({ head }) => head)
    expect(inside.match(/\/S\s*\/TH\b/g)).toHaveLength(heads.length)
    expect(inside.match(/\/Scope\s*\/Column\b/g)).toHaveLength(heads.length)
  })

  it('sets the worst that people can write letter by letter, and runs none of it', {
    timeout: 60_000,
  }, async () => {
    const tree = treeOf(`${hostile}${'lång'.repeat(400)}`)
    expect(lostText(await readPdf(renderPdf(tree)), tree)).toBeNull()
    expect(await faultsOf(tree)).toEqual([])
  })

  it('is the same bytes each time', () => {
    const tree = treeOf('text')
    expect(Buffer.compare(renderPdf(tree), renderPdf(tree))).toBe(0)
  })

  it('says with which character it could not draw what was written', () => {
    const tree = printTree(cleanTree(exampleReport('漢 och 🙂 och å')), false)
    expect(undrawn(tree)).toEqual(['漢', '🙂'])
    expect(JSON.stringify(drawable(tree))).toContain('[U+6F22]')
  })

  it('is marked as a draft on every page', async () => {
    const draft = await readPdf(renderPdf(drawable(printTree(exampleReport('text'), true))))
    const whole = await readPdf(renderPdf(treeOf('text')))
    expect(draft.everything.match(/UTKAST/g)).toHaveLength(draft.pages)
    expect(whole.everything).not.toContain('UTKAST')
  })
})

describe('a PDF that only claims to be accessible is found out', () => {
  it('without tags', async () => {
    // A link would be refused for another reason, so there is none.
    const linkless: PrintTree = JSON.parse(
      JSON.stringify(treeOf('text')).replaceAll(/"href":"[^"]*"/g, '"href":null'),
    )
    const plain = template.replace('#outline(title: none, depth: 3)', '')
    const faults = await faultsOf(linkless, plain, { pdfStandard: 'ua-1', pdfTags: false })
    expect(faults).toEqual(expect.arrayContaining(['no-structure', 'headings', 'tables', 'header-cells']))
  })
  it('with a misspelt option, which the typesetter passes over', async () => {
    expect(await faultsOf(treeOf('text'), template, { pdfStandards: 'ua-1' })).toContain('no-ua-identifier')
  })
  it('with a table that has no head', async () => {
    const headless = template.replace(/table\.header\((\.\.b\.head.*)\),\n/, '$1,\n')
    expect(headless).not.toBe(template)
    expect(await faultsOf(treeOf('text'), headless)).toContain('header-cells')
  })
  it('with one table that has no head among others that have', async () => {
    const some = template.replace(
      /table\.header\((\.\.b\.head.*)\),\n/,
      '..if b.head.len() == 2 { b.head.map(h => text(weight: 600, breakable(h))) } else { (table.header($1),) },\n',
    )
    expect(some).not.toBe(template)
    expect(await faultsOf(treeOf('text'), some)).toContain('header-cells')
  })
  it('with another number in one cell', async () => {
    const tree = treeOf('text')
    const other: PrintTree = JSON.parse(JSON.stringify(tree).replaceAll('13 av 23', '14 av 23'))
    const seen = await readPdf(renderPdf(other))
    expect(foundTables(seen)).not.toEqual(expectedTables(tree))
    expect(pdfFaults(seen, tree)).toContain('text')
  })
  it('from an empty tree', async () => {
    const full = treeOf('text')
    const empty = { ...full, blocks: [] }
    expect(pdfFaults(await readPdf(renderPdf(empty)), full)).toEqual(
      expect.arrayContaining(['headings', 'tables', 'figures', 'text']),
    )
  })
  it('in a font that is not shipped', () => {
    expect(() => renderPdf(treeOf('text'), template.replace('("Inter",)', '("No Such Font",)'))).toThrow(
      TypesettingError,
    )
  })
  it('with a character that was not looked for', () => {
    const unlooked = printTree(exampleReport('漢'), false)
    expect(() => renderPdf(unlooked)).toThrow(TypesettingError)
  })
})

it('knows what the shipped fonts can draw', () => {
  const draws = coverageOf(shippedFonts())
  const has = (character: string) => draws(character.codePointAt(0) ?? 0)
  expect([...'aÅäÖéž–−…”×≥→§'].filter((character) => !has(character))).toEqual([])
  expect([...'漢🙂\u0007'].filter(has)).toEqual([])
})
