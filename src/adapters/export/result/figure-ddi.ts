import type { FigureRow, FigureWave } from '#application/measurement/figure-row.ts'
import type { FileHead } from '#application/measurement/result-file-ports.ts'
import { symbols } from '#domain/measurement/disclosure/cell.ts'
import { missingExportCode } from '#domain/measurement/missing.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { xmlText } from '../xml-text.ts'
import { zipStream } from '../zip-stream.ts'
import { type ColumnName, cellsOf, figureColumns } from './figure-columns.ts'
import { figureCsv } from './figure-csv.ts'
import { headWords, signWords } from './head-words.ts'
import { pieces } from './pieces.ts'

const namespace = 'ddi:codebook:2_5'
const schema = 'http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd'

/** An element of text; none where there is nothing to say. */
const element = (name: string, words: string, attributes = ''): string =>
  words === '' ? '' : `<${name}${attributes}>${xmlText(words)}</${name}>`

const noteOf = (words: string): string => element('notes', words)

const waveId = ({ id }: FigureWave): string => `W-${id}`

/** Title, who answers for it, waves with period, group and way of answering: in the order that the schema demands. */
function study(head: FileHead, t: Translate): string {
  const [title = '', ...about] = headWords(head, t)
  const version = `<verStmt>${element('version', '1', ` date="${head.madeOn}"`)}</verStmt>`
  const titled = `<titlStmt>${element('titl', title)}</titlStmt>`
  const responsible = `<rspStmt>${element('AuthEnty', head.association)}</rspStmt>`
  const waves = head.waves.map(
    (wave) =>
      `<stdyInfo><sumDscr>${element('timePrd', wave.from, ` ID="${waveId(wave)}" event="start" date="${wave.from}"`)}${element('timePrd', wave.to, ` event="end" date="${wave.to}"`)}${element('universe', t(`point.people.${wave.group}`))}${element('dataKind', t('file.sheet'))}</sumDscr>${noteOf(wave.name)}</stdyInfo>`,
  )
  const modes = head.waves.map((wave) =>
    element('collMode', `${wave.name}: ${t(`measured.mode.${wave.mode}`)}`, ` ID="M-${wave.id}"`),
  )
  const method = modes.length > 0 ? `<method><dataColl>${modes.join('')}</dataColl></method>` : ''
  const signs = signWords(t).map(([sign, words]) => noteOf(`${sign} ${words}`))
  const notes = [...about.map(noteOf), ...signs, noteOf(t('file.interval'))].join('')
  return [
    `<docDscr><citation>${titled}${responsible}${version}</citation></docDscr>`,
    `<stdyDscr><citation>${titled}${responsible}${version}</citation>${waves.join('')}${method}${notes}</stdyDscr>`,
  ].join('\n')
}

const dataFile = (name: string, rows: number): string =>
  `<fileDscr ID="F1"><fileTxt>${element('fileName', name)}<dimensns>${element('caseQnty', `${rows}`)}${element('varQnty', `${figureColumns.length}`)}</dimensns>${element('fileType', 'CSV, UTF-8')}</fileTxt></fileDscr>`

/** The columns of the file beside it. */
const columns = (t: Translate): string =>
  figureColumns
    .map(({ name, decimals }, at) => {
      const kind = decimals === null ? 'character' : 'numeric'
      const attributes = decimals === null ? '' : ` dcml="${decimals}"`
      return `<var ID="C-${name}" name="${name}" files="F1"${attributes}><location StartPos="${at + 1}" fileid="F1"/>${element('labl', t(`file.column.${name}`))}<varFormat type="${kind}"/></var>`
    })
    .join('\n')

/** Lines of one question about one group. */
type Block = Readonly<{ id: string; rows: readonly FigureRow[] }>

const keyOf = ({ wave, cut, question, kind }: FigureRow): string =>
  `${wave.id} ${cut.no} ${question?.key ?? (kind === 'help' ? 'help' : 'answers')}`

async function* blocks(rows: AsyncIterable<FigureRow>): AsyncGenerator<Block> {
  let no = 0
  let gathered: FigureRow[] = []
  for await (const row of rows) {
    const [first] = gathered
    if (first && keyOf(first) !== keyOf(row)) {
      no += 1
      yield { id: `Q${no}`, rows: gathered }
      gathered = []
    }
    gathered.push(row)
  }
  if (gathered.length > 0) yield { id: `Q${no + 1}`, rows: gathered }
}

type Named = Readonly<Record<ColumnName, string>>

/** A line as the file beside it has it, by column. */
function namedCells(row: FigureRow, t: Translate): Named {
  const cells = cellsOf(row, t)
  const entries = figureColumns.map(({ name }, at) => {
    const cell = cells[at] ?? ''
    const words =
      typeof cell === 'string'
        ? cell
        : 'sign' in cell
          ? symbols[cell.sign]
          : cell.value.toFixed(cell.decimals)
    return [name, words]
  })
  return Object.fromEntries(entries)
}

const isTold = (words: string): boolean => words !== symbols.notApplicable && words !== ''

