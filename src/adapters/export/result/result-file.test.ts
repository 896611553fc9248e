import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheets } from '#adapters/import/read-sheets.ts'
import type { ExportedFigure, FigureRow, FigureWave } from '#application/measurement/figure-row.ts'
import type { FileHead } from '#application/measurement/result-file-ports.ts'
import type { ResultFormat } from '#contract/measurement/result-file.ts'
import type { MeasurePointId, WaveId } from '#domain/kernel/id.ts'
import { orderFaults, parseXml } from './example-xml.ts'
import { unzipped } from './example-zip.ts'
import { figureColumns } from './figure-columns.ts'
import { resultFileWriter } from './write-result-file.ts'

const wave: FigureWave = {
  ...{ id: '0b6f0f8a-1111-4111-8111-111111111111' as WaveId, name: 'Vår' },
  ...{ group: 'staff' as const, mode: 'urn' as const },
  ...{ from: '2026-01-01', to: '2026-06-30', releasedOn: '2026-07-02' },
}
const question = {
  ...{ key: 'p-2@3', item: 'p-2', version: 3, text: 'Jag påverkar', before: null, base: ['Har du stöd?'] },
  isDraft: true,
}
const point = {
  ...{
    id: '0b6f0f8a-2222-4111-8111-111111111111' as MeasurePointId,
    v: 2,
    title: 'Inflytande',
    indicatorNo: 2,
  },
  ...{ definition: 'Andel som "påverkar" <mest> & mer', numerator: '4 eller 5', denominator: 'giltiga' },
}

const rowOf = (figure: ExportedFigure, more: Partial<FigureRow> = {}): FigureRow => ({
  ...{ wave, cut: { no: 0, name: { is: 'all' } }, kind: 'share', question, point, label: null, figure },
  ...{ isInvented: true, ...more },
})
const share = rowOf({ state: 'share', x: 9, n: 26, low: 0.1941, high: 0.5388 })
const hidden = rowOf({ state: 'hidden', because: 'too-few', instead: { is: 'all' } })
const option = rowOf(
  { state: 'share', x: 6, n: 26, low: 0.11, high: 0.421 },
  { kind: 'option', point: null, label: { is: 'option', code: '1', label: '=HYPERLINK("x";"y")' } },
)
const missing = rowOf(
  { state: 'count', x: 2 },
  { kind: 'missing', point: null, label: { is: 'missing', why: 'skipped' } },
)
const mean = rowOf({ state: 'mean', n: 26, mean: -0.456, sd: null }, { kind: 'mean' })
const rate = rowOf(
  { state: 'rate', rate: { is: 'exact', percent: 81, asked: 32 } },
  { kind: 'rate', question: null, point: null },
)

const head: FileHead = { association: 'Norrby', title: 'Vår', madeOn: '2026-11-23', waves: [wave] }
async function* flow(rows: readonly FigureRow[]): AsyncGenerator<FigureRow> {
  yield* rows
}

async function made(format: ResultFormat, rows: readonly FigureRow[]): Promise<Buffer> {
  const file = resultFileWriter('sv')(format, { name: 'resultat', head, rows: () => flow(rows) })
  const chunks: Uint8Array[] = []
  for await (const chunk of file.bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Lines of a file, by column; no text here holds a line's end or a separator. */
const table = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(';')
      return Object.fromEntries(figureColumns.map(({ name }, at) => [name, cells[at] ?? '']))
    })

const all = [share, hidden, option, missing, mean, rate]
const csvOf = async (rows: readonly FigureRow[]) => (await made('csv', rows)).toString('utf8')

