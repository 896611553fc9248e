import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvAnnex } from '#adapters/export/csv/csv-annex.ts'
import { expectedTables, foundTables, pdfFaults, readPdf, type Seen } from '#adapters/export/pdf/check-pdf.ts'
import { plainText } from '#adapters/export/plain-text.ts'
import { printTree } from '#adapters/export/print-tree.ts'
import { argumentHandlers } from '#adapters/http/routes/argument.ts'
import { packHandlers } from '#adapters/http/routes/pack.ts'
import { practiceHandlers } from '#adapters/http/routes/practice.ts'
import { reportHandlers } from '#adapters/http/routes/report.ts'
import {
  getNewestReport,
  getOpenReport,
  getReportFile,
} from '#application/consensus/report/get-open-report.ts'
import { makeDraftFile } from '#application/consensus/report/make-draft-file.ts'
import type { ReportPorts } from '#application/consensus/report/report-ports.ts'
import { frozenTree } from '#application/consensus/report/report-tree.ts'
import { seedExample } from '#application/consensus/seed-example.ts'
import { handFieldsWith } from '#contract/consensus/report.ts'
import { nobody } from '#domain/kernel/actor.ts'
import type { AssociationId, ConferenceId, ReportId } from '#domain/kernel/id.ts'
import { gridsOf } from '#domain/kernel/report/grids.ts'
import { blocksOf, type Report } from '#domain/kernel/report/report.ts'
import { figureText } from '#web/i18n/figure.ts'
import { renderOpenReport } from '#web/pages/open/report-page.tsx'
import { gridWords } from '#web/pages/report/grid-words.ts'
import { bankPorts } from '../../src/compose-bank.ts'
import { preparationPorts } from '../../src/compose-pack.ts'
import { reportPorts } from '../../src/compose-report.ts'
import { actorWith, type Hall, inventory, openHall } from './consensus/hall.ts'
import { command, holdMeeting, type Meeting } from './consensus/meeting.ts'
import { nth } from './consensus/refusal.ts'

let hall: Hall
let ports: ReportPorts
let reports: ReturnType<typeof reportHandlers>
let example: { association: AssociationId; conference: ConferenceId }

beforeAll(async () => {
  hall = await openHall(inventory(3, 1))
  const bank = bankPorts(hall.ports, hall.ports.keys)
  ports = reportPorts(bank, hall.ports, null, () => {})
  reports = reportHandlers({ ...hall.ports, ...ports })
  const { association } = await seedExample(bank)()
  const [record] = await ports.read(association, (tx) => ports.conferences.list(tx))
  if (!record) throw new Error('the example has no conference')
  example = { association, conference: record.conference.id }
})
afterAll(() => hall?.close())

const director = () => actorWith(example.association, 'assocAdmin')

const bytesOf = async (format: 'html' | 'pdf' | 'docx' | 'json') => {
  const { files } = await makeDraftFile(ports)(director(), { ...example, format })
  return Buffer.from(files[0]?.bytes ?? [])
}

/** What 2014 printed: the yes votes of the fifteen, as x of 23 (F2). */
const printed = [23, 13, 20, 17, 15, 15, 21, 13, 22, 21, 23, 19, 14, 15, 20]
const share = (yes: number) => `${yes} av 23 (${Math.floor((200 * yes + 23) / 46)} %)`

const bare = (text: string) => text.replace(/[\s\u00a0]/g, '')
const countsIn = (text: string) => [...bare(text).matchAll(/\d+av\d+\(\d+%\)/g)].map(([said]) => said)

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Every x of n that a table of the annex holds, as numbers or in words, row by row. */
function sharesInCsv(content: string): readonly string[] {
  const rows: readonly (readonly string[])[] = parse(content, { delimiter: ';', bom: true })
  const [head = [], ...body] = rows
  return body.flatMap((row) =>
    row.flatMap((cell, at) => {
      if (!head[at]?.endsWith('_x')) return countsIn(/_(n|percent)$/.test(head[at] ?? '') ? '' : cell)
      return cell === '' ? [] : [`${cell}av${row[at + 1]}(${row[at + 2]}%)`]
    }),
  )
}

