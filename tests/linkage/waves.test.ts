import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '#adapters/db/transaction.ts'
import type { Randomness } from '#application/ports.ts'
import { mostOnceIn } from './chance.ts'
import {
  attacks,
  attacksOnCards,
  hitsOf,
  openWaves,
  people,
  type Replay,
  replays,
  type Waves,
} from './waves.ts'

/** Of a hole that nearly every answer falls through; and of panels. */
const few = 5

let waves: Waves
let all: readonly Replay[]
let open: readonly Replay[]
let panels: readonly Replay[]
let blind: readonly Replay[]

beforeAll(async () => {
  waves = await openWaves()
  all = await waves.replay(replays)
  open = await waves.replay(replays, undefined, 'open')
  panels = await waves.replay(few, undefined, 'panel')
  blind = await waves.replay(some, undefined, 'blind')
})
afterAll(() => waves?.close())

/** Each fetches first and answers later: half as many do. */
const some = replays / 2

const names = Object.keys(attacks)
/** All attacks together pass it by luck once in a thousand runs: 35 would do for one alone. */
const limit = mostOnceIn(1_000 * 4 * names.length, replays)

const hits = (name: string, of: readonly Replay[]): number => {
  const attack = attacks[name]
  if (!attack) throw new Error(name)
  return hitsOf(attack, of)
}

describe(`${replays} waves of ${people} answers, mixed and opened`, () => {
  it.each(names)('are no better told apart than by chance: %s', (name) => {
    expect(
      all.every(({ sets, texts, mixed }) => [sets, texts, mixed].every((one) => one.length === people)),
    ).toBe(true)
    expect(hits(name, all)).toBeLessThanOrEqual(limit)
  })

  it('leave one transaction for all answers of a wave, and one for all its marks', () => {
    for (const { sets, texts, marks } of all) {
      expect(new Set(sets.map(({ xmin }) => xmin)).size).toBe(1)
      expect(new Set(texts.map(({ xmin }) => xmin)).size).toBe(1)
      expect(new Set(marks.map(({ xmin }) => xmin)).size).toBe(1)
      expect(marks[0]?.xmin).not.toBe(sets[0]?.xmin)
    }
  })
})

describe(`${replays} waves that anybody may answer`, () => {
  it.each(names)('are no better told apart than those with slips: %s', (name) => {
    expect(open.every(({ sets, marks }) => [sets, marks].every((one) => one.length === people))).toBe(true)
    expect(hits(name, open)).toBeLessThanOrEqual(limit)
  })
})

describe(`${few} waves of panels, by whoever has the database and not the key of their study`, () => {
  const onAll = { ...attacks, ...attacksOnCards }
  /** Chance gives one a replay here too; there are fewer of them. */
  const most = mostOnceIn(1_000 * Object.keys(onAll).length, few)

  it('are no better told apart than by chance: cards, slips and persons’ numbers too', () => {
    expect(panels.every(({ cards, persons }) => [cards, persons].every((one) => one.length === people))).toBe(
      true,
    )
    for (const [name, attack] of Object.entries(onAll))
      expect([name, hitsOf(attack, panels) <= most]).toEqual([name, true])
  })

  it('share no sign between card, slip and person', () => {
    for (const { cards, persons, marks } of panels) {
      expect(new Set(persons.map(({ id }) => id)).size).toBe(people)
      const slips = new Set(marks.map(({ id }) => id))
      expect(persons.some(({ id }) => slips.has(id) || cards.includes(id))).toBe(false)
    }
  })
})

/** The same attacks, by somebody who starts from who fetched a code instead of from which token was used. */
const fetching = (of: readonly Replay[]): readonly Replay[] =>
  of.map((replay) => ({ ...replay, arrivals: replay.fetchers, marks: replay.fetched }))

const limitOfSome = mostOnceIn(1_000 * 4 * names.length, some)

describe(`${some} waves with blind tokens`, () => {
  it.each(names)('are no better told apart than those with slips: %s', (name) => {
    expect(blind.every(({ sets, fetched }) => [sets, fetched].every((one) => one.length === people))).toBe(
      true,
    )
    expect(hits(name, blind)).toBeLessThanOrEqual(limitOfSome)
  })

  it.each(names)('tell nobody who fetched a code from what was answered: %s', (name) => {
    expect(hits(name, fetching(blind))).toBeLessThanOrEqual(limitOfSome)
  })
})

describe('a planted hole is found', () => {
  it('where the number of a person is what stands among the slips', () => {
    // As if the same hash had been used for both: sorted alike, they lie beside each other.
    const alike = panels.map((replay) => {
      const slipOf = new Map(replay.arrivals.map(({ slip, number }) => [String(number), slip]))
      return { ...replay, persons: replay.persons.map((row) => ({ ...row, id: slipOf.get(row.what) ?? '' })) }
    })
    const attack = attacksOnCards['hashes, and persons by number']
    expect(attack && hitsOf(attack, alike)).toBe(few * people)
  })

  it('where nothing is mixed', async () => {
    const still = await waves.replay(few, ({ randomness, answers }) => {
      const unmoved: Randomness = { ...randomness, below: (below) => below - 1 }
      // In the order in which they came, whatever way the database likes to go through them.
      const takeWaiting: typeof answers.takeWaiting = async (tx, wave) => {
        const { rows } = await sql<{ sealed: Buffer }>`
          select sealed from answer_intake where wave_id = ${wave}
          order by xmin::text::bigint, ctid`.execute(rowsOf(tx))
        await answers.takeWaiting(tx, wave)
        return rows.map(({ sealed }) => sealed)
      }
      return { randomness: unmoved, answers: { ...answers, takeWaiting } }
    })
    expect(hits('arrivals, and the pool backwards', still)).toBeGreaterThan(0.9 * few * people)
    expect(limit).toBeLessThan(0.05 * replays * people)
  })

  it('where marks of spent tokens are left as they came', async () => {
    const left = await waves.replay(
      1,
      ({ answers }) => ({
        answers: { ...answers, settleSlips: async () => undefined },
      }),
      'blind',
    )
    expect(hits('marks by transaction, and arrivals', left)).toBeGreaterThan(0.9 * people)
  })

  it('where spent marks are left as they came', async () => {
    const left = await waves.replay(few, ({ answers }) => ({
      answers: { ...answers, settleSlips: async () => undefined },
    }))
    expect(hits('marks by transaction, and arrivals', left)).toBeGreaterThan(0.9 * few * people)
  })
})
