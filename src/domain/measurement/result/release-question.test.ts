import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '#domain/kernel/id.ts'
import { revealedFrom } from '../disclosure/attack.ts'
import { floor } from '../disclosure/policy.ts'
import { type Atom, atomsIn, cutKey, grouped, type UnitAnswers } from './cut.ts'
import { age, fourOrFive, instrumentOf, itemId, pointId, scaleItem, setOf, unitId } from './example.ts'
import { type Family, familiesOf, type PlannedCut } from './families.ts'
import { ownCell } from './protect-cell.ts'
import { questionsOf } from './question.ts'
import { type AskedQuestion, releaseQuestion, standingAfter } from './release-question.ts'
import type { ReleasedCell } from './released-cell.ts'
import { tallyOf } from './tally.ts'

const before = scaleItem('p-1-fore', { pair: { with: itemId('p-1-nu'), role: 'before' } })
const now = scaleItem('p-1-nu', { pair: { with: itemId('p-1-fore'), role: 'now' } })
const questions = questionsOf(instrumentOf(age(), scaleItem('p-2'), before, now))
const questionOf = (key: string) => {
  const found = questions.find((one) => one.key === key)
  if (!found) throw new Error(`no question ${key}`)
  return found
}
const p2 = questionOf('p-2@1')

/** So many answers of each step, from one unit. */
const people = (unit: number, ...steps: readonly number[]): readonly UnitAnswers[] =>
  steps.flatMap((count, at) =>
    Array.from({ length: count }, () => ({ unit: unitId(unit), set: setOf({ 'p-2': `${at + 1}` }) })),
  )

const askedOf = (answers: readonly UnitAnswers[], background = [itemId('alder')]): AskedQuestion => {
  const { atoms, members } = grouped(answers, background)
  return {
    question: p2,
    points: [fourOrFive],
    atoms,
    tallies: members.map((sets) => tallyOf(p2, sets)),
    policy: floor,
  }
}

const tree = (...units: readonly number[]) => [
  { id: unitId(0), name: 'Förbundet', parent: null },
  ...units.map((no) => ({ id: unitId(no), name: `Enhet ${no}`, parent: unitId(0) })),
]
const planOf = (...units: readonly number[]): readonly Family[] =>
  familiesOf(units.map(unitId), tree(...units), [])
const keyOf = (...units: readonly number[]) => cutKey({ units: units.map(unitId), where: null })
const cellFor = (cells: ReadonlyMap<string, ReleasedCell>, ...units: readonly number[]) =>
  cells.get(keyOf(...units))
const because = (cell: ReleasedCell | undefined) => (cell?.state === 'hidden' ? cell.because : cell?.state)

describe('questionsOf', () => {
  it('counts what has options, a pair once, and who held the pen; never background', () => {
    expect(questions.map(({ key }) => key)).toEqual([
      'p-2@1',
      'p-1-fore@1',
      'p-1-nu@1',
      'p-1-fore@1+p-1-nu@1',
      'help',
      'answers',
    ])
  })
})