/** The figures of a cell, each with its sign and its decimals. */
const figuresOf = (cell: string): readonly string[] =>
  bare(cell)
    .replaceAll('−', '-')
    .match(/-?\d+(?:[.,]\d+)?/g) ?? []

type Figures = readonly (readonly string[])[]

/** The figures of every cell of every table of the annex: the parts of a share, and its state, are one cell. */
const numbersInCsv = (tree: Report): readonly (readonly Figures[])[] =>
  csvAnnex(tree)
    .filter(({ name }) => /^\d/.test(name))
    .map(({ content }) => {
      const [head = [], ...rows]: readonly (readonly string[])[] = parse(content, {
        ...{ delimiter: ';', bom: true },
      })
      const begins = head.flatMap((name, at) => (/_(n|percent|state)$/.test(name) ? [] : [at]))
      return rows.map((row) => begins.map((from, no) => row.slice(from, begins[no + 1]).flatMap(figuresOf)))
    })

/** The same tables as the tags of the PDF have them, found by their captions. */
function numbersInPdf(seen: Seen, tree: Report): readonly (readonly Figures[])[] {
  const captions = printTree(tree, false).blocks.flatMap((block) =>
    block.is === 'table' ? [block.caption] : [],
  )
  let from = 0
  return gridsOf(tree, gridWords('sv')).map(({ grid }) => {
    const at = captions.indexOf(grid.caption, from)
    from = at + 1
    return (seen.tables[at]?.rows ?? []).map((row) => row.map(figuresOf))
  })
}

describe('the report of the conference of 2014', () => {
  it('tells the same numbers as a web page, a PDF and a tree, and the PDF is tagged', async () => {
    const html = (await bytesOf('html')).toString('utf8').replace(/<style>.*?<\/style>/s, '')
    const tree: Report = JSON.parse((await bytesOf('json')).toString('utf8'))
    const seen = await readPdf(await bytesOf('pdf'))
    expect(pdfFaults(seen, printTree(tree, true))).toEqual([])
    expect(seen.language).toBe('sv-SE')
    const fromHtml = countsIn(html.replace(/<[^>]+>/g, ''))
    expect(fromHtml).toEqual(countsIn(seen.text))
    for (const yes of printed) expect(bare(html)).toContain(bare(share(yes)))
  })

  it('invents nothing that the source does not tell', async () => {
    const { missing } = await reports.getReport(director(), example)
    const named = missing.map((one) => one.words)
    expect(named).not.toContain('Experternas omdöme om konferensen')
    expect(named).toEqual(
      expect.arrayContaining([
        'Finansiering',
        'Jäv och intressekonflikter',
        'Antal inbjudna och tackat ja',
        'Röstetal per förslag i alla omröstningar',
        'Låsning och kontrollkod för varje omröstning',
      ]),
    )
    const html = (await bytesOf('html')).toString('utf8')
    expect(html).toContain('Vilka förslag omröstningen gällde har aldrig publicerats.')
    expect(html).toContain('inte publicerad')
    // The evaluation's table as it was printed: 22 %, not a third.
    for (const said of ['15 av 23', '5 av 23 (22 %)', 'otroligt välordnat']) expect(html).toContain(said)
  })

  it('prints what people write, letter by letter, and drops it from the list of what is missing', async () => {
    const said = '</td><script>x</script> =1+1 #read("x")'
    const saved = await reports.saveReport(director(), {
      ...example,
      commandId: command(),
      expectedVersion: 1,
      lang: 'sv',
      fields: { ...handFieldsWith(null), funding: said },
    })
    const { missing, fields, version } = await reports.getReport(director(), example)
    expect({ version, funding: fields.funding }).toEqual({ version: saved.version, funding: said })
    expect(missing.map((one) => one.words)).not.toContain('Finansiering')
    const html = (await bytesOf('html')).toString('utf8')
    expect(html).toContain('&lt;/td&gt;&lt;script&gt;x&lt;/script&gt; =1+1')
    await expect(
      reports.saveReport(director(), {
        ...example,
        commandId: command(),
        expectedVersion: 0,
        lang: 'sv',
        fields: handFieldsWith(null),
      }),
    ).rejects.toMatchObject({ code: 'stale-version' })
  })
})

