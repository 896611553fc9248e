import { xmlText } from '../xml-text.ts'
import { type StreamEntry, zipStream } from '../zip-stream.ts'

/** A number is one that a spreadsheet can count with; everything else is text, and is never a formula. */
export type Cell = string | number | null

export type XlsxSheet = Readonly<{
  name: string
  /** Headings, on every sheet that the rows need. */
  head: readonly string[]
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}>

/** Rows that a sheet can have: those beyond come on a sheet of their own. */
const mostRows = 1_048_576

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packed = 'http://schemas.openxmlformats.org/package/2006'

// A word that looks like an escape is escaped, as Excel does itself.
const cellText = (text: string): string => xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

/** A, B, … Z, AA, AB, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function rowXml(cells: readonly Cell[], no: number): string {
  const written = cells.map((cell, index) => {
    if (cell === null || cell === '') return ''
    const place = `${columnName(index)}${no}`
    if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"><v>${cell}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cellText(String(cell))}</t></is></c>`
  })
  return `<row r="${no}">${written.join('')}</row>`
}

const sheetHead = `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
const sheetFoot = '</sheetData></worksheet>'

const chunkSize = 64 * 1024

type Rows = Iterator<readonly Cell[]> | AsyncIterator<readonly Cell[]>

/** As many rows as fit one sheet. `next` is the row that did not, if any. */
async function* sheetXml(
  head: readonly string[],
  first: readonly Cell[] | null,
  rows: Rows,
  left: { next: readonly Cell[] | null },
  most: number,
): AsyncGenerator<Uint8Array> {
  let text = sheetHead + rowXml(head, 1)
  let no = 1
  let row = first
  while (row) {
    if (no === most) {
      left.next = row
      break
    }
    no += 1
    text += rowXml(row, no)
    if (text.length > chunkSize) {
      yield Buffer.from(text)
      text = ''
    }
    const found = await rows.next()
    row = found.done ? null : found.value
  }
  yield Buffer.from(text + sheetFoot)
}

const file = (name: string, content: string): StreamEntry => ({ name, bytes: [Buffer.from(content)] })

/** A name that a sheet may have: 31 signs, and none of those that mean something in a formula. */
const sheetName = (name: string, part: number): string => {
  const after = part === 0 ? '' : ` ${part + 1}`
  return name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31 - after.length) + after
}

const iterate = ({ rows }: XlsxSheet): Rows =>
  Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()

async function* parts(sheets: readonly XlsxSheet[], most: number): AsyncGenerator<StreamEntry> {
  const names: string[] = []
  for (const sheet of sheets) {
    const rows = iterate(sheet)
    try {
      const found = await rows.next()
      const left: { next: readonly Cell[] | null } = { next: found.done ? null : found.value }
      let part = 0
      do {
        const first = left.next
        left.next = null
        names.push(sheetName(sheet.name, part))
        const name = `xl/worksheets/sheet${names.length}.xml`
        yield { name, bytes: sheetXml(sheet.head, first, rows, left, most) }
        part += 1
      } while (left.next)
    } finally {
      // Whoever makes the rows may hold a connection for them.
      await rows.return?.()
    }
  }
  const numbered = names.map((name, index) => ({ name, no: index + 1 }))
  yield file(
    'xl/workbook.xml',
    `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ name, no }) => `<sheet name="${cellText(name)}" sheetId="${no}" r:id="rId${no}"/>`).join('')}</sheets></workbook>`,
  )
  yield file(
    'xl/_rels/workbook.xml.rels',
    `${xml}<Relationships xmlns="${packed}/relationships">${numbered.map(({ no }) => `<Relationship Id="rId${no}" Type="${office}/worksheet" Target="worksheets/sheet${no}.xml"/>`).join('')}</Relationships>`,
  )
  yield file(
    '_rels/.rels',
    `${xml}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  yield file(
    '[Content_Types].xml',
    `${xml}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${numbered.map(({ no }) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join('')}</Types>`,
  )
}

/**
 * A workbook, written while its rows come: no more than a piece of it is ever held, and no row is left out. What one
 * sheet cannot hold goes on in the next, under the same headings.
 */
export const writeXlsx = (sheets: readonly XlsxSheet[], most = mostRows): AsyncGenerator<Uint8Array> =>
  zipStream(parts(sheets, most))