describe('ownCell', () => {
  const cellOf = (counts: readonly number[], points = [fourOrFive]) =>
    ownCell(
      p2,
      { n: counts.reduce((sum, x) => sum + x, 0), counts, missing: { dont_know: 1 } },
      points,
      floor,
    )

  it('tells a distribution, its missing answers, share and mean from eight answers', () => {
    expect(cellOf([1, 2, 1, 3, 1])).toEqual({
      state: 'shown',
      kind: 'distribution',
      isWhole: true,
      cell: {
        state: 'shown',
        n: 8,
        counts: [1, 2, 1, 3, 1],
        missing: { dont_know: 1 },
        mean: { mean: 3.125, sd: expect.closeTo(1.3562, 4) },
        means: null,
        points: { [pointId(1)]: 4 },
      },
    })
  })

  it('tells only share and mean from five, and nothing from four', () => {
    expect(cellOf([1, 1, 0, 2, 1])).toMatchObject({
      kind: 'share',
      cell: { n: 5, counts: null, missing: null },
    })
    expect(cellOf([1, 1, 0, 1, 1])).toEqual({ state: 'hidden', because: 'too-few' })
  })

  it('hides a group that all think alike, and its distribution with it', () => {
    expect(cellOf([4, 4, 3, 0, 0])).toEqual({ state: 'hidden', because: 'all-alike' })
    expect(cellOf([0, 0, 0, 12, 0], [])).toEqual({ state: 'hidden', because: 'all-alike' })
  })

  it('says of a nearly unanimous larger group no more than that', () => {
    expect(cellOf([20, 20, 9, 1, 0])).toMatchObject({
      isWhole: false,
      cell: { n: 50, counts: null, mean: null, points: { [pointId(1)]: 'atMost5' } },
    })
  })

  it('tells of a pair who fell, stayed and rose, with both means, and never which step went with which', () => {
    const pair = questionOf('p-1-fore@1+p-1-nu@1')
    const both = (was: number, is: number) => setOf({ 'p-1-fore': `${was}`, 'p-1-nu': `${is}` })
    const sets = [
      both(1, 3),
      both(2, 4),
      both(2, 2),
      both(5, 4),
      both(1, 2),
      both(3, 3),
      both(2, 5),
      both(3, 4),
    ]
    const own = ownCell(
      pair,
      tallyOf(pair, [...sets, setOf({ 'p-1-fore': { missing: 'skipped' } })]),
      [],
      floor,
    )
    expect(own).toMatchObject({
      cell: { n: 8, counts: [1, 2, 5], missing: { skipped: 1 }, means: { before: 2.375, now: 3.375 } },
    })
  })
})

describe('releaseQuestion', () => {
  it('hides the unit under k and the next smallest, so that the total gives none away', () => {
    const asked = askedOf([
      ...people(1, 1, 1, 0, 1, 0),
      ...people(2, 2, 2, 2, 2, 2),
      ...people(3, 4, 4, 4, 4, 4),
    ])
    const { cells, rows } = releaseQuestion(asked, planOf(1, 2, 3))
    expect(because(cellFor(cells, 1, 2, 3))).toBe('shown')
    expect(cellFor(cells, 1)).toEqual({ state: 'hidden', because: 'too-few', instead: keyOf(1, 2, 3) })
    expect(cellFor(cells, 2)).toEqual({ state: 'hidden', because: 'sibling', instead: keyOf(1, 2, 3) })
    expect(because(cellFor(cells, 3))).toBe('shown')
    expect(rows).toHaveLength(2)
  })

  it('lets a smaller group say its shares where its distribution would tell of somebody else', () => {
    const asked = askedOf([...people(1, 1, 2, 0, 2, 1), ...people(2, 2, 2, 2, 2, 2)])
    const { cells } = releaseQuestion(asked, planOf(1, 2))
    expect(cellFor(cells, 1, 2)).toMatchObject({ counts: [3, 4, 2, 4, 3] })
    expect(cellFor(cells, 1)).toMatchObject({ counts: null, points: { [pointId(1)]: 3 } })
    expect(cellFor(cells, 2)).toMatchObject({ counts: null, points: { [pointId(1)]: 4 } })
  })

  it('hides the sibling of a group that all think alike', () => {
    const asked = askedOf([...people(1, 0, 0, 0, 6, 6), ...people(2, 4, 4, 4, 4, 4)])
    const { cells } = releaseQuestion(asked, planOf(1, 2))
    expect([because(cellFor(cells, 1)), because(cellFor(cells, 2))]).toEqual(['all-alike', 'sibling'])
  })

  it('cuts by background, where those who gave none are a group like the others', () => {
    const answers = (code: string | null, counts: readonly number[]): readonly UnitAnswers[] =>
      people(1, ...counts).map(({ unit, set }) => ({
        unit,
        set: { ...set, answers: { ...set.answers, ...(code ? { alder: code } : {}) } },
      }))
    const asked = askedOf([
      ...answers('ung', [2, 2, 2, 2, 2]),
      ...answers('gammal', [3, 3, 3, 3, 3]),
      ...answers(null, [1, 1, 0, 0, 0]),
    ])
    const families = familiesOf([unitId(1)], tree(1), [{ item: itemId('alder'), codes: ['ung', 'gammal'] }])
    const { cells } = releaseQuestion(asked, families)
    const at = (code: string) =>
      because(cells.get(cutKey({ units: [unitId(1)], where: { item: itemId('alder'), code } })))
    expect([at('ung'), at('gammal'), at('')]).toEqual(['sibling', 'shown', 'too-few'])
  })
})

