import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleSeed } from '#contract/consensus/example-seed.ts'
import { shareOf } from '#domain/consensus/bank-standing.ts'
import { formsIn } from '#domain/consensus/evaluation/summary.ts'
import { entryNode } from '#domain/consensus/trace-node.ts'
import { isUuid } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { stepsFrom } from '#domain/kernel/trace-walk.ts'
import { examplePlan } from './example-plan.ts'

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../seed/${name}.json`, import.meta.url), 'utf8'))
const seed = exampleSeed.parse({
  indicators: file('indicators'),
  process: file('conference-process'),
  evaluation: file('conference-evaluation'),
  pack: file('conference-pack'),
  report: file('conference-report'),
  shortNames: file('short-names'),
  notes: file('inconsistencies'),
})
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const plan = examplePlan(seed, sha256)
const { extended, core } = plan.protocols
const byId = new Map(plan.proposals.map((proposal) => [proposal.id, proposal]))
const proposalAt = (no: number) =>
  byId.get(extended.entries.find((entry) => entry.no === no)?.proposal ?? ('' as never))

describe('F1: the inventory and the five votes', () => {
  it('holds 97 process and 40 effect proposals, 41 of them with text', () => {
    const ofKind = (kind: string) => plan.proposals.filter((proposal) => proposal.kind === kind)
    expect([ofKind('process').length, ofKind('effect').length]).toEqual([97, 40])
    expect(plan.proposals.map(({ originalNo }) => originalNo)).toEqual(
      Array.from({ length: 137 }, (_, i) => i + 1),
    )
    const worded = plan.proposals.filter(({ current }) => current.text !== null)
    expect(worded).toHaveLength(41)
    expect(worded.every(({ current }) => current.basis === 'stated')).toBe(true)
  })

  it('keeps the 96 others as numbers, with nothing made up', () => {
    const blank = plan.proposals.filter(({ current }) => current.basis === 'unpublished')
    expect(blank).toHaveLength(96)
    expect(blank.filter(({ kind }) => kind === 'process')).toHaveLength(66)
    for (const { current } of blank) {
      expect(current).toMatchObject({ text: null, shortName: null, explanation: null, flags: [] })
      expect(current.claim).toEqual({ perspective: null, candidates: [], basis: null })
    }
  })

  it('prints each vote as the report does, and its parts make the whole', () => {
    const printed = plan.rounds.map(({ record }) => record.printed)
    expect(printed.map((one) => [one?.input, one?.advanced, one?.dropped, one?.remaining])).toEqual([
      [97, 14, 46, 37],
      [37, 17, 20, 0],
      [40, 5, 16, 19],
      [19, 5, 14, 0],
      [41, 15, 0, 26],
    ])
    for (const one of printed)
      expect((one?.advanced ?? 0) + (one?.dropped ?? 0) + (one?.remaining ?? 0)).toBe(one?.input)
    expect(printed.map((one) => one?.isDerived ?? false)).toEqual([false, false, false, false, true])
    expect(printed[0]?.source).toBe('s. 7')
    expect(46 + 20 + 16 + 14).toBe(plan.proposals.length - extended.entries.length)
  })

  it('adopts 41 (31 + 10) and 15 (10 + 5), with the numbers of the report', () => {
    const kinds = (entries: typeof extended.entries, kind: string) =>
      entries.filter((entry) => entry.kind === kind).length
    expect([kinds(extended.entries, 'process'), kinds(extended.entries, 'effect')]).toEqual([31, 10])
    expect([kinds(core.entries, 'process'), kinds(core.entries, 'effect')]).toEqual([10, 5])
    expect(extended.entries.map(({ no, proposal }) => [no, byId.get(proposal)?.originalNo])).toEqual(
      seed.indicators.indicators.map(({ no, originalNo }) => [no, originalNo]),
    )
    expect(core.entries.map(({ no, proposal }) => [no, proposal])).toEqual(
      extended.entries.slice(0, 15).map(({ no, proposal }) => [no, proposal]),
    )
  })
})

describe('F2: the votes of the last round', () => {
  const last = plan.rounds[4]
  const outcomes = core.entries.map(({ proposal }) => last?.outcomes.find((one) => one.proposal === proposal))

  it('gives the fifteen printed shares from whole votes of 23', () => {
    expect(outcomes.map((one) => shareOf({ yes: one?.yes ?? null, n: one?.denom ?? null }))).toEqual([
      100, 57, 87, 74, 65, 65, 91, 57, 96, 91, 100, 83, 61, 65, 87,
    ])
    expect(outcomes.map((one) => one?.yes)).toEqual([
      23, 13, 20, 17, 15, 15, 21, 13, 22, 21, 23, 19, 14, 15, 20,
    ])
    expect(outcomes.every((one) => one?.fate === 'advanced' && one.denom === 23)).toBe(true)
  })

  it('derives them from the only electorate that fits', () => {
    const printed = [100, 57, 87, 74, 65, 91, 96, 83, 61]
    const fitting = Array.from({ length: 31 }, (_, i) => i + 10).filter((n) =>
      printed.every((share) =>
        Array.from({ length: n + 1 }, (_, yes) => sharePercent(yes, n)).includes(share),
      ),
    )
    expect(fitting).toEqual([23])
  })

  it('says of the 26 others that they stayed, and that their votes are not known', () => {
    const others = last?.outcomes.filter((one) => one.fate !== 'advanced') ?? []
    expect(others).toHaveLength(26)
    expect(others.every((one) => one.fate === 'remains' && one.yes === null)).toBe(true)
  })

  it('knows who was voted on in votes 1 and 3, not what became of each, and of 2 and 4 nothing', () => {
    expect(plan.rounds.map(({ items }) => items.length)).toEqual([97, 0, 40, 0, 41])
    const earlier = plan.rounds.slice(0, 4).flatMap(({ outcomes: all }) => all)
    expect(earlier).toHaveLength(137)
    expect(earlier.every((one) => one.fate === 'unknown' && one.yes === null)).toBe(true)
  })
})

describe('F3: perspectives', () => {
  const perspectives = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => proposalAt(from + i)?.current.claim)

  it('gives the core those that the counts and the order of the list tell', () => {
    const count = (kind: string, perspective: string) =>
      core.entries.filter(
        (entry) => entry.kind === kind && byId.get(entry.proposal)?.current.claim.perspective === perspective,
      ).length
    const order = ['participant', 'staff', 'organisation', 'society']
    expect(order.map((one) => count('process', one))).toEqual([7, 1, 1, 1])
    expect(order.map((one) => count('effect', one))).toEqual([1, 2, 1, 1])
    expect(perspectives(1, 15).every((claim) => claim?.basis === 'counts-and-order')).toBe(true)
  })

  it('marks others as assumed, and leaves 13 open between two', () => {
    const claims = perspectives(16, 41)
    const assumed = claims.flatMap((claim, i) => (claim?.basis === 'list-order' ? [i + 16] : []))
    expect(assumed).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 33, 34, 35, 36, 37])
    const open = claims.filter((claim) => claim?.perspective === null)
    expect(open).toHaveLength(13)
    expect(open.every((claim) => claim?.candidates.length === 2 && claim.basis === null)).toBe(true)
  })
})

describe('the rest of the example', () => {
  it('has a short name of our own for each of the 41, short enough for a phone', () => {
    const names = plan.proposals.flatMap(({ current }) => current.shortName ?? [])
    expect(new Set(names).size).toBe(41)
    expect(names.every((name) => [...name].length <= 45)).toBe(true)
    const texts = plan.proposals.flatMap(({ current }) => current.text ?? [])
    expect(names.filter((name) => texts.includes(name))).toEqual([])
  })

  it('hangs the contradictions of the source on what they are about', () => {
    const codes = new Set(plan.notes.map(({ note }) => note.code))
    expect([...codes]).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10'])
    const about = (code: string) =>
      plan.notes.filter(({ note }) => note.code === code).map(({ subject }) => subject)
    expect(about('I7')).toEqual([2, 8].map((no) => ({ type: 'proposal', id: proposalAt(no)?.id })))
    for (const code of ['I2', 'I3', 'I10']) {
      expect(about(code).map(({ type }) => type)).toEqual(['conference', 'evaluation'])
    }
    expect(about('I4').map(({ type }) => type)).toEqual(['round', 'round'])
  })

  it('has the evaluation as it was printed, with what its own alternatives meant left open', () => {
    const { evaluation, printed } = plan.evaluation
    expect(evaluation).toMatchObject({ state: 'imported', present: 23, handedIn: 23 })
    expect(printed?.questions[4]).toEqual({
      ...{ no: 5, satisfied: 15, neutral: 5, dissatisfied: 0, own: 2, missing: 1 },
      page: 11,
    })
    for (const counts of printed?.questions ?? []) expect(formsIn(counts)).toBe(23)
    expect(printed?.comments).toHaveLength(15)
  })

  it('traces 74 % back to vote 5, the unpublished votes, proposal 25 and page 8', () => {
    const before = stepsFrom(entryNode(core.protocol, 1, 4), plan.links, 'before')
    expect(before.map(({ node: { type }, relation, depth }) => `${depth} ${relation} ${type}`)).toEqual([
      '1 adoptedFrom round-outcome',
      '1 adoptedFrom protocol-entry',
      '2 adoptedFrom round-outcome',
      '2 votedOn proposal',
      '3 cites source',
    ])
    const proposal = before.find(({ node }) => node.type === 'proposal')?.node.id
    expect(plan.proposals.find(({ id }) => id === proposal)).toMatchObject({
      originalNo: 25,
      sources: [{ page: '8' }],
    })
    expect(stepsFrom(entryNode(core.protocol, 1, 4), plan.links, 'after')).toEqual([])
  })

  it('is the same each time, under ids that say they are not random', () => {
    expect(examplePlan(seed, sha256)).toEqual(plan)
    const ids = plan.proposals.map(({ id }) => id)
    expect(new Set(ids).size).toBe(137)
    expect(ids.every((id) => isUuid(id) && id.charAt(14) === '8')).toBe(true)
  })
})
