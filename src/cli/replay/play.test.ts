import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agrees } from './play.ts'
import { readConference2014 } from './published.ts'

const seed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../seed/${name}`, import.meta.url)), 'utf8')
const source = readConference2014(seed('conference-process.json'), seed('indicators.json'))
const numbers = source.published.extended.map(({ originalNo }) => originalNo).toSorted((a, b) => a - b)
const core = source.published.extended
  .filter(({ yes }) => yes !== null)
  .map(({ originalNo }) => originalNo)
  .toSorted((a, b) => a - b)
const gate = (no: number, advanced: number, dropped: number, remaining: number) => ({
  no,
  name: '',
  cast: 23,
  advanced,
  dropped,
  remaining,
  tied: 0,
  freezeCode: null,
  headCode: null,
})
const printed = {
  rounds: [
    gate(1, 14, 46, 37),
    gate(2, 17, 20, 0),
    gate(3, 5, 16, 19),
    gate(4, 5, 14, 0),
    gate(5, 15, 0, 26),
  ],
  coreShares: source.coreShares,
  extended: numbers,
  core,
}
const outsider = Array.from({ length: 137 }, (_, index) => index + 1).find((no) => !numbers.includes(no)) ?? 0

describe('whether a replay agrees with what was printed', () => {
  it('does when every gate, number and share does', () => {
    expect([numbers.length, core.length]).toEqual([41, 15])
    expect(agrees(printed, source)).toBe(true)
  })

  it.each([
    [
      'another indicator in the extended protocol',
      { extended: [outsider, ...numbers.slice(1)].toSorted((a, b) => a - b) },
    ],
    ['another in the core', { core: [...core.slice(0, -1), outsider] }],
    ['another share', { coreShares: [99, ...source.coreShares.slice(1)] }],
    ['one that fell in the last vote', { rounds: [...printed.rounds.slice(0, 4), gate(5, 15, 1, 25)] }],
    ['another gate', { rounds: [gate(1, 13, 46, 38), ...printed.rounds.slice(1)] }],
  ])('does not with %s', (_what, change) => {
    expect(agrees({ ...printed, ...change }, source)).toBe(false)
  })
})
