import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanTree } from '#domain/kernel/report/clean-text.ts'
import { exampleReport } from '#domain/kernel/report/example.ts'
import { gridsOf } from '#domain/kernel/report/grids.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { figureText } from '#web/i18n/figure.ts'
import { gridWords } from '#web/pages/report/grid-words.ts'
import { renderReport } from '#web/pages/report/report-page.tsx'
import { csvAnnex } from './csv/csv-annex.ts'
import { renderDocx } from './docx/render-docx.ts'
import { plainText } from './plain-text.ts'
import { printTree } from './print-tree.ts'
import { renderers } from './render-report.ts'
import { zip } from './zip.ts'

const hostile = '=1+1 </script><b>#read("x")</b> {{x}} ]]> &amp; "q" \u0007\u0000'
const report: Report = cleanTree(exampleReport(hostile))
const html = renderReport(report, { isDraft: true, address: null })

/** The files of a zip, found by its directory at the end. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const found = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let no = file.readUInt16LE(end + 10); no > 0; no -= 1) {
    const [name, extra, remark] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    const called = file.toString('utf8', at + 46, at + 46 + (name ?? 0))
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20))
    found.set(called, (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0)
  }
  return found
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const bare = (text: string): string => text.replace(/\s/g, '')

/** Every heading and cell of the tree in words, in order. */
const wanted: readonly string[] = gridsOf(report, gridWords('sv')).flatMap(({ grid }) => [
  grid.caption,
  ...grid.rows.flatMap((row) =>
    row.map((cell) => (cell.is === 'words' ? plainText(cell.of, 'sv') : figureText('sv', cell.figure))),
  ),
])

const missingFrom = (text: string): readonly string[] => {
  let from = 0
  const whole = bare(text)
  return wanted.filter((one) => {
    const at = whole.indexOf(bare(one), from)
    if (at !== -1) from = at
    return at === -1
  })
}

describe('the web page', () => {
  it('has one title, levels without a gap, and a caption and scopes in every table', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, at) => {
      expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1)
    })
    const tables = html.match(/<table/g)?.length ?? 0
    expect(html.match(/<caption/g)).toHaveLength(tables)
    expect(html.match(/<th scope="col"/g)?.length).toBeGreaterThan(tables)
    expect(html.match(/<th scope="row"/g)?.length).toBeGreaterThanOrEqual(tables)
  })
  it('holds what was written as text, and no script', () => {
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;#read(&quot;x&quot;)&lt;/b&gt;')
    expect(html).not.toMatch(/\son\w+="/)
  })
  it('names its language, its state and its skip link', () => {
    expect(html).toContain('<html lang="sv">')
    expect(html).toContain('UTKAST')
    expect(html).toContain('href="#innehall"')
  })
})

describe('the Word file', async () => {
  const parts = unzip(await renderDocx(printTree(report, true)))
  const document = parts.get('word/document.xml') ?? ''
  it('has heading styles, repeated heading rows, a language and an author', () => {
    expect(document).toContain('w:val="Heading1"')
    expect(document).toContain('w:val="Heading3"')
    const tables = document.match(/<w:tbl>/g)?.length ?? 0
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
    expect(parts.get('word/styles.xml')).toContain('sv-SE')
    expect([...parts.values()].join('')).not.toContain('Un-named')
  })
  it('says UTKAST in its head', () => {
    expect(
      [...parts]
        .filter(([name]) => /header\d/.test(name))
        .map(([, xml]) => xml)
        .join(''),
    ).toContain('UTKAST')
  })
})

describe('all formats', async () => {
  const parts = unzip(await renderDocx(printTree(report, true)))
  it('have the same headings, cells and numbers in the same order', () => {
    expect(missingFrom(unescaped(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '')))).toEqual(
      [],
    )
    expect(missingFrom(unescaped((parts.get('word/document.xml') ?? '').replace(/<[^>]+>/g, '')))).toEqual([])
  })
})

describe('the annex', () => {
  const files = csvAnnex(report)
  const rows = (name: string): readonly (readonly string[])[] => {
    const file = files.find((one) => one.name === name)
    return parse(file?.content ?? '', { delimiter: ';', bom: true })
  }
  it('has a file a table, the running text and a list of columns', () => {
    expect(files).toHaveLength(gridsOf(report, gridWords('sv')).length + 2)
  })
  it('writes x of n as numbers, and what is not there as words in a column of their own', () => {
    const [head, known, unknown] = rows('01-first-table.csv')
    expect(head).toEqual(['item', 'yes_x', 'yes_n', 'yes_percent', 'yes_state', 'fate'])
    expect(known?.slice(1)).toEqual(['13', '23', '57', '', 'Går vidare'])
    expect(unknown?.slice(1)).toEqual(['', '', '', 'inte publicerad', 'Föll'])
  })
  it('lets no text compute', () => {
    expect(rows('01-first-table.csv')[2]?.[0]).toMatch(/^'=1\+1/)
    expect(
      rows('blocks.csv')
        .flat()
        .filter((cell) => cell.startsWith('=')),
    ).toEqual([])
  })
  it('can be packed and unpacked', () => {
    const packed = zip(files.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(content) })))
    expect([...unzip(packed)]).toEqual(files.map(({ name, content }) => [name, content]))
  })
})

it('names what made a file in the version that is installed', () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  for (const said of [...renderers.pdf.split(', '), renderers.docx]) {
    const [name = '', version] = said.split(' ')
    expect(dependencies[name]).toBe(version)
  }
})
