import type { DisclosurePolicy } from '../disclosure/policy.ts'
import { modeRules } from '../mode.ts'
import { fewestToMix } from './flush.ts'
import { textMonthsOf } from './retention.ts'
import type { WaveFreeze } from './wave-freeze.ts'

/** What the database does on its own; asked when the page is made. */
export type DatabaseHabits = Readonly<{ keepsTimes: boolean; logsValues: boolean; archives: boolean }>

/** What is true of how one wave's answers are protected; nothing in it is written by hand. */
export type ShieldFacts = Readonly<{
  asker: string
  name: string
  admits: 'slip' | 'token' | 'kept-card' | 'anybody'
  k: DisclosurePolicy
  /** Sealed answers that must lie together before they are mixed. */
  mixedFrom: number
  key: Readonly<{ need: number; holders: number }>
  asksForWords: boolean
  answerMonths: number
  textMonths: number
  decision: string
  /** Null: the database could not be asked. */
  database: DatabaseHabits | null
}>

export function shieldOf(
  { name, plan, key, textItems }: WaveFreeze,
  asker: string,
  database: DatabaseHabits | null,
): ShieldFacts {
  const { admits } = modeRules[plan.mode]
  return {
    asker,
    name,
    admits,
    k: plan.thresholds,
    mixedFrom: fewestToMix(plan.thresholds.kMean),
    key,
    asksForWords: textItems.length > 0,
    answerMonths: plan.retention.answerMonths,
    textMonths: textMonthsOf(plan.retention),
    decision: plan.retention.decision,
    database,
  }
}
