import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { replayMargins } from '#domain/consensus/replay-margins.ts'
import { readConference2014 } from '../../../src/cli/replay/published.ts'

const seed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../seed/${name}.json`, import.meta.url)), 'utf8')

export const source = readConference2014(seed('conference-process'), seed('indicators'))
export const { voters } = source.published

/** The counts that are published, and invented ones for the others: by vote, then by original number. */
export const margins = replayMargins(source.published)

/** What the votes of 2014 led to (S0 p. 6-8). The 26 of vote 5 stay in the extended protocol. */
export const gates = [
  { no: 1, items: 97, advanced: 14, remaining: 37, dropped: 46 },
  { no: 2, items: 37, advanced: 17, remaining: 0, dropped: 20 },
  { no: 3, items: 40, advanced: 5, remaining: 19, dropped: 16 },
  { no: 4, items: 19, advanced: 5, remaining: 0, dropped: 14 },
  { no: 5, items: 41, advanced: 15, remaining: 26, dropped: 0 },
] as const

export type Gate = (typeof gates)[number]

/** S0 p. 8-10: ten process and five effect indicators, in the protocol's order. */
export const coreShares = '100 57 87 74 65 65 91 57 96 91 100 83 61 65 87'
