import { describe, expect, it } from 'vitest'
import { handFieldNames, handFieldsWith } from '#contract/consensus/report.ts'
import type { ConferenceFacts, ReportedRound } from '#contract/consensus/report-facts.ts'
import { rawText } from '#web/i18n/translate.ts'
import { conferenceReport } from './conference-report.ts'
import { type AccordNumber, accordCoverage, accordNumbers } from './coverage.ts'
import { making } from './make.ts'
import { missingIn } from './missing.ts'

const act = { at: '2026-11-22T10:00:00.000Z', by: 'Berit Dahl' }
const hash = 'ab'.repeat(32)

const held: ReportedRound = {
  ...{ id: 'r1', place: 1, no: 1, name: 'Första', state: 'final', mode: 'self-paced', form: 'rate9' },
  ...{ choose: null, places: null, reveal: 'round', seating: 'until-open', scope: 'ballots', strata: null },
  rule: { advance: 1, denominator: 'cast', tie: 'include', rest: 'dropped', to: 'extended' },
  ...{ runOffOf: null, replaces: null, voided: null, imported: null, input: 2 },
  fates: { advanced: 1, dropped: 1, remaining: 0 },
  ...{ present: 6, cast: 6, denominator: 6, belowQuorum: false },
  frozen: { ...act, hash },
  ...{ openedAt: act.at, closedAt: act.at, earlierFreezes: [], resultHash: hash, head: hash },
  items: [],
  ...{ tie: null, channels: [], papers: null, agreement: null },
}

const planned: ReportedRound = {
  ...held,
  ...{ id: 'r2', place: 2, no: 2, name: 'Andra', state: 'draft', fates: null, present: null, cast: null },
  ...{ frozen: null, openedAt: null, closedAt: null, resultHash: null, head: null, input: null },
}

const conference: ConferenceFacts['conference'] = {
  ...{ id: 'c', name: 'Höstkonferensen', place: null, beginsOn: null, state: 'running', level: 2, kOpen: 5 },
  ...{
    version: 1,
    isInvented: false,
    isImported: false,
    hasForerunner: false,
    charterHash: hash,
    chainHead: hash,
  },
  ...{ created: act, begun: act },
}

const preparation: NonNullable<ConferenceFacts['preparation']> = {
  ...{ editions: [], links: 0, summary: null, questions: { asked: 0, answered: 0 } },
  opened: { is: 'hidden', fewest: 10 },
  ready: { is: 'hidden', fewest: 10 },
}

const facts = (more: Partial<ConferenceFacts> = {}): ConferenceFacts => ({
  association: 'Förbundet',
  conference,
  fields: handFieldsWith(null),
  panel: { invited: 0, accepted: 0, declined: 0, seats: 6, organisations: [], backgrounds: [] },
  preparation,
  ...{ talks: [], arguments: [], practices: 0, rounds: [held], proposals: [], rewordings: [], protocols: [] },
  ...{ deviations: [], sensitivity: [], evaluation: null, notes: [] },
  ...more,
})

const answers = (of: ConferenceFacts) => {
  const covered = accordCoverage(of)
  return (no: AccordNumber) => covered[no].answer
}
const missing = (of: ConferenceFacts) => missingIn(making(of, 'sv')).map(({ topic }) => topic)

