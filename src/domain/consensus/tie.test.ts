import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tieCriteria, tieRules } from './gate-rule.ts'
import { perspectives } from './proposal.ts'
import { type Candidate, type Entries, settleTie } from './tie.ts'

const draw = (item: string) => createHmac('sha256', 'frö').update(item).digest('hex')
const entries: Entries = { participant: 7, staff: 1, organisation: 1, society: 0 }
const facts = { entries, draw }
const ids = (items: readonly Candidate[]) => items.map(({ id }) => id)

const a: Candidate = { id: 'a', perspective: 'participant', previousYes: 12 }
const b: Candidate = { id: 'b', perspective: 'staff', previousYes: 15 }
const c: Candidate = { id: 'c', perspective: 'organisation', previousYes: 15 }

describe('settleTie', () => {
  it.each([
    { tie: 'include', advanced: ['a', 'b', 'c'], undecided: [], out: [] },
    { tie: 'exclude', advanced: [], undecided: [], out: ['a', 'b', 'c'] },
    { tie: 'run-off', advanced: [], undecided: ['a', 'b', 'c'], out: [] },
  ] as const)('$tie, three for two places', ({ tie, ...expected }) => {
    const settled = settleTie({ tie }, [a, b, c], 2, facts)
    expect(ids(settled.advanced)).toEqual(expected.advanced)
    expect(ids(settled.undecided)).toEqual(expected.undecided)
    expect(ids(settled.out)).toEqual(expected.out)
  })

  it('draws the same lot whatever order the items stand in', () => {
    const byTicket = [a, b, c].toSorted((x, y) => draw(x.id).localeCompare(draw(y.id)))
    for (const tied of [
      [a, b, c],
      [c, a, b],
      [b, c, a],
    ]) {
      expect(ids(settleTie({ tie: 'lot' }, tied, 2, facts).advanced)).toEqual(ids(byTicket.slice(0, 2)))
    }
  })

  it('refuses a lot without its nonce', () => {
    expect(() => settleTie({ tie: 'lot' }, [a, b], 1, { entries, draw: null })).toThrow(RangeError)
  })

  it('lets the perspective with fewest entries in first, and parts only those still equal by the tie rule', () => {
    const settled = settleTie({ tie: 'run-off', tieFirst: ['perspective'] }, [a, b, c], 1, facts)
    expect(settled).toEqual({ advanced: [], undecided: [b, c], out: [a] })
    expect(settleTie({ tie: 'exclude', tieFirst: ['perspective'] }, [a, b, c], 2, facts)).toEqual({
      advanced: [b, c],
      undecided: [],
      out: [a],
    })
  })

  it('asks the criteria in the order they stand', () => {
    const d: Candidate = { id: 'd', perspective: 'staff', previousYes: 9 }
    const both = settleTie({ tie: 'exclude', tieFirst: ['perspective', 'prevRound'] }, [a, b, d], 1, facts)
    expect(ids(both.advanced)).toEqual(['b'])
    const other = settleTie({ tie: 'exclude', tieFirst: ['prevRound', 'perspective'] }, [a, b, c], 1, facts)
    expect(other).toEqual({ advanced: [], undecided: [], out: [b, c, a] })
  })

  it('skips a criterion that is not known of every tied item', () => {
    const unknown: Candidate = { id: 'u', perspective: null, previousYes: 15 }
    const settled = settleTie(
      { tie: 'run-off', tieFirst: ['perspective', 'prevRound'] },
      [a, b, unknown],
      2,
      facts,
    )
    expect(settled).toEqual({ advanced: [b, unknown], undecided: [], out: [a] })
  })

  it('keeps every item once, never fills more than the places except by include', () => {
    const candidate = fc.record({
      perspective: fc.option(fc.constantFrom(...perspectives)),
      previousYes: fc.option(fc.nat(4)),
    })
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 2, maxLength: 12 }),
        fc.nat(10),
        fc.constantFrom(...tieRules),
        fc.uniqueArray(fc.constantFrom(...tieCriteria)),
        (candidates, spare, tie, tieFirst) => {
          const tied = candidates.map((one, position) => ({ ...one, id: `i${position}` }))
          const places = 1 + (spare % (tied.length - 1))
          const { advanced, undecided, out } = settleTie({ tie, tieFirst }, tied, places, facts)
          expect(ids([...advanced, ...undecided, ...out]).toSorted()).toEqual(ids(tied).toSorted())
          if (tie !== 'include') expect(advanced.length).toBeLessThanOrEqual(places)
          if (tie === 'include') expect(advanced.length).toBeGreaterThanOrEqual(places)
          if (tie === 'lot') expect(advanced.length).toBe(places)
          if (tie !== 'run-off') expect(undecided).toEqual([])
          expect(advanced.length + undecided.length).not.toBe(tie === 'run-off' ? 0 : -1)
        },
      ),
    )
  })
})
