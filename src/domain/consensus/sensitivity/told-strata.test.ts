import { describe, expect, it } from 'vitest'
import { comparedRules, isPerGroup, verdictOfShares } from './criterion.ts'
import { type GroupCount, type ToldStrata, toldStrata } from './told-strata.ts'

const of = (...counts: readonly (readonly [number, number])[]): readonly GroupCount[] =>
  counts.map(([yes, n]) => ({ yes, n }))

const tell = (groups: readonly GroupCount[]) => toldStrata([groups])[0]

describe('toldStrata', () => {
  it('gives numbers where every group is of two minds', () => {
    const groups = of([4, 6], [2, 6], [3, 5])
    expect(tell(groups)).toEqual({ as: 'counts', groups })
  })

  it('says it in words where a group is nearly of one mind, whether or not one was against', () => {
    const all = tell(of([6, 6], [3, 7], [5, 6]))
    expect(all).toEqual({ as: 'words', words: ['almost-all', 'at-most-half', 'almost-all'] })
    expect(tell(of([5, 6], [3, 7], [5, 6]))).toEqual(all)
  })

  it('says nothing where the total would tell that a whole group was for', () => {
    // 6 + 3 + 2: with at most half of five and of six, eleven is only reached with all six.
    expect(tell(of([6, 6], [3, 6], [2, 5]))).toEqual({ as: 'untold' })
  })

  it('says nothing of an item that fewer than five of a group rated', () => {
    expect(tell(of([2, 4], [3, 6]))).toEqual({ as: 'untold' })
  })

  it('adds nothing where all were of one mind', () => {
    expect(tell(of([6, 6], [5, 5]))).toEqual({ as: 'words', words: ['almost-all', 'almost-all'] })
    expect(tell(of([0, 6], [0, 5]))).toEqual({ as: 'words', words: ['almost-none', 'almost-none'] })
  })
})

/** Every way in which groups of these sizes can answer. */
const allAnswers = (sizes: readonly number[]): readonly (readonly GroupCount[])[] =>
  sizes.reduce<readonly (readonly GroupCount[])[]>(
    (rows, n) => rows.flatMap((row) => Array.from({ length: n + 1 }, (_, yes) => [...row, { yes, n }])),
    [[]],
  )

const totalOf = (groups: readonly GroupCount[]): number => groups.reduce((sum, { yes }) => sum + yes, 0)

/** All that a reader has: the total, what is told of the groups, and what each rule says where anything is told. */
function seen(groups: readonly GroupCount[], told: ToldStrata): string {
  const verdicts = comparedRules
    .filter(isPerGroup)
    .flatMap((rule) => (told.as === 'untold' ? [] : [verdictOfShares(rule, groups)]))
  return JSON.stringify([totalOf(groups), told, verdicts])
}

/** Answers that a reader cannot tell apart. */
function alike(sizes: readonly number[]): readonly (readonly (readonly GroupCount[])[])[] {
  const all = allAnswers(sizes)
  const found = new Map<string, (readonly GroupCount[])[]>()
  for (const [at, told] of toldStrata(all).entries()) {
    const groups = all[at] ?? []
    const key = seen(groups, told)
    found.set(key, [...(found.get(key) ?? []), groups])
  }
  return [...found.values()]
}

describe('a reader who knows the rule as well as we do', () => {
  it.each([[[5, 5]], [[5, 6]], [[5, 10]], [[5, 20]], [[7, 30]], [[5, 5, 5]], [[5, 7, 9]], [[6, 6, 6, 5]]])(
    'cannot find that all of a group answered alike, for any answers of groups of %j',
    (sizes) => {
      const everybody = sizes.reduce((sum, n) => sum + n, 0)
      for (const same of alike(sizes)) {
        const total = totalOf(same[0] ?? [])
        if (total === 0 || total === everybody) continue
        for (const [at, n] of sizes.entries()) {
          expect(same.every((groups) => groups[at]?.yes === 0)).toBe(false)
          expect(same.every((groups) => groups[at]?.yes === n)).toBe(false)
        }
      }
    },
  )

  it('is still told something of most items', () => {
    const told = toldStrata(allAnswers([6, 6, 6, 5]))
    const untold = told.filter(({ as }) => as === 'untold').length
    expect(untold / told.length).toBeLessThan(0.2)
  })
})