describe('a published report', () => {
  const open = () => ({ read: ports.read, reports: ports.reports })
  const readDraft = () => reports.getReport(director(), example)
  const publish = async (reason: string | null) => {
    const { version: expectedVersion, content } = await readDraft()
    const said = { ...example, commandId: command(), expectedVersion, content, reason }
    return reports.publishReport(director(), said)
  }
  const at = (path: string) => {
    const [, , , association = '', report = '', v] = path.split('/')
    return { association: association as AssociationId, report: report as ReportId, v: Number(v) }
  }
  let first = ''

  it('is frozen: page, files and hashes, with the same numbers in all of them', async () => {
    const { v, path } = await publish(null)
    first = path
    expect(v).toBe(1)
    const { edition, tree, files } = await getOpenReport(open())(nobody, at(path))
    expect(files.map(({ name }) => name)).toEqual([
      'rapport.docx',
      'rapport.html',
      'rapport.pdf',
      'rapport.zip',
    ])
    if (!tree) throw new Error('it has no tree')
    expect(frozenTree(tree, sha256).hash).toBe(edition.treeHash)

    const file = (ending: string) => getReportFile(open())(nobody, { ...at(path), ending })
    const pdf = await file('pdf')
    expect(sha256(pdf.bytes)).toBe(pdf.sha256)
    const seen = await readPdf(pdf.bytes)
    expect(pdfFaults(seen, printTree(tree, false))).toEqual([])
    expect({ title: seen.title, language: seen.language }).toEqual({ title: tree.title, language: 'sv-SE' })
    const html = Buffer.from((await file('html')).bytes).toString('utf8')
    expect(html).not.toContain('UTKAST')
    // Tables have a file each, the running text one for all.
    const inCsv = csvAnnex(tree)
      .flatMap(({ name, content }) => (name === 'columns.csv' ? [] : sharesInCsv(content)))
      .toSorted()
    expect(inCsv.length).toBeGreaterThanOrEqual(30)
    expect(countsIn(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '')).toSorted()).toEqual(
      inCsv,
    )
    expect(countsIn(seen.text).toSorted()).toEqual(inCsv)
    expect(foundTables(seen)).toEqual(expectedTables(printTree(tree, false)))
    expect(numbersInPdf(seen, tree)).toEqual(numbersInCsv(tree))

    const again = await ports.makeFiles({
      ...{ report: tree, isDraft: false, address: path },
      formats: ['html', 'pdf'],
    })
    expect(again.files.map(({ bytes }) => sha256(bytes))).toEqual([(await file('html')).sha256, pdf.sha256])
  })

  it('is not published again as long as it says nothing new', async () => {
    expect((await readDraft()).publishable).toBe('nothing-new')
    await expect(publish('igen')).rejects.toMatchObject({ code: 'report-wrong-state' })
  })

  it('is followed by a new version with a reason, and stays where it was', async () => {
    const { version, fields } = await readDraft()
    await reports.saveReport(director(), {
      ...{ ...example, commandId: command(), expectedVersion: version, lang: 'sv' },
      fields: { ...fields, contact: 'kansliet' },
    })
    await expect(publish(null)).rejects.toMatchObject({ code: 'report-reason-missing' })
    const { path } = await publish('kontakt saknades')
    const old = await getOpenReport(open())(nobody, at(first))
    expect(old.edition.state).toBe('superseded')
    expect(renderOpenReport({ ...old, path: '/x' })).toContain('Det finns en nyare version.')
    const { edition, tree } = await getOpenReport(open())(nobody, at(path))
    expect(edition).toMatchObject({ v: 2, reason: 'kontakt saknades' })
    expect(JSON.stringify(tree)).toContain('kontakt saknades')
    expect(await getNewestReport(open())(nobody, at(path))).toBe(2)
  })

  it('can be withdrawn: the address then says so, and hands out nothing', async () => {
    const said = { ...example, commandId: command(), v: 2, reason: 'fel person som <b>kontakt</b>' }
    await reports.withdrawReport(director(), said)
    const wanted = { ...at(first), v: 2 }
    const gone = await getOpenReport(open())(nobody, wanted)
    expect(gone).toMatchObject({ tree: null, files: [] })
    expect(renderOpenReport({ ...gone, path: '/x' })).toContain('fel person som &lt;b&gt;kontakt')
    await expect(getReportFile(open())(nobody, { ...wanted, ending: 'pdf' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is what somebody has read: a draft that has changed since is refused', async () => {
    const { version: expectedVersion } = await readDraft()
    const said = { ...example, commandId: command(), expectedVersion, content: 'a'.repeat(64), reason: 'x' }
    await expect(reports.publishReport(director(), said)).rejects.toMatchObject({ code: 'report-changed' })
  })
})

/** A pack that is frozen and sent to all, and a word for and one against the first proposal. */
async function prepareAndTalk(meeting: Meeting): Promise<void> {
  const asked = () => ({ ...meeting.topic, commandId: command() })
  const pack = packHandlers(preparationPorts(hall.ports, ports))
  const version = async () => (await pack.getPack(hall.facilitator, meeting.topic)).version
  const texts = { welcome: 'V', programme: 'P', voting: 'O', background: 'B', development: 'T' }
  await pack.savePack(hall.facilitator, { ...asked(), expectedVersion: await version(), texts })
  await pack.freezePack(hall.facilitator, { ...asked(), expectedVersion: await version() })
  await pack.makeLinks(hall.facilitator, asked())
  const { id: round } = await meeting.round(1)
  const say = argumentHandlers(hall.ports)
  const { items } = await say.listArguments(hall.facilitator, { ...meeting.topic, round })
  const { proposal } = nth(items, 0)
  for (const [stance, text] of [
    ['against', 'Svårt att förstå'],
    ['for', 'Går att mäta överallt'],
  ] as const)
    await say.addArgument(hall.facilitator, {
      ...asked(),
      round,
      table: 1,
      proposal,
      stance,
      text,
      evenSo: true,
    })
}

async function rehearse(meeting: Meeting): Promise<void> {
  const practice = practiceHandlers(hall.ports)
  const asked = () => ({ ...meeting.topic, commandId: command() })
  await practice.openPractice(hall.facilitator, {
    ...asked(),
    form: 'yes-no',
    most: 1,
    places: 1,
    questions: ['Kaffe är gott'],
  })
  const seen = await practice.getPractice(hall.facilitator, meeting.topic)
  await practice.endPractice(hall.facilitator, {
    ...asked(),
    expectedVersion: seen.practice?.version ?? 0,
  })
}

/** What the report of a conference would list as missing now. */
async function missingOf(meeting: Meeting): Promise<readonly string[]> {
  const { getReport } = reportHandlers({ ...hall.ports, ...ports })
  return (await getReport(hall.facilitator, meeting.topic)).missing.map(({ topic }) => topic)
}

describe('the report of a conference held here', () => {
  let meeting: Meeting
  const rule = { denominator: 'cast', tie: 'include', to: 'extended' } as const

  it('has every item of every round, the hashes of the chain and what did not go as planned', async () => {
    meeting = await holdMeeting(hall, { voters: 6 })
    await meeting.plan({
      name: 'Första',
      plan: { rule: { ...rule, advance: 2, dropBelow: '0.5', rest: 'dropped' } },
    })
    expect(await missingOf(meeting)).toContain('pack')
    await prepareAndTalk(meeting)
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await rehearse(meeting)
    // Half of it is done: what is not held yet is named, and nothing is asked of a drawing without rounds.
    const halfway = await missingOf(meeting)
    expect(halfway).toEqual(expect.arrayContaining(['rounds', 'counts', 'freeze', 'protocols']))
    expect(halfway.filter((topic) => topic === 'pack' || topic === 'chartAlt')).toEqual([])
    await meeting.step('openRound', 1)
    await meeting.castAll(Array.from({ length: 6 }, (_, at) => (at < 4 ? '1100' : '1010')))
    await meeting.steps(1, 'closeRound', 'reopenRound', 'closeRound', 'countRound', 'finishRound')
    const { files } = await makeDraftFile(ports)(hall.facilitator, { ...meeting.topic, format: 'json' })
    const text = Buffer.from(files[0]?.bytes ?? []).toString('utf8')
    const tree: Report = JSON.parse(text)
    const round = tree.sections.find(({ id }) => id === 'rounds')?.children[0]
    const items = round?.blocks.find(({ type }) => type === 'table')
    expect(items?.type === 'table' && items.grid.rows.map((row) => row[2])).toMatchObject(
      [6, 4, 2, 0].map((x) => ({ is: 'figure', figure: { state: 'ok', x, n: 6 } })),
    )
    expect(items?.evidence).toHaveLength(1)
    expect(text).toContain('Omröstningen öppnades igen innan rösterna räknats')
    const detail = await meeting.detail()
    expect(text).toContain(detail.charterCode)
    expect(text).toContain(detail.roundList[0]?.freezeCode)
    expect(text).toContain(detail.roundList[0]?.headCode)
  })

  it('tells no word of an argument until somebody has chosen it', async () => {
    const draft = async () => {
      const { files } = await makeDraftFile(ports)(hall.facilitator, { ...meeting.topic, format: 'json' })
      return Buffer.from(files[0]?.bytes ?? []).toString('utf8')
    }
    const before = await draft()
    expect(before).not.toContain('Svårt att förstå')
    expect(before).toContain('Argument inför omröstning 1: 1 för, 1 mot, 0 annat')
    expect(before).toContain('Argumentens ord är inte med här.')
    const handlers = reportHandlers({ ...hall.ports, ...ports })
    const { version: expectedVersion, fields } = await handlers.getReport(hall.facilitator, meeting.topic)
    expect(fields.tellsArguments).toBe(false)
    await handlers.saveReport(hall.facilitator, {
      ...{ ...meeting.topic, commandId: command(), expectedVersion, lang: 'sv' },
      fields: { ...fields, tellsArguments: true },
    })
    expect(await draft()).toContain('Svårt att förstå')
  })

  it('tells what was sent out, said and rehearsed, and of whom nothing', async () => {
    const { files } = await makeDraftFile(ports)(hall.facilitator, { ...meeting.topic, format: 'json' })
    const text = Buffer.from(files[0]?.bytes ?? []).toString('utf8')
    const tree: Report = JSON.parse(text)
    const rowsOf = (id: string) =>
      blocksOf(tree).flatMap((block) =>
        block.id === id && block.type === 'table'
          ? [
              block.grid.rows.map((row) =>
                row.map((cell) =>
                  cell.is === 'words' ? plainText(cell.of, 'sv') : figureText('sv', cell.figure),
                ),
              ),
            ]
          : [],
      )[0]
    const said = rowsOf('arguments-table') ?? []
    expect(said.map(([, round, stance, words]) => [round, stance, words])).toEqual([
      ['1. Första', 'För', 'Går att mäta överallt'],
      ['1. Första', 'Mot', 'Svårt att förstå'],
    ])
    // Nobody was placed at a table; one spoke for and one against.
    expect(rowsOf('talks-table')).toEqual([['1. Första', 'inte angivet', 'inte angivet', '1', '1', '0']])
    for (const told of [
      'Argument inför omröstning 1: 1 för, 1 mot, 0 annat (bilaga 2)',
      'Rummet övade 1 gång på ofarliga frågor',
      'Utskick, version 1',
      'visas inte för färre än 10 personer',
      '0 ställda, 0 besvarade för alla',
    ])
      expect(text).toContain(told)
    expect(text).not.toContain('Kaffe')
    const after = await missingOf(meeting)
    expect(after).toEqual(expect.arrayContaining(['aim', 'chartAlt', 'protocols', 'evaluation']))
    expect(after.filter((topic) => ['rounds', 'counts', 'freeze', 'pack'].includes(topic))).toEqual([])
  })

  it('is kept from whoever has nothing to do with the conference', async () => {
    const stranger = actorWith(example.association, 'assocAdmin')
    await expect(reports.getReport(stranger, meeting.topic)).rejects.toMatchObject({
      code: expect.any(String),
    })
  })
})
