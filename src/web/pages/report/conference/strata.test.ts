import { describe, expect, it } from 'vitest'
import { handFieldsWith } from '#contract/consensus/report.ts'
import type { ConferenceFacts, ReportedSensitivity } from '#contract/consensus/report-facts.ts'
import { making } from './make.ts'
import { sensitivityPart } from './sensitivity-part.ts'

const reported = (strata: ReportedSensitivity['strata']): ReportedSensitivity => ({
  ...{ place: 1, id: 'r1', chosen: 1, rules: [] },
  strata,
})

const act = { at: '2026-11-22T10:00:00.000Z', by: 'Berit Dahl' }

const conference: ConferenceFacts['conference'] = {
  ...{ id: 'c', name: 'Höstkonferensen', place: null, beginsOn: null, state: 'running', level: 2, kOpen: 5 },
  ...{ version: 1, isInvented: false, isImported: false, hasForerunner: false },
  ...{ charterHash: null, chainHead: null, created: act, begun: act },
}

const facts: ConferenceFacts = {
  association: 'Förbundet',
  conference,
  fields: handFieldsWith(null),
  panel: { invited: 0, accepted: 0, declined: 0, seats: 6, organisations: [], backgrounds: [] },
  preparation: null,
  ...{ talks: [], arguments: [], practices: 0, rounds: [], proposals: [], rewordings: [], protocols: [] },
  ...{ deviations: [], sensitivity: [], evaluation: null, notes: [] },
}

const textOf = (strata: ReportedSensitivity['strata']): string =>
  JSON.stringify(sensitivityPart(making({ ...facts, sensitivity: [reported(strata)] }, 'sv')))

const named = { originalNo: 7, name: 'Tid för samverkan' }
const groups = [
  { of: ['user'], n: 6 },
  { of: ['manager', 'politician'], n: 5 },
] as const

describe('how groups voted, in the report', () => {
  it('is a count with its denominator where every group is of two minds', () => {
    const counts = [
      { yes: 4, n: 6 },
      { yes: 2, n: 5 },
    ]
    const text = textOf({ groups, items: [{ ...named, told: { as: 'counts', groups: counts } }] })
    expect(text).toContain('Chefer och politiker (5)')
    expect(text).toMatch(/"x":4,"n":6/)
    expect(text).toMatch(/"x":2,"n":5/)
  })

  it('is a word or nothing where a count would give somebody away', () => {
    const words = textOf({
      groups,
      items: [{ ...named, told: { as: 'words', words: ['almost-all', 'at-most-half'] } }],
    })
    expect(words).toContain('nästan alla')
    expect(words).not.toContain('"x":')
    expect(textOf({ groups, items: [{ ...named, told: { as: 'untold' } }] })).toContain('visas inte')
  })

  it('says that too few came, or nothing where ballots carried no background', () => {
    expect(textOf({ groups: [], items: [] })).toContain('för få röstade')
    expect(textOf(null)).not.toContain('bakgrund')
  })
})
