import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '#adapters/db/transaction.ts'
import type { Randomness } from '#application/ports.ts'
import { mostOnceIn } from './chance.ts'
import { attacks, hitsOf, openWaves, people, type Replay, replays, type Waves } from './waves.ts'

let waves: Waves
let all: readonly Replay[]
let open: readonly Replay[]

beforeAll(async () => {
  waves = await openWaves()
  all = await waves.replay(replays)
  open = await waves.replay(replays, undefined, 'open')
})
afterAll(() => waves?.close())

/** Of a hole that nearly every answer falls through. */
const few = 5

const names = Object.keys(attacks)
/** All attacks together pass it by luck once in a thousand runs: 35 would do for one alone. */
const limit = mostOnceIn(1_000 * 2 * names.length, replays)

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

describe('a planted hole is found', () => {
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

  it('where spent marks are left as they came', async () => {
    const left = await waves.replay(few, ({ answers }) => ({
      answers: { ...answers, settleSlips: async () => undefined },
    }))
    expect(hits('marks by transaction, and arrivals', left)).toBeGreaterThan(0.9 * few * people)
  })
})
