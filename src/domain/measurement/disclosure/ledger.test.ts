import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cut, judge, type Ledger, openLedger, type Release, written } from './ledger.ts'
import { nearestAllowed } from './nearest-cut.ts'
import { floor } from './policy.ts'

const share = (...atoms: number[]): Release => ({ kind: 'share', cut: new Set(atoms) })
const distribution = (...atoms: number[]): Release => ({ kind: 'distribution', cut: new Set(atoms) })
const releasing = (sizes: readonly number[], ...releases: Release[]): Ledger =>
  releases.reduce(written, openLedger(sizes, floor))

describe('judge', () => {
  it('refuses a group under k', () => {
    const ledger = openLedger([4, 5, 7], floor)
    expect(judge(ledger, share(0))).toEqual({ allowed: false, because: 'too-few' })
    expect(judge(ledger, share(1))).toEqual({ allowed: true })
    expect(judge(ledger, distribution(2))).toEqual({ allowed: false, because: 'too-few' })
    expect(judge(ledger, share())).toEqual({ allowed: false, because: 'too-few' })
  })

  it('refuses what differs from an earlier release by fewer than k, in either direction', () => {
    const refused = { allowed: false, because: 'difference', earlier: 0 }
    expect(judge(releasing([9, 3, 8], share(0, 1)), share(0))).toEqual(refused)
    expect(judge(releasing([9, 3, 8], share(0)), share(0, 1))).toEqual(refused)
    expect(judge(releasing([9, 3, 8], share(0)), share(1, 2))).toEqual({ allowed: true })
  })

  it('refuses a third release that gives a few people away together with two innocent ones', () => {
    const ledger = releasing([9, 8, 3], share(0), share(1))
    expect(judge(ledger, share(0, 1, 2))).toEqual({ allowed: false, because: 'combination' })
    expect(judge(releasing([9, 8, 3], share(0)), share(0, 1, 2))).toEqual({ allowed: true })
  })

  it('takes the same cut again, since nothing new is said', () => {
    expect(judge(releasing([9, 8], share(0), share(0, 1)), share(0))).toEqual({ allowed: true })
  })

  it('does not count atoms where nobody answered', () => {
    expect(judge(releasing([9, 0, 8], share(0)), share(0, 1))).toEqual({ allowed: true })
  })

  it('asks more of a distribution, and only of what other distributions say', () => {
    const ledger = releasing([9, 6, 9], share(0, 1), share(0))
    expect(judge(ledger, distribution(0, 1))).toEqual({ allowed: true })
    expect(judge(written(ledger, distribution(0, 1)), distribution(0))).toEqual({
      ...{ allowed: false, because: 'difference', earlier: 0 },
    })
  })

  it('writes down nothing that it refuses', () => {
    expect(() => written(openLedger([3], floor), share(0))).toThrow('measurement.release-reveals')
  })
})

describe('nearestAllowed', () => {
  it('gives the allowed cut that differs by fewest answers', () => {
    const ledger = releasing([9, 3, 20, 40], share(0, 1))
    const instead = [new Set([0, 1, 2, 3]), new Set([0, 1, 2]), new Set([0])]
    expect(nearestAllowed(ledger, share(0), instead)).toEqual(new Set([0, 1, 2]))
    expect(nearestAllowed(ledger, share(0), [new Set([1])])).toBeNull()
  })
})

/** Rank by elimination in fractions of its own, so that the attack shares nothing with what it attacks. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((value) => value))
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, no) => no >= found && Math.abs(row[column] ?? 0) > 1e-9)
    const lead = left[at]
    if (!lead) continue
    left[at] = left[found] ?? lead
    left[found] = lead
    for (const [no, row] of left.entries()) {
      if (no === found) continue
      const times = (row[column] ?? 0) / (lead[column] ?? 1)
      left[no] = row.map((value, i) => value - times * (lead[i] ?? 0))
    }
    found += 1
  }
  return found
}

/** A group of 1 to k − 1 people that can be worked out from the cuts, by trying every group there is. */
function revealed(sizes: readonly number[], cuts: readonly Cut[], k: number): number | null {
  const people = (group: number) => sizes.reduce((sum, n, atom) => sum + (group & (1 << atom) ? n : 0), 0)
  const few = (group: number) => people(group) > 0 && people(group) < k
  const groups = cuts.map((cut) => [...cut].reduce((sum, atom) => sum | (1 << atom), 0))
  for (const a of groups) for (const b of groups) if (few(a & ~b)) return a & ~b
  const answering = sizes.flatMap((n, atom) => (n > 0 ? [atom] : []))
  const rows = (atoms: readonly number[]) => groups.map((group) => atoms.map((atom) => (group >> atom) & 1))
  const whole = rank(rows(answering))
  for (let group = 1; group < 1 << sizes.length; group += 1) {
    // A combination about nobody outside the group is one that vanishes on all the others.
    const others = answering.filter((atom) => !(group & (1 << atom)))
    if (few(group) && rank(rows(others)) < whole) return group
  }
  return null
}

type Judge = (ledger: Ledger, release: Release) => boolean

/** Releases whatever the judge lets out, in the order asked for. */
function released(
  judged: Judge,
  sizes: readonly number[],
  asked: readonly (readonly number[])[],
): readonly Cut[] {
  let ledger = openLedger(sizes, floor)
  const out: Cut[] = []
  for (const atoms of asked) {
    const release = share(...atoms)
    if (!judged({ ...ledger, shares: { ...ledger.shares, cuts: out } }, release)) continue
    out.push(release.cut)
    if (judge(ledger, release).allowed) ledger = written(ledger, release)
  }
  return out
}

const campaign = fc
  .array(fc.nat(9), { minLength: 3, maxLength: 7 })
  .chain((sizes) =>
    fc.tuple(
      fc.constant(sizes),
      fc.array(fc.subarray([...sizes.keys()], { minLength: 1 }), { minLength: 2, maxLength: 12 }),
    ),
  )

const holds = (judged: Judge) =>
  fc.property(
    campaign,
    ([sizes, asked]) => revealed(sizes, released(judged, sizes, asked), floor.kMean) === null,
  )

const pairwise: Judge = ({ sizes, shares }, { cut }) => {
  const n = (atoms: Iterable<number>) => [...atoms].reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0)
  const few = (a: Cut, b: Cut) => {
    const size = n([...a].filter((atom) => !b.has(atom)))
    return size > 0 && size < floor.kMean
  }
  return n(cut) >= floor.kMean && !shares.cuts.some((other) => few(cut, other) || few(other, cut))
}
const thresholdOnly: Judge = ({ sizes }, { cut }) =>
  [...cut].reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0) >= floor.kMean

describe('random groups, released in random order', () => {
  it('give nobody away: no group under k follows from differences or from any combination (ME10)', () => {
    fc.assert(
      holds((ledger, release) => judge(ledger, release).allowed),
      { numRuns: 600 },
    )
  })

  it.each([
    { hole: 'no look at earlier releases', judged: thresholdOnly },
    { hole: 'earlier releases two by two only', judged: pairwise },
  ])('would give somebody away with $hole', ({ judged }) => {
    expect(fc.check(holds(judged), { numRuns: 5000 }).failed).toBe(true)
  })
})
