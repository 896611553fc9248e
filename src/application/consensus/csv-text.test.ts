import { describe, expect, it } from 'vitest'
import { csvText } from './csv-text.ts'

describe('csvText', () => {
  it('is what a Swedish spreadsheet opens', () => {
    expect(
      csvText(
        ['nr', 'text'],
        [
          [1, 'Åtgärd; i tid'],
          [null, 'Den "rätta"\nvägen'],
        ],
      ),
    ).toBe('\ufeffnr;text\r\n1;"Åtgärd; i tid"\r\n;"Den ""rätta""\nvägen"\r\n')
  })

  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\t=1'])('lets %j compute nothing', (text) => {
    expect(csvText(['t'], [[text]])).toContain(`'${text}`)
  })
})
