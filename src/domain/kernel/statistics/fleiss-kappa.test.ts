import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fleissKappa } from './fleiss-kappa.ts'

const file = new URL('../../../../tests/vectors/statistics/fleiss-diagnoses-30x6.csv', import.meta.url)
const [, ...patients] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const answers = [...new Set(patients.flat())]
const diagnoses = patients.map((row) => answers.map((answer) => row.filter((one) => one === answer).length))

const kappaOf = (rows: readonly (readonly number[])[]): number | null => {
  const found = fleissKappa(rows)
  return found.known ? found.value.kappa : null
}

describe('fleissKappa', () => {
  it('is what R irr computes for six psychiatrists and thirty patients', () => {
    expect(diagnoses).toHaveLength(30)
    expect(kappaOf(diagnoses)).toBeCloseTo(0.430245, 6)
  })

  it.each([
    { rows: [[5, 0], [0, 5]], kappa: 1 }, // biome-ignore format: a table
    { rows: [[1, 1], [1, 1]], kappa: -1 }, // biome-ignore format: a table
  ])('is $kappa for $rows', ({ rows, kappa }) => {
    expect(kappaOf(rows)).toBeCloseTo(kappa, 12)
  })

  it.each([
    { rows: [], why: 'too-few-raters' },
    { rows: [[1, 0], [0, 1]], why: 'too-few-raters' }, // biome-ignore format: a table
    { rows: [[23, 0], [19, 0]], why: 'no-variation' }, // biome-ignore format: a table
  ])('is not defined for $rows: $why', ({ rows, why }) => {
    expect(fleissKappa(rows)).toEqual({ known: false, why })
  })

  it('leaves out subjects that one person or nobody judged', () => {
    expect(
      kappaOf([...diagnoses, answers.map(() => 0), answers.map((_answer, at) => (at === 0 ? 1 : 0))]),
    ).toBe(kappaOf(diagnoses))
  })

  it('never exceeds 1, and minds the order neither of subjects nor of answers', () => {
    const rows = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 9,
    })
    fc.assert(
      fc.property(rows, (table) => {
        const kappa = kappaOf(table)
        fc.pre(kappa !== null)
        expect(kappa).toBeLessThanOrEqual(1 + 1e-12)
        expect(kappaOf(table.toReversed())).toBeCloseTo(kappa, 9)
        expect(kappaOf(table.map((row) => row.toReversed()))).toBeCloseTo(kappa, 9)
      }),
    )
  })
})