describe('a cut that is asked for later', () => {
  const answers = [
    ...people(1, 2, 2, 2, 2, 2),
    ...people(2, 2, 2, 1, 2, 2),
    ...people(3, 1, 0, 0, 1, 1),
    ...people(4, 3, 3, 3, 3, 3),
  ]
  const asked = askedOf(answers)
  const plan = planOf(1, 2, 3, 4)
  const first = releaseQuestion(asked, plan)
  const cutOf = (...units: readonly number[]): PlannedCut => ({
    key: keyOf(...units),
    cut: { units: units.map(unitId), where: null },
    name: { is: 'units', names: [] },
  })
  const planned = new Map(plan.flatMap(({ cuts }) => cuts).map((one) => [one.key, one.cut]))
  const standing = standingAfter(
    asked,
    first.rows.flatMap(({ key, kind }) => {
      const cut = planned.get(key)
      return cut ? [{ key, kind, cut }] : []
    }),
  )
  const later = (...units: readonly number[]) =>
    releaseQuestion(asked, [{ whole: null, cuts: [cutOf(...units)] }], standing).cells.get(keyOf(...units))

  it('is refused alone, by difference and by combination, each time with the nearest that is shown', () => {
    expect(because(later(3))).toBe('too-few')
    // All but the three of unit 3.
    expect(later(1, 2, 4)).toEqual({ state: 'hidden', because: 'difference', instead: keyOf(1, 2, 3, 4) })
    // Units 1 and 4 are shown: together with them this would leave the three.
    expect(because(later(1, 3))).toBe('difference')
    expect(because(later(1, 3, 4))).not.toBe('shown')
  })

  it('is let out where it tells of nobody', () => {
    expect(because(later(1, 4))).toBe('shown')
  })
})

const shownUnits = (atoms: readonly Atom[], keys: readonly string[]): readonly ReadonlySet<number>[] =>
  keys.map((key) => {
    const [units] = JSON.parse(key) as [UnitId[]]
    const inside = atomsIn(atoms, { units, where: null })
    return new Set([...inside].map((at) => Number(atoms[at]?.unit.slice(-2))))
  })

const campaign = fc
  .array(fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 5 })
  .chain((counts) =>
    fc.tuple(
      fc.constant(counts),
      fc.array(fc.subarray([...counts.keys()], { minLength: 1 }), { maxLength: 5 }),
    ),
  )

const holds = (lets: typeof releaseQuestion) =>
  fc.property(campaign, ([counts, wanted]) => {
    const asked = askedOf(counts.flatMap((steps, unit) => people(unit, ...steps)))
    const units = counts.map((_, unit) => unitId(unit))
    const families = familiesOf(units, [], [])
    const asks: Family[] = wanted.map((chosen) => {
      const cut = { units: chosen.map(unitId), where: null }
      return { whole: null, cuts: [{ key: cutKey(cut), cut, name: { is: 'all' } }] }
    })
    const sites = {
      whole: families[0]?.cuts[0]?.key ?? null,
      cuts: units.map((unit) => {
        const cut = { units: [unit], where: null }
        return { key: cutKey(cut), cut, name: { is: 'all' as const } }
      }),
    }
    const { rows } = lets(asked, [...families, sites, ...asks])
    const sizes = counts.map((steps) => steps.reduce((sum, x) => sum + x, 0))
    return (
      revealedFrom(
        sizes,
        shownUnits(
          asked.atoms,
          rows.map(({ key }) => key),
        ),
        floor.kMean,
      ) === null
    )
  })

describe('random answers, cut in random ways one after the other', () => {
  it('give nobody away (ME10)', () => {
    fc.assert(holds(releaseQuestion), { numRuns: 300 })
  })

  it('would, if each were judged as though it were the first', () => {
    const forgetful: typeof releaseQuestion = (asked, families) => {
      const each = families.flatMap(({ cuts }) =>
        cuts.map((cut) => releaseQuestion(asked, [{ whole: null, cuts: [cut] }])),
      )
      return { ...releaseQuestion(asked, []), rows: each.flatMap(({ rows }) => rows) }
    }
    expect(fc.check(holds(forgetful), { numRuns: 2000 }).failed).toBe(true)
  })
})
