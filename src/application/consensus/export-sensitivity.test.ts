import { describe, expect, it } from 'vitest'
import type { ComparedItemOutput } from '#contract/consensus/sensitivity.ts'
import { sensitivityFile } from './export-sensitivity.ts'

const item = (of: Partial<ComparedItemOutput>): ComparedItemOutput => ({
  no: 1,
  before: null,
  strata: null,
  proposal: 'p' as ComparedItemOutput['proposal'],
  v: 1,
  originalNo: 7,
  kind: 'process',
  shortName: null,
  text: 'Tid för samverkan',
  form: 'rate9',
  byMedian: true,
  score: { points: 15, of: 2 },
  answered: 4,
  abstain: 8,
  ratings: null,
  yes: 4,
  n: 4,
  share: 100,
  interval: null,
  agreement: null,
  fate: 'advanced',
  why: { says: 'not-applied' },
  word: null,
  readings: [],
  ...of,
})

const cells = (of: Partial<ComparedItemOutput>): Readonly<Record<string, string>> => {
  const { content } = sensitivityFile({ rules: [], items: [item(of)] }, 'fil.csv')
  const [head = [], row = []] = content
    .replace('\uFEFF', '')
    .split('\r\n')
    .map((line) => line.split(';'))
  return Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']))
}

const spread: ComparedItemOutput['ratings'] = {
  rated: 5,
  median: 7.5,
  lower: 7,
  upper: 8,
  ipr: 1,
  ipras: 5.85,
  isDisagreement: false,
  verdict: 'in',
  meanDeviation: 0.4,
  isSplitInThirds: false,
}

describe('the median in the file of other rules', () => {
  it.each<readonly [string, Partial<ComparedItemOutput>, string]>([
    ['of enough', { answered: 5, ratings: spread }, '7,5'],
    ['of fewer than five', { answered: 4 }, 'färre än fem'],
    ['of nobody', { answered: 0 }, 'färre än fem'],
    ['of a rating that nobody published', { answered: null }, ''],
    ['of yes and no', { form: 'yes-no', answered: 4 }, ''],
  ])('%s', (_which, of, told) => {
    expect(cells(of).median).toBe(told)
  })

  it('is not in any other cell either', () => {
    expect(Object.values(cells({}))).not.toContain('7,5')
  })
})
