import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'

const file = (bytes: Uint8Array, name = 'lista.csv') => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
})
const readFile = (bytes: Uint8Array, sheet: string | null = null) =>
  readTable({ file: file(bytes), pasted: null, sheet })
const paste = (pasted: string) => readTable({ file: null, pasted, sheet: null })
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const workbook = readFileSync(new URL('../../../tests/vectors/import/forslag.xlsx', import.meta.url))

const list = 'Nr;Slag;Indikator\r\n1;process;Åtgärder följs upp\r\n2;effekt;"Tid; i rätt mängd"\r\n'
const cells = [
  ['1', 'process', 'Åtgärder följs upp'],
  ['2', 'effekt', 'Tid; i rätt mängd'],
]

describe('readTable, CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(list), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${list}`), 'utf-8'],
    ['what Excel on Windows writes', latin1(list), 'windows-1252'],
    ['UTF-16 from "Unicode-text"', Buffer.from(`\ufeff${list}`, 'utf16le'), 'utf-16'],
  ])('reads %s', async (_what, bytes, encoding) => {
    const table = await readFile(bytes)
    expect(table).toMatchObject({
      format: 'csv',
      encoding,
      separator: ';',
      header: ['Nr', 'Slag', 'Indikator'],
      columns: ['original-no', 'kind', 'text'],
    })
    expect(table.rows).toEqual(cells.map((row, index) => ({ line: index + 2, cells: row })))
  })

  it.each([
    { separator: ',', text: 'Nr,Indikator\n1,"Hälsa, arbete och studier"\n2,Bostad' },
    { separator: '\t', text: 'Nr\tIndikator\n1\tHälsa, arbete; studier\n2\tBostad' },
    { separator: '|', text: 'Nr|Indikator\n1|Hälsa, arbete\n2|Bostad' },
  ])('finds the separator $separator', async ({ separator, text }) => {
    const table = await paste(text)
    expect(table).toMatchObject({ separator, columns: ['original-no', 'text'] })
    expect(table.rows).toHaveLength(2)
  })

  it('numbers rows as the spreadsheet does, and keeps line breaks inside a cell', async () => {
    const table = await paste('Nr;Indikator\n\n1;"Rad ett\nrad två"\n;\n2;Bostad')
    expect(table.rows).toEqual([
      { line: 3, cells: ['1', 'Rad ett\nrad två'] },
      { line: 5, cells: ['2', 'Bostad'] },
    ])
  })

  it('loses nothing when a quotation mark is never closed', async () => {
    const table = await paste('Nr;Indikator\n1;"Hälsa\n2;Bostad\n3;Arbete')
    expect(table.rows.map(({ cells: [, text] }) => text)).toEqual(['"Hälsa', 'Bostad', 'Arbete'])
  })

  it('takes the first row as a proposal where it names no columns', async () => {
    const table = await paste('1;Deltagare känner att de blir lyssnade på\n2;Bostad')
    expect(table).toMatchObject({ header: null, columns: ['original-no', 'text'] })
    expect(table.rows).toHaveLength(2)
  })
})

describe('readTable, Excel', () => {
  it('reads the sheet that is asked for, with every cell as it was written', async () => {
    const table = await readFile(workbook, 'Förslag')
    expect(table).toMatchObject({
      format: 'xlsx',
      sheets: ['Läs mig', 'Förslag'],
      sheet: 'Förslag',
      header: ['Nr', 'Slag', 'Indikator', 'Perspektiv', 'Källa'],
      columns: ['original-no', 'kind', 'text', 'perspective', 'citation'],
    })
    expect(table.rows).toEqual([
      {
        line: 2,
        cells: [
          '1',
          'Process',
          'Deltagare får en kontaktperson på varje myndighet',
          'Deltagare',
          'Nätverksträff våren 2013',
        ],
      },
      {
        line: 4,
        cells: [
          '2',
          'Effekt',
          'Färre väntar på beslut; tiden är kortare än förut',
          'Samhälle',
          'Ramberättelsen',
        ],
      },
      { line: 5, cells: ['3', 'Resultat', 'Åtgärder följs upp "på riktigt"', '', 'Kollega'] },
    ])
  })

  it('takes the first sheet that holds anything', async () => {
    expect((await readFile(workbook)).sheet).toBe('Läs mig')
  })

  it.each([
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['a packed file that is no workbook', Buffer.concat([workbook.subarray(0, 200)])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  ])('refuses %s', async (_what, bytes) => {
    await expect(readFile(bytes)).rejects.toThrow('consensus.import-unreadable')
  })

  it('refuses a file that would swell', async () => {
    const swelling = Buffer.from(workbook)
    for (
      let at = swelling.indexOf('PK\u0001\u0002');
      at >= 0;
      at = swelling.indexOf('PK\u0001\u0002', at + 1)
    )
      swelling.writeUInt32LE(0x7fffffff, at + 24)
    await expect(readFile(swelling)).rejects.toThrow('too-large')
  })
})

describe('readTable, pasted text', () => {
  it('takes numbers, headings and closing parentheses apart', async () => {
    const table = await paste(
      [
        'Processindikatorer',
        '16. Insatser designas tillsammans med deltagarna (integrerad samverkan utgår från',
        'att deltagaren är en aktiv komponent) (Ursprunglig indikator 3)',
        '17. Deltagarens känsla av att bli sedd har ökat. (Ursprunglig indikator 9)',
        'Effektindikatorer:',
        '37. Insatser är organiserade runt behov (personcentrerade)',
      ].join('\n'),
    )
    expect(table.columns).toEqual(['original-no', 'kind', 'text', 'explanation'])
    expect(table.rows).toEqual([
      {
        line: 2,
        cells: [
          '3',
          'Processindikatorer',
          'Insatser designas tillsammans med deltagarna',
          'integrerad samverkan utgår från att deltagaren är en aktiv komponent',
        ],
      },
      { line: 4, cells: ['9', 'Processindikatorer', 'Deltagarens känsla av att bli sedd har ökat.', ''] },
      {
        line: 6,
        cells: ['37', 'Effektindikatorer:', 'Insatser är organiserade runt behov (personcentrerade)', ''],
      },
    ])
  })

  it.each([
    { text: 'Ett förslag\nEtt till', rows: ['Ett förslag', 'Ett till'] },
    {
      text: '- Ett förslag\n  som går över två rader\n- Ett till',
      rows: ['Ett förslag som går över två rader', 'Ett till'],
    },
    { text: 'Ett förslag\növer två rader\n\nEtt till\n', rows: ['Ett förslag över två rader', 'Ett till'] },
    { text: '\n\n', rows: [] },
  ])('reads $text as $rows', async ({ text, rows }) => {
    const table = await paste(text)
    expect(table.rows.map(({ cells: row }) => row.at(-1))).toEqual(rows)
  })
})
