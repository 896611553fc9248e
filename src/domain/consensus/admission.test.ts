import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProposalId, RoundId } from '#domain/kernel/id.ts'
import { admissionsOf, type RoundVerdict } from './admission.ts'
import type { Fate } from './proposal.ts'

const verdict = (
  round: string,
  to: 'extended' | 'core',
  proposal: string,
  fate: Fate,
  v = 1,
): RoundVerdict => ({ round: round as RoundId, to, proposal: proposal as ProposalId, fate, v })

const short = (verdicts: readonly RoundVerdict[]) => {
  const { extended, core } = admissionsOf(verdicts)
  const name = ({ proposal, round, v }: (typeof extended)[number]) => `${proposal}@${v} ${round}`
  return { extended: extended.map(name).toSorted(), core: core.map(name).toSorted() }
}

describe('admissionsOf', () => {
  it('follows a proposal through two rounds and a final', () => {
    expect(
      short([
        verdict('r1', 'extended', 'a', 'advanced'),
        verdict('r1', 'extended', 'b', 'remains'),
        verdict('r1', 'extended', 'c', 'dropped'),
        verdict('r2', 'extended', 'b', 'advanced'),
        verdict('r5', 'core', 'a', 'advanced'),
        verdict('r5', 'core', 'b', 'remains'),
      ]),
    ).toEqual({ extended: ['a@1 r1', 'b@1 r2'], core: ['a@1 r5'] })
  })

  it('lets the latest round decide', () => {
    expect(
      short([verdict('r1', 'extended', 'a', 'advanced'), verdict('r2', 'extended', 'a', 'dropped')]),
    ).toEqual({ extended: [], core: [] })
  })

  it('takes the wording that was voted on last into both', () => {
    expect(
      short([verdict('r1', 'extended', 'a', 'advanced', 1), verdict('r5', 'core', 'a', 'advanced', 2)]),
    ).toEqual({ extended: ['a@2 r1'], core: ['a@2 r5'] })
  })

  it('never leaves a core indicator outside the extended protocol', () => {
    const some = fc.record({
      round: fc.constantFrom('r1', 'r2', 'r3'),
      to: fc.constantFrom('extended' as const, 'core' as const),
      proposal: fc.constantFrom('a', 'b', 'c'),
      fate: fc.constantFrom<Fate>('advanced', 'dropped', 'remains', 'unknown'),
      v: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const { extended, core } = admissionsOf(
          all.map(({ round, to, proposal, fate, v }) => verdict(round, to, proposal, fate, v)),
        )
        const inside = new Map(extended.map(({ proposal, v }) => [proposal, v]))
        for (const { proposal, v } of core) expect(inside.get(proposal)).toBe(v)
      }),
    )
  })
})