describe('what a guideline asks for', () => {
  it('has 35 points: one on the title, three before, 21 on method, five on results, two and three after', () => {
    const counts = ['T', 'I', 'M', 'R', 'D', 'O'].map(
      (group) => accordNumbers.filter((no) => no.startsWith(group)).length,
    )
    expect(counts).toEqual([1, 3, 21, 5, 2, 3])
    expect(new Set(accordNumbers).size).toBe(35)
  })

  it('is missing where nobody has said it, and answered once somebody has', () => {
    const nothing = answers(facts())
    const all = answers(facts({ fields: handFieldsWith('sagt') }))
    for (const no of ['I1', 'I2', 'M2', 'M3', 'M7', 'M20', 'M21', 'D1', 'D2', 'O1', 'O2', 'O3'] as const)
      expect([no, nothing(no), all(no)]).toEqual([no, 'no', 'yes'])
  })

  it('does not call a rehearsal on harmless questions a trial, nor a count an agreement', () => {
    expect(answers(facts())('M16')).toBe('no')
    expect(answers(facts({ practices: 2 }))('M16')).toBe('partly')
    expect(answers(facts())('M12')).toBe('notApplicable')
    const rule = { ...held.rule, consensus: { share: '0.75' } }
    expect(answers(facts({ rounds: [{ ...held, rule }] }))('M12')).toBe('partly')
  })

  it('asks what happened between rounds only where there were several', () => {
    const second = { ...held, id: 'r2', place: 2, no: 2 }
    const between = (more: Partial<ConferenceFacts>) => {
      const answer = answers(facts(more))
      return [answer('M13'), answer('M17')]
    }
    expect(between({ rounds: [] })).toEqual(['no', 'no'])
    expect(between({ rounds: [held, planned] })).toEqual(['notApplicable', 'notApplicable'])
    expect(between({ rounds: [held, { ...second, voided: 'fel lista' }] })).toEqual([
      'notApplicable',
      'notApplicable',
    ])
    expect(between({ rounds: [held, second] })).toEqual(['yes', 'partly'])
    expect(between({ rounds: [{ ...held, state: 'counted' }, second] })).toEqual(['yes', 'no'])
    const fields = { ...handFieldsWith(null), feedback: 'på väggen' }
    expect(between({ rounds: [held, second], fields })).toEqual(['yes', 'yes'])
    const isImported = { ...conference, isImported: true }
    expect(between({ rounds: [held, second], conference: isImported })).toEqual(['partly', 'no'])
  })

  it('takes a forerunner and a list of sources for half an answer', () => {
    expect(answers(facts())('I3')).toBe('notApplicable')
    expect(answers(facts({ conference: { ...conference, hasForerunner: true } }))('I3')).toBe('partly')
    const proposal: ConferenceFacts['proposals'][number] = {
      ...{ id: 'p', originalNo: 1, kind: 'process', text: 'A', name: 'A', basis: 'stated', history: [] },
      sources: [],
    }
    const cited = { ...proposal, sources: [{ party: null, citation: 'En rapport', page: null }] }
    expect(answers(facts({ proposals: [proposal] }))('M6')).toBe('no')
    expect(answers(facts({ proposals: [proposal, cited] }))('M6')).toBe('partly')
  })

  it('claims nothing of a conference held elsewhere that its document does not tell', () => {
    const elsewhere = answers(
      facts({ conference: { ...conference, isImported: true, charterHash: null }, preparation: null }),
    )
    expect((['M1', 'M8', 'M16', 'M18', 'R2'] as const).map(elsewhere)).toEqual(['no', 'no', 'no', 'no', 'no'])
    expect(elsewhere('M10')).toBe('partly')
  })

  it('points at sections that the report has', () => {
    for (const of of [facts(), facts({ fields: handFieldsWith('sagt'), rounds: [held, planned] })]) {
      const { report } = conferenceReport(of, {
        ...{ id: 'r', lang: 'sv', version: 1, date: '2026-11-22', address: null, reason: null },
      })
      const titles = report.sections.map(({ title }) => title)
      const places = Object.values(accordCoverage(of)).flatMap(({ where }) => where)
      for (const place of new Set(places))
        expect(titles).toContain(rawText('sv', `conferenceReport.${place}`))
    }
  })
})

describe('what is missing', () => {
  it('is every field, the pack and the rounds that are not held, halfway through', () => {
    const half = missing(facts({ rounds: [held, planned] }))
    expect(half).toEqual(
      expect.arrayContaining([...handFieldNames, 'pack', 'rounds', 'invited', 'protocols']),
    )
    const edition = { v: 1, hash, frozen: act, thawed: null }
    const later = missing(facts({ preparation: { ...preparation, editions: [edition] } }))
    expect(later.filter((topic) => topic === 'pack' || topic === 'rounds')).toEqual([])
  })

  it('asks for no words to a drawing that there is nothing to draw of', () => {
    expect(missing(facts({ rounds: [planned] }))).not.toContain('chartAlt')
    expect(missing(facts())).toContain('chartAlt')
  })
})
