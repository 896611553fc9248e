import { describe, expect, it } from 'vitest'
import { readSheets } from '#adapters/import/read-sheets.ts'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { exportXlsform } from '#domain/measurement/instrument/xlsform/export-xlsform.ts'
import { importXlsform } from '#domain/measurement/instrument/xlsform/import-xlsform.ts'
import { type Cell, columnName, writeXlsx, type XlsxSheet } from './write-xlsx.ts'

const collected = async (sheets: readonly XlsxSheet[], most?: number) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeXlsx(sheets, most)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const readBack = async (sheets: readonly XlsxSheet[], most?: number) =>
  readSheets((await collected(sheets, most)).toString('base64'))

describe('a workbook', () => {
  it('says what was written into it, sign by sign', async () => {
    const rows: Cell[][] = [
      ['å & <ä> "ö"', 12.5, null],
      ['=1+1', -3, 'rad\nrad'],
      ['_x0041_', 0, '  luft  '],
    ]
    expect(await readBack([{ name: 'Blad: ett', head: ['a', 'b', 'c'], rows }])).toEqual({
      'Blad  ett': [
        ['a', 'b', 'c'],
        ['å & <ä> "ö"', '12.5', ''],
        ['=1+1', '-3', 'rad\nrad'],
        ['_x0041_', '0', '  luft  '],
      ],
    })
  })

  it('goes on in a new sheet with the same headings where one is full, and leaves nothing out', async () => {
    const rows = Array.from({ length: 7 }, (_, no) => [no])
    const sheets = await readBack(
      [
        { name: 'Svar', head: ['n'], rows },
        { name: 'Tomt', head: ['m'], rows: [] },
      ],
      4,
    )
    expect(sheets).toEqual({
      Svar: [['n'], ['0'], ['1'], ['2']],
      'Svar 2': [['n'], ['3'], ['4'], ['5']],
      'Svar 3': [['n'], ['6']],
      Tomt: [['m']],
    })
  })

  it('makes rows no faster than they are taken, and stops making them when nobody takes', async () => {
    let made = 0
    let stopped = false
    async function* rows() {
      try {
        for (;;) {
          made += 1
          yield [`${made} ${Math.sin(made)}`]
        }
      } finally {
        stopped = true
      }
    }
    const stream = writeXlsx([{ name: 'a', head: ['a'], rows: rows() }])
    for (let piece = 0; piece < 5; piece += 1) await stream.next()
    const before = made
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(made - before).toBeLessThan(20_000)
    await stream.return(undefined)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(stopped).toBe(true)
  })

  it('tells of a fault among its rows instead of ending as if it were whole', async () => {
    function* rows(): Generator<Cell[]> {
      yield ['a']
      throw new Error('databasen är borta')
    }
    await expect(collected([{ name: 'a', head: ['a'], rows: rows() }])).rejects.toThrow('databasen är borta')
  })

  it('carries a questionnaire there and back', async () => {
    const form = exampleInstrument([exampleItem('a'), exampleItem('b', { kind: 'multi' })])
    const sheets = exportXlsform(form, { languageName: () => 'Svenska', banner: null })
    const read = await readBack(
      Object.entries(sheets).map(([name, [head = [], ...rows]]) => ({ name, head, rows })),
    )
    expect(importXlsform(read, form.id)).toEqual({ instrument: form, faults: [] })
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('a file that is no workbook', () => {
  it('is refused', async () => {
    await expect(readSheets(Buffer.from('a;b').toString('base64'))).rejects.toThrow(
      'measurement.xlsform-unreadable',
    )
    await expect(readSheets(Buffer.from('PK\u0003\u0004nej').toString('base64'))).rejects.toThrow(
      'measurement.xlsform-unreadable',
    )
    const large = Buffer.alloc(5 * 1024 * 1024 + 1)
    large.write('PK\u0003\u0004', 'latin1')
    await expect(readSheets(large.toString('base64'))).rejects.toThrow('too-large')
  })
})
