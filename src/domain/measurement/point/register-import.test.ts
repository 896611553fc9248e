import { describe, expect, it } from 'vitest'
import type { MeasurePointId } from '#domain/kernel/id.ts'
import { overlaps, readPeriod } from './period.ts'
import { type Against, checkRegister, registerColumns } from './register-import.ts'
import { readCount } from './register-number.ts'
import { latestRevisions } from './register-row.ts'

describe('readPeriod', () => {
  it.each([
    ['2025', '2025', 12],
    ['2025-h1', '2025-H1', 6],
    ['2025K3', '2025-Q3', 3],
    ['2025-Q4', '2025-Q4', 3],
    [' 2025-09 ', '2025-09', 1],
  ])('%s is %s, %i months', (words, name, months) => {
    const period = readPeriod(words)
    expect(period?.name).toBe(name)
    expect((period?.to ?? 0) - (period?.from ?? 0)).toBe(months)
  })

  it.each(['', '25', '2025-13', '2025-H3', '2025-Q5', 'våren'])('refuses %j', (words) => {
    expect(readPeriod(words)).toBeNull()
  })

  it('knows which lie over each other', () => {
    const over = (a: string, b: string) => {
      const [one, other] = [readPeriod(a), readPeriod(b)]
      return one !== null && other !== null && overlaps(one, other)
    }
    expect(over('2025', '2025-Q3')).toBe(true)
    expect(over('2025-H1', '2025-07')).toBe(false)
    expect(over('2025', '2026')).toBe(false)
  })
})

describe('readCount', () => {
  it.each([
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1234567],
    ['1\u202f234', 1234],
    ['12,0', 12],
    ['0', 0],
  ])('%j is %i', (words, count) => {
    expect(readCount(words)).toBe(count)
  })

  it.each(['', '12,5', '-3', '12 34', 'tolv', '1e3'])('refuses %j', (words) => {
    expect(readCount(words)).toBeNull()
  })
})

const against: Against<string> = {
  points: [
    { id: 'p', names: ['Utomstående aktör', 'p'], population: 'all', needsDenominator: true },
    { id: 'q', names: ['Antal'], population: 'consenting', needsDenominator: false },
  ],
  units: ['Hela förbundet', 'Vägen'],
  held: [{ point: 'p', unit: 'Vägen', period: '2024' }],
}
const check = (...rows: string[]) =>
  checkRegister(
    registerColumns,
    rows.map((row, at) => ({ line: at + 2, cells: row.split(';') })),
    against,
  )
const faults = (...rows: string[]) =>
  check(...rows).faults.map(({ line, column, fault }) => `${line} ${column} ${fault}`)

describe('checkRegister', () => {
  it('reads clean rows, and the same period again as a revision', () => {
    const { rows, faults: wrong } = check(
      'utomstående aktör;vägen;2024;4;11;alla;Verksamhetsplan',
      'Antal;Hela förbundet;2025-H1;1 204;;samtycke;SUS',
    )
    expect(wrong).toEqual([])
    expect(rows).toEqual([
      {
        ...{ line: 2, point: 'p', unit: 'Vägen', period: '2024', numerator: 4, denominator: 11 },
        ...{ population: 'all', source: 'Verksamhetsplan' },
      },
      {
        ...{ line: 3, point: 'q', unit: 'Hela förbundet', period: '2025-H1', numerator: 1204 },
        ...{ denominator: null, population: 'consenting', source: 'SUS' },
      },
    ])
  })

  it('tells every fault, by row and column', () => {
    expect(
      faults(
        'p;Vägen;2025;12;11;alla;SUS',
        'okänd;Borta;våren;x;y;några;',
        'p;Vägen;2025;3;;samtycke;SUS',
        'p;Vägen;2024-Q1;3;9;alla;SUS',
        'p;Hela förbundet;2025;3;9;alla;SUS',
        'p;Hela förbundet;2025;4;9;alla;SUS',
        'p;Hela förbundet;2025-03;4;9;alla;SUS',
      ),
    ).toEqual([
      '2 taljare numerator-over-denominator',
      '3 matpunkt point-unknown',
      '3 enhet unit-unknown',
      '3 period period-unreadable',
      '3 taljare number-unreadable',
      '3 namnare number-unreadable',
      '3 population population-unknown',
      '3 kalla source-missing',
      '4 namnare denominator-missing',
      '4 population population-other',
      '5 period period-overlaps',
      '7 period row-doubled',
      '8 period period-overlaps',
    ])
  })

  it('says which columns are not there, and takes å, ä and ö in headings', () => {
    const { faults: wrong } = checkRegister(
      ['mätpunkt', 'enhet', 'period', 'täljare', 'nämnare'],
      [],
      against,
    )
    expect(wrong.map(({ column }) => column)).toEqual(['population', 'kalla'])
  })
})

describe('latestRevisions', () => {
  it('keeps the latest of each unit, period and population', () => {
    const point = '6f1d1f6a-1111-4111-8111-111111111111' as MeasurePointId
    const row = (period: string, revision: number, numerator: number) => ({
      ...{ point, unit: 'Vägen', period, numerator, denominator: 9, population: 'all' as const },
      ...{ source: 'SUS', enteredBy: 'Berit', revision, note: null },
    })
    const found = latestRevisions([row('2024', 1, 3), row('2024', 2, 4), row('2025', 1, 5)])
    expect(found.map(({ numerator }) => numerator)).toEqual([4, 5])
  })
})
