import { describe, expect, it } from 'vitest'
import { newRound, planOf } from './round-draft.ts'
import { roundFaults } from './round-faults.ts'

const round = { ...newRound('Första'), drop: '50' }

describe('roundFaults', () => {
  it.each([
    [{}, []],
    [{ name: '  ' }, ['name']],
    [{ places: null }, ['places']],
    [{ advance: 'none' as const, places: null }, []],
    [{ advance: 'per-kind' as const }, ['placesProcess']],
    [{ advance: 'per-kind' as const, kind: 'both' as const, placesProcess: 4 }, ['placesEffect']],
    [{ drop: 'hälften' }, ['drop']],
    [{ drop: '' }, []],
    [{ quorum: { num: null, den: null, min: null } }, ['quorumNum', 'quorumDen', 'quorumMin']],
    [{ quorum: { num: 3, den: 2, min: 5 } }, ['quorumNum']],
    [{ quorum: { num: 1, den: 2, min: 5 } }, []],
  ])('%j has %j wrong', (part, wrong) => {
    expect(roundFaults({ ...round, ...part })).toEqual(wrong)
  })
})

describe('a round with every rule set', () => {
  it('says them all to the server', () => {
    const plan = planOf({
      ...round,
      tieFirst: ['perspective', 'prevRound'],
      quorum: { num: 1, den: 2, min: 5 },
      electorate: 'until-close',
      scope: 'columns',
    })
    expect(plan).toMatchObject({
      rule: {
        quorum: { basis: 'electorate', num: 1, den: 2, min: 5 },
        tieFirst: ['perspective', 'prevRound'],
      },
      electorate: 'until-close',
      scope: 'columns',
    })
  })
})
