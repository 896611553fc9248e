import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BankList } from '#contract/consensus/bank.ts'
import type { ImportPreview, ImportTable } from '#contract/consensus/import.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { nobody } from '#domain/kernel/actor.ts'
import { actorWith, bodyOf, type Desk, director, foreign, member, openDesk, own } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const at = (path: string) => `/api/a/${own}/bank/${path}`
const csv = [
  'Nr;Slag;Indikator;Källa',
  '1;process;Deltagare får en kontaktperson;Nätverksträff',
  '2;effekt;Färre återkommer till insatsen;Nätverksträff',
  ';;Saknar slag;Nätverksträff',
  '1;process;Samma nummer en gång till;Nätverksträff',
  '5;process;;Nätverksträff',
].join('\r\n')

const readPasted = async (pasted: string): Promise<ImportTable> => {
  const { status, body } = await desk.post(member, at('import/read'), {
    commandId: undefined,
    file: null,
    pasted,
    sheet: null,
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return bodyOf<ImportTable>({ body })
}
const planOf = ({ rows, columns }: Pick<ImportTable, 'rows' | 'columns'>, more: object = {}) => ({
  name: 'lista.csv',
  rows,
  columns,
  kindOtherwise: null,
  citationOtherwise: null,
  ...more,
})
const proposals = async (query = ''): Promise<BankList['proposals']> =>
  ((await desk.get(member, `/api/a/${own}/proposals${query}`)).body as BankList).proposals

describe('who may import', () => {
  const send = (actor: typeof member, path: string) =>
    desk.post(actor, at(path), {
      name: 'x',
      rows: [],
      columns: [],
      kindOtherwise: null,
      citationOtherwise: null,
      skip: [],
    })

  it('nobody, the wrong role and a stranger may not', async () => {
    expect((await send(nobody, 'import')).status).toBe(401)
    expect((await send(actorWith(own, 'analyst'), 'import')).status).toBe(403)
    expect((await send(actorWith(foreign, 'assocAdmin'), 'import')).status).toBe(404)
    const preview = { ...planOf({ rows: [], columns: [] }) }
    expect(
      (await desk.post(actorWith(own, 'analyst'), at('import/preview'), { ...preview, commandId: undefined }))
        .status,
    ).toBe(403)
  })
})

describe('import', () => {
  it('shows row by row what would happen, and saves nothing', async () => {
    const table = await readPasted(csv)
    expect(table).toMatchObject({
      format: 'csv',
      separator: ';',
      columns: ['original-no', 'kind', 'text', 'citation'],
    })
    const { body } = await desk.post(member, at('import/preview'), { ...planOf(table), commandId: undefined })
    const preview = bodyOf<ImportPreview>({ body })
    expect(
      preview.rows.map(({ line, state, faults }) => [line, state, faults.map(({ code }) => code)]),
    ).toEqual([
      [2, 'ready', []],
      [3, 'ready', []],
      [4, 'stopped', ['kind-missing']],
      [5, 'stopped', ['number-twice']],
      [6, 'look', ['text-unpublished']],
    ])
    expect([preview.ready, preview.look, preview.stopped]).toEqual([2, 1, 2])
    expect(await proposals()).toEqual([])
  })

  it('takes nothing in while a row is stopped, and says which', async () => {
    const table = await readPasted(csv)
    const { status, body } = await desk.post(member, at('import'), { ...planOf(table), skip: [4] })
    expect(status).toBe(422)
    expect(body.error).toMatchObject({ code: 'consensus.import-stopped', detail: { n: 1, lines: ['5'] } })
    expect(await proposals()).toEqual([])
    expect(await desk.audits()).toEqual([])
  })

  it('takes the rest in at once, leaves one event and one audit row, and is taken back whole', async () => {
    const table = await readPasted(csv)
    const { status, body } = await desk.post(director, at('import'), { ...planOf(table), skip: [4, 5] })
    expect([status, body.imported]).toEqual([200, 3])
    expect((await proposals()).map(({ originalNo, kind, basis }) => [originalNo, kind, basis])).toEqual([
      [1, 'process', 'own'],
      [2, 'effect', 'own'],
      [5, 'process', 'unpublished'],
    ])
    expect(await desk.audits()).toMatchObject([{ action: 'proposal.import' }])

    const again = await desk.post(member, at('import/preview'), { ...planOf(table), commandId: undefined })
    expect(bodyOf<ImportPreview>(again).rows[0]?.faults.map(({ code }) => code)).toEqual([
      'number-in-bank',
      'same-in-bank',
    ])

    expect((await desk.post(member, at('undo'), { event: body.event })).status).toBe(200)
    expect(await proposals()).toEqual([])
    expect(await proposals('?state=withdrawn')).toHaveLength(3)
    expect((await desk.audits()).map(({ action }) => action)).toEqual([
      'proposal.import',
      'proposal.withdraw',
    ])
  })

  it('tells each proposal how long its own list was, whatever else is in the bank', async () => {
    const table = await readPasted(csv)
    const imported = await desk.post(member, at('import'), { ...planOf(table), skip: [4, 5] })
    const [first] = await proposals('?kind=process')
    const { body } = await desk.get(member, `/api/a/${own}/proposals/${first?.id}`)
    expect(bodyOf<ProposalDetail>({ body }).history[0]).toMatchObject({
      step: 'origin',
      originalNo: 1,
      of: 2,
    })
    await desk.post(member, at('undo'), { event: imported.body.event })
  })

  it('reads a workbook, with the columns changed by hand', async () => {
    const workbook = readFileSync(new URL('../../vectors/import/forslag.xlsx', import.meta.url))
    const { body } = await desk.post(member, at('import/read'), {
      commandId: undefined,
      file: { name: 'förslag.xlsx', base64: workbook.toString('base64') },
      pasted: null,
      sheet: 'Förslag',
    })
    const table = bodyOf<ImportTable>({ body })
    const plan = planOf(table, {
      columns: ['ignore', 'ignore', 'text', 'perspective', 'citation'],
      kindOtherwise: 'process',
    })
    const { body: done } = await desk.post(member, at('import'), { ...plan, skip: [] })
    expect(done.imported).toBe(3)
    expect(
      (await proposals('?q=kontaktperson')).map(({ kind, perspective, originalNo }) => [
        kind,
        perspective,
        originalNo,
      ]),
    ).toEqual([['process', 'participant', null]])
  })

  it('refuses what is no table, and says so before anything else', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])
    const { status, body } = await desk.post(member, at('import/read'), {
      commandId: undefined,
      file: { name: 'bild.png', base64: picture.toString('base64') },
      pasted: null,
      sheet: null,
    })
    expect([status, body.error?.code]).toEqual([422, 'consensus.import-unreadable'])
  })

  it('lets in a list that is larger than an ordinary message, and refuses an empty one', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => ({
      line: i + 1,
      cells: [`Förslag ${i} ${'ord '.repeat(200)}`],
    }))
    const big = {
      ...planOf({ rows, columns: ['text'] }, { kindOtherwise: 'effect' }),
      commandId: undefined,
    }
    expect(JSON.stringify(big).length).toBeGreaterThan(1024 * 1024)
    expect((await desk.post(member, at('import/preview'), big)).status).toBe(200)
    const empty = await desk.post(member, at('import'), {
      ...planOf({ rows: [], columns: ['text'] }),
      skip: [],
    })
    expect(empty.body.error?.code).toBe('consensus.import-empty')
  })
})
