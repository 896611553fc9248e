import type { HandFieldName } from '#contract/consensus/report.ts'
import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import { knowsCounts, knowsInvited } from './missing.ts'

export const accordNumbers = [
  'T1',
  ...(['I1', 'I2', 'I3'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11'] as const),
  ...(['M12', 'M13', 'M14', 'M15', 'M16', 'M17', 'M18', 'M19', 'M20', 'M21'] as const),
  ...(['R1', 'R2', 'R3', 'R4', 'R5'] as const),
  ...(['D1', 'D2'] as const),
  ...(['O1', 'O2', 'O3'] as const),
] as const
export type AccordNumber = (typeof accordNumbers)[number]

/** Sections of the report that answer something. */
export type Place =
  | 'short'
  | 'who'
  | 'panel'
  | 'preparation'
  | 'sources'
  | 'votes'
  | 'deviations'
  | 'protection'
  | 'afterthoughts'
  | 'histories'

/** `why`: what an answer lacks, or why the point does not apply. */
export type Covered = Readonly<{ where: readonly Place[] }> &
  (
    | Readonly<{ answer: 'yes' | 'no' }>
    | Readonly<{ answer: 'partly'; why: Reason | null }>
    | Readonly<{ answer: 'notApplicable'; why: Reason }>
  )
export type Reason =
  | 'title'
  | 'unregistered'
  | 'firstTime'
  | 'oneRound'
  | 'noThreshold'
  | 'rationale'
  | 'rehearsal'
  | 'unpublished'
  | 'noObjective'

const yes = (...where: readonly Place[]): Covered => ({ answer: 'yes', where })
const no = (...where: readonly Place[]): Covered => ({ answer: 'no', where })
const partly = (why: Reason | null, ...where: readonly Place[]): Covered => ({ answer: 'partly', why, where })
const yesIf = (holds: boolean, ...where: readonly Place[]): Covered => (holds ? yes(...where) : no(...where))

/** Of one round alone, what happens between rounds cannot be asked. */
const oneRound: Covered = { answer: 'notApplicable', why: 'oneRound', where: ['votes'] }

/**
 * Each of the 35 points of ACCORD (Gattrell and others, PLoS Medicine 2024), by its number: where the report answers
 * it. What is asked is said in our own words elsewhere; whether an answer is good is for a reader to judge.
 */
export function accordCoverage(facts: ConferenceFacts): Readonly<Record<AccordNumber, Covered>> {
  const { fields, rounds, panel, conference, proposals, preparation, practices } = facts
  const has = (name: HandFieldName): boolean => fields[name] !== null
  const byHand = (name: HandFieldName, where: Place): Covered => yesIf(has(name), where)
  const some = rounds.length > 0
  const own = some && !conference.isImported
  const turnoutKnown = some && rounds.every(({ present, voided }) => present !== null || voided !== null)
  const held = rounds.filter(
    ({ present, imported, voided }) => (present !== null || imported !== null) && voided === null,
  )
  const several = held.length > 1
  const settledBetween = own && several && held.slice(0, -1).every(({ state }) => state === 'final')
  const hasThreshold = rounds.some(({ rule }) => rule.consensus !== undefined)
  const sourced = proposals.some(({ sources }) => sources.length > 0)
  const hasPack = preparation?.editions.some(({ thawed }) => thawed === null) ?? false
  const timed = rounds.every(({ openedAt, closedAt, voided }) => (openedAt && closedAt) || voided !== null)
  return {
    T1: partly('title', 'short'),
    I1: byHand('whyConsensus', 'who'),
    I2: byHand('aim', 'who'),
    // That it was built on something is seen; why is not.
    I3: conference.hasForerunner
      ? partly(null, 'histories')
      : { answer: 'notApplicable', why: 'firstTime', where: [] },
    M1: has('registration')
      ? yes('who')
      : conference.charterHash !== null && own
        ? partly('unregistered', 'who')
        : no('who'),
    M2: byHand('steering', 'who'),
    M3: byHand('panelCriteria', 'panel'),
    M4:
      has('panelCriteria') && knowsInvited(facts)
        ? yes('panel')
        : has('panelCriteria') || knowsInvited(facts)
          ? partly(null, 'panel')
          : no('panel'),
    // Backgrounds tell who took part, and nothing of what they did in each step.
    M5: panel.backgrounds.length > 0 ? partly(null, 'panel') : no('panel'),
    // A list of sources does not tell how they were gathered.
    M6: sourced ? partly(null, 'sources') : no('sources'),
    M7: byHand('literature', 'sources'),
    M8: has('information') ? yes('preparation') : hasPack ? partly(null, 'preparation') : no('preparation'),
    M9: yesIf(some, 'votes'),
    M10: own ? yes('votes') : some ? partly('unpublished', 'votes') : no('votes'),
    M11: some ? partly('noObjective', 'votes') : no('votes'),
    M12: hasThreshold
      ? partly('rationale', 'votes')
      : { answer: 'notApplicable', why: 'noThreshold', where: ['short', 'votes'] },
    M13: several
      ? own || knowsCounts(facts)
        ? yes('votes')
        : partly('unpublished', 'votes')
      : held.length === 1
        ? oneRound
        : no('votes'),
    M14: yesIf(some, 'votes'),
    M15: yesIf(some, 'votes'),
    M16: practices > 0 ? partly('rehearsal', 'votes') : no('votes'),
    // That results were settled between rounds is seen; how they were shown is for people to tell.
    M17: has('feedback')
      ? yes('votes')
      : settledBetween
        ? partly(null, 'votes')
        : held.length === 1
          ? oneRound
          : no('votes'),
    M18: yesIf(own, 'protection'),
    M19: own || has('steering') ? yes('who') : no('who'),
    M20: byHand('incentives', 'panel'),
    M21: byHand('adaptations', 'panel'),
    R1:
      some && timed && own
        ? yes('short', 'votes')
        : conference.beginsOn
          ? partly(null, 'short')
          : no('short'),
    R2: own || has('otherDeviations') ? yes('deviations') : no('deviations'),
    R3: turnoutKnown ? (panel.backgrounds.length > 0 ? yes('panel') : partly(null, 'panel')) : no('panel'),
    R4: knowsCounts(facts) ? yes('votes') : some ? partly('unpublished', 'votes') : no('votes'),
    R5: own
      ? yes('sources', 'votes', 'histories')
      : some
        ? partly('unpublished', 'sources', 'votes')
        : no('sources'),
    D1: byHand('limitations', 'afterthoughts'),
    D2: byHand('comparison', 'afterthoughts'),
    O1: byHand('endorsers', 'who'),
    O2: byHand('conflicts', 'who'),
    O3: byHand('funding', 'who'),
  }
}