const statistic = (type: string, words: string): string =>
  isTold(words) ? element('sumStat', words, ` type="${type}"`) : ''

/** n, mean and deviation; and of each measure point how many counted, with share and interval. */
function statistics(row: FigureRow, cells: Named): string {
  if (row.kind === 'answers') return statistic('vald', cells.antal)
  if (row.kind === 'rate')
    return isTold(cells.procent)
      ? element('sumStat', cells.procent, ' type="other" otherType="response-rate"')
      : ''
  const mean = row.kind === 'mean' ? `${statistic('mean', cells.medel)}${statistic('stdev', cells.sd)}` : ''
  const { point } = row
  const share =
    row.kind === 'share' && point
      ? (['antal', 'procent', 'lagst', 'hogst'] as const)
          .map((name) => element('sumStat', cells[name], ` type="other" otherType="${name}-${point.id}"`))
          .join('')
      : ''
  return mean + share
}

function category(row: FigureRow, cells: Named): string {
  const { label } = row
  if (!label) return ''
  const isMissing = label.is === 'missing'
  const code =
    label.is === 'missing'
      ? `${missingExportCode(label.why)}`
      : label.is === 'option'
        ? label.code
        : label.is === 'help'
          ? label.help
          : label.change
  const percent = isTold(cells.procent) ? element('catStat', cells.procent, ' type="percent"') : ''
  return `<catgry missing="${isMissing ? 'Y' : 'N'}">${element('catValu', code)}${element('labl', cells.svar)}${element('catStat', cells.antal, ' type="freq"')}${percent}</catgry>`
}

const pointText = (row: FigureRow, t: Translate): string =>
  row.point
    ? element(
        'txt',
        [
          `${row.point.title} (v${row.point.v}, ${row.point.id})`,
          ...(['definition', 'numerator', 'denominator'] as const)
            .map((part) => row.point?.[part] ?? '')
            .filter((words) => words !== ''),
          t(row.kind === 'mean' ? 'file.kind.mean' : 'file.kind.share'),
        ].join('\n'),
      )
    : ''

/** One question about one group in one wave, in the order that the schema demands. */
function variable({ id, rows }: Block, t: Translate): string {
  const [first] = rows
  if (!first) return ''
  const cells = rows.map((row) => ({ row, cells: namedCells(row, t) }))
  const head = namedCells(first, t)
  const { question, wave } = first
  const of = question?.text ?? t(`file.kind.${first.kind}`)
  const n = cells.map((one) => one.cells.n).find(isTold) ?? ''
  const asked = question
    ? `<qstn>${element('preQTxt', question.before ?? '')}${element('qstnLit', question.text)}</qstn>`
    : ''
  const notes = new Set(
    cells.flatMap((one) => [one.cells.forklaring, one.cells.eget_utkast, one.cells.pahittat].filter(isTold)),
  )
  return [
    `<var ID="${id}" name="${xmlText(question?.key ?? first.kind)}" sdatrefs="${waveId(wave)}" methrefs="M-${wave.id}">`,
    element('labl', `${wave.name}, ${head.grupp}: ${of}`),
    asked,
    element('universe', [head.svarsgrupp, head.grupp, head.bas].filter((words) => words !== '').join('. ')),
    first.kind === 'answers' ? '' : statistic('vald', n),
    cells.map((one) => statistics(one.row, one.cells)).join(''),
    rows.map((row) => pointText(row, t)).join(''),
    cells.map((one) => category(one.row, one.cells)).join(''),
    question ? `<verStmt>${element('version', `${question.version}`)}</verStmt>` : '',
    [...notes].map(noteOf).join(''),
    '</var>\n',
  ].join('')
}

async function* codebook(
  rows: AsyncIterable<FigureRow>,
  { data, counted, head, t }: Readonly<{ data: string; counted: () => number; head: FileHead; t: Translate }>,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<codeBook version="2.5" xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}">\n`
  yield `${study(head, t)}\n${dataFile(data, counted())}\n<dataDscr>\n${columns(t)}\n`
  for await (const block of blocks(rows)) yield variable(block, t)
  yield '</dataDscr>\n</codeBook>\n'
}

async function* counting(rows: AsyncIterable<FigureRow>, seen: { rows: number }): AsyncGenerator<FigureRow> {
  for await (const row of rows) {
    seen.rows += 1
    yield row
  }
}

/** A zip with the lines, and a DDI-Codebook 2.5 that describes them and holds each question's released figures. */
export function figureDdi(
  rows: () => AsyncIterable<FigureRow>,
  { name, head, t }: Readonly<{ name: string; head: FileHead; t: Translate }>,
): AsyncGenerator<Uint8Array> {
  const seen = { rows: 0 }
  const data = `${name}.csv`
  async function* parts() {
    yield { name: data, bytes: pieces(figureCsv(counting(rows(), seen), t)) }
    yield {
      name: `${name}.xml`,
      bytes: pieces(codebook(rows(), { data, counted: () => seen.rows, head, t })),
    }
  }
  return zipStream(parts())
}
