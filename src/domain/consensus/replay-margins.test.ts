import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runGateFile } from './gate-file.ts'
import { sundbyholm2014 } from './preset.ts'
import type { Kind } from './proposal.ts'
import { ballotsToMargin, type Published, replayMargins } from './replay-margins.ts'

const seed = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../seed/${name}.json`, import.meta.url), 'utf8'))

type Indicator = {
  no: number
  originalNo: number
  kind: Kind
  voteSharePercent?: number | null
  impliedYesVotesOf23?: number | null
}
const indicators: Indicator[] = seed('indicators').indicators
const published: Published = {
  voters: 23,
  inventory: { process: 97, effect: 40 },
  extended: indicators.map(({ originalNo, kind, impliedYesVotesOf23 }) => ({
    originalNo,
    kind,
    yes: impliedYesVotesOf23 ?? null,
  })),
  firstVote: { process: { advance: 14, remain: 37 }, effect: { advance: 5, remain: 19 } },
}
const margins = replayMargins(published)

/** The conference as a gate file: the preset's rules, and the built ballots. */
const conference = {
  items: Array.from({ length: 137 }, (_, index) => ({
    id: `${index + 1}`,
    kind: index < 97 ? ('process' as const) : ('effect' as const),
  })),
  rounds: margins.map((margin, index) => {
    const { name, pool, ballot, rule } = sundbyholm2014[index] ?? {}
    if (!name || !pool || !ballot || !rule) throw new Error(`no round ${index}`)
    const numbers = [...margin.keys()]
    const ballots = ballotsToMargin([...margin.values()], 23).map((text) =>
      numbers.filter((_, position) => text[position] === '1').map(String),
    )
    return { id: name, pool, electorate: 23, ballot, rule, votes: { ballots } }
  }),
}

describe('the conference of 2014, on invented ballots', () => {
  const played = runGateFile(conference, () => () => '')
  const rounds = played.ok ? played.value.rounds : []

  it('comes out as printed: 14/46/37, 17/20, 5/16/19, 5/14, 10 + 5', () => {
    expect(played).toMatchObject({ ok: true })
    const counts = rounds.map(({ advanced, dropped, remaining }) => [
      advanced.length,
      dropped.length,
      remaining.length,
    ])
    expect(counts).toEqual([
      [14, 46, 37],
      [17, 20, 0],
      [5, 16, 19],
      [5, 14, 0],
      [15, 0, 26],
    ])
  })

  it('has no tie at any cut', () => {
    expect(rounds.map(({ tied }) => tied)).toEqual([[], [], [], [], []])
  })

  it('makes an extended protocol of exactly the 41', () => {
    const extended = rounds.slice(0, 4).flatMap(({ advanced }) => advanced)
    const printed = indicators.map(({ originalNo }) => `${originalNo}`)
    expect(extended.toSorted()).toEqual(printed.toSorted())
  })

  it('makes a core of exactly the fifteen, with the printed shares', () => {
    const last = rounds[4]
    const core = indicators.filter(({ no }) => no <= 15)
    expect(last?.advanced.toSorted()).toEqual(core.map(({ originalNo }) => `${originalNo}`).toSorted())
    const shares = core.map(({ originalNo }) => last?.results.find(({ id }) => id === `${originalNo}`)?.share)
    expect(shares).toEqual([100, 57, 87, 74, 65, 65, 91, 57, 96, 91, 100, 83, 61, 65, 87])
    expect(shares).toEqual(core.map(({ voteSharePercent }) => voteSharePercent))
  })

  it('is the same each time', () => {
    expect(replayMargins(published)).toEqual(margins)
  })
})

describe('ballotsToMargin', () => {
  it('adds up to the counts, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(60)), (voters, wanted) => {
        const yes = wanted.map((count) => Math.min(count, voters))
        const ballots = ballotsToMargin(yes, voters)
        expect(ballots).toHaveLength(voters)
        expect(yes.map((_, item) => ballots.filter((text) => text[item] === '1').length)).toEqual(yes)
      }),
    )
  })
})
