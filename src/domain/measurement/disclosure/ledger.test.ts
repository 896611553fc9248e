import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { revealedFrom } from './attack.ts'
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
    ([sizes, asked]) => revealedFrom(sizes, released(judged, sizes, asked), floor.kMean) === null,
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