describe('a CSV file', () => {
  it('begins with a mark and names its columns', async () => {
    const csv = await csvOf([])
    expect(csv.startsWith('\ufeffomgang;period_fran;')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('tells a share with n, interval, definition, versions and way of answering', async () => {
    expect(table(await csvOf([rowOf(share.figure, { point: { ...point, definition: 'Andel' } })]))).toEqual([
      {
        ...{ omgang: 'Vår', period_fran: '2026-01-01', period_till: '2026-06-30', svarsgrupp: 'Medarbetare' },
        ...{ satt: 'A. Lappar ur en urna', utgiven: '2026-07-02', grupp: 'Alla', fraga_kod: 'p-2' },
        ...{ fraga_version: '3', fraga: 'Jag påverkar', fore_fraga: '', bas: 'Har du stöd?', indikator: '2' },
        ...{ matpunkt: 'Inflytande', matpunkt_version: '2', definition: 'Andel', taljare: '4 eller 5' },
        ...{ namnare: 'giltiga', slag: 'andel', svar: '', antal: '9', n: '26', procent: '35' },
        ...{ lagst: '19,4', hogst: '53,9', medel: '.', sd: '.', forklaring: '' },
        eget_utkast: expect.stringContaining('Samsyns eget utkast, inte NNS enkät'),
        pahittat: expect.stringContaining('Påhittade svar'),
      },
    ])
  })

  it('holds nothing of what is protected but the sign, and why', async () => {
    const [row] = table(await csvOf([rowOf(hidden.figure, { point: null })]))
    expect(row).toMatchObject({ antal: '..', n: '..', procent: '..', lagst: '..', hogst: '..' })
    expect(row?.forklaring).toBe('Visas inte: färre än tröskeln har svarat. Närmast som visas: Alla.')
  })

  it('lets a text that looks like a formula compute nothing, and leaves numbers below nought alone', async () => {
    const csv = await csvOf([option, rowOf(mean.figure, { kind: 'mean', point: null })])
    expect(csv).toContain(`"'=HYPERLINK(""x"";""y"")"`)
    expect(csv).toContain(';-0,46;')
  })
})

describe('a workbook', () => {
  it('has the same lines, numbers as numbers, and a sheet that explains', async () => {
    const sheets = await readSheets((await made('xlsx', all)).toString('base64'))
    expect(Object.keys(sheets)).toEqual(['Läs först', 'Utgivna siffror'])
    const words = (sheets['Läs först'] ?? []).flat().join('\n')
    expect(words).toContain('Norrby: Vår, 2026-11-23')
    expect(words).toContain('Skyddad av röjandekontrollen')
    const [first = [], ...rows] = sheets['Utgivna siffror'] ?? []
    expect(first).toEqual(figureColumns.map(({ name }) => name))
    expect(rows.map((row) => row[first.indexOf('antal')])).toEqual(['9', '..', '6', '2', '.', '.'])
    expect(rows.map((row) => row[first.indexOf('n')])).toEqual(['26', '..', '26', '.', '26', '32'])
  })
})

describe('files for SPSS', () => {
  it('reads the lines with labels, room for every text, and all codes below nought as missing', async () => {
    const files = unzipped(await made('spss', all))
    expect(Object.keys(files)).toEqual(['resultat.csv', 'resultat.sps'])
    const syntax = files['resultat.sps'] ?? ''
    expect(syntax).toContain("/FILE='resultat.csv'")
    expect(syntax).toContain('SET DECIMAL=COMMA.')
    expect(syntax).toContain("  antal 'Antal'")
    expect(syntax).toMatch(/^MISSING VALUES .*antal n procent lagst hogst \(LO THRU -1\)\.$/m)
    expect(syntax).toMatch(/^ {2}-20 'Skyddad'$/m)
    const [, protectedRow] = table(files['resultat.csv'] ?? '')
    expect(protectedRow).toMatchObject({ antal: '-20', n: '-20', procent: '-20', medel: '', sd: '' })
    const width = Number(/^ {4}svar A(\d+)$/m.exec(syntax)?.[1])
    expect(width).toBeGreaterThanOrEqual('=HYPERLINK("x";"y")'.length)
    expect(syntax).toContain('    lagst F12.1')
  })
})

describe('a DDI codebook', () => {
  it('is well-formed, in the order of the schema, and holds each question with what was released of it', async () => {
    const files = unzipped(await made('ddi', all))
    const xml = files['resultat.xml'] ?? ''
    const tree = parseXml(xml)
    expect(orderFaults(tree)).toEqual([])
    expect(tree.name).toBe('codeBook')
    expect(xml).toContain('<caseQnty>6</caseQnty>')
    expect(xml).toContain('<qstnLit>Jag påverkar</qstnLit>')
    expect(xml).toContain('&lt;mest&gt; &amp; mer')
    expect(xml).toContain('<catStat type="freq">6</catStat><catStat type="percent">23</catStat>')
    expect(xml).toContain('<catValu>-8</catValu>')
    expect(xml).toContain('Samsyns eget utkast')
    expect(xml).toContain('Påhittade svar')
  })

  it('is found faulty where an element comes before its time, or is not closed', () => {
    const early = parseXml('<var name="a"><labl>x</labl><location/></var>')
    expect(orderFaults(early)).toEqual(['location in var comes too late'])
    expect(orderFaults(parseXml('<var name="a"><nytt/></var>'))).toEqual(['nytt is not known in var'])
    expect(() => parseXml('<var><labl></var>')).toThrow()
  })
})

describe('every format', () => {
  const words = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replaceAll(/[;"\r\n]/g, ' '))
  const figure = fc.oneof(
    fc
      .record({ x: fc.nat(50), n: fc.integer({ min: 50, max: 90 }) })
      .map((of): ExportedFigure => ({ state: 'share', ...of, low: 0.1, high: 0.9 })),
    fc.constant<ExportedFigure>({ state: 'hidden', because: 'sibling', instead: null }),
    fc.constant<ExportedFigure>({ state: 'atMost5', n: 40 }),
  )
  const rows = fc.array(
    fc.tuple(figure, words, fc.nat(5)).map(([of, text, no]) =>
      rowOf(of, {
        ...{ cut: { no, name: { is: 'units', names: [text], among: null } }, point: null },
        question: { ...question, text },
      }),
    ),
    { maxLength: 30 },
  )

  it('has as many lines as there were figures, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (lines) => {
        expect(table(await csvOf(lines))).toHaveLength(lines.length)
        expect(table(unzipped(await made('spss', lines))['resultat.csv'] ?? '')).toHaveLength(lines.length)
        const sheets = await readSheets((await made('xlsx', lines)).toString('base64'))
        expect(sheets['Utgivna siffror']).toHaveLength(lines.length + 1)
        const ddi = unzipped(await made('ddi', lines))
        expect(table(ddi['resultat.csv'] ?? '')).toHaveLength(lines.length)
        expect(orderFaults(parseXml(ddi['resultat.xml'] ?? ''))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('tells of a fault among its lines instead of ending as if it were whole', async () => {
    async function* broken(): AsyncGenerator<FigureRow> {
      yield share
      throw new Error('databasen är borta')
    }
    for (const format of ['csv', 'xlsx', 'spss', 'ddi'] as const) {
      const file = resultFileWriter('sv')(format, { name: 'a', head, rows: broken })
      const read = async () => {
        for await (const _ of file.bytes);
      }
      await expect(read()).rejects.toThrow('databasen är borta')
    }
  })
})
