import type { BallotForm } from './ballot.ts'
import type { Rule } from './gate-rule.ts'
import type { RoundPlan } from './round.ts'

const yesNo: BallotForm = { form: 'yes-no' }

/** What the 2014 report does not state is filled in here: all of it may be changed before the freeze. */
const unstated = {
  ballot: yesNo,
  mode: 'self-paced',
  reveal: 'round',
  electorate: 'until-open',
  scope: 'ballots',
  minutes: null,
} as const satisfies Partial<RoundPlan>

/** Counted of ballots cast; the tie rule is not stated in S0, and with 97 items and 24 counts ties are certain. */
const stated = { denominator: 'cast', tie: 'run-off', to: 'extended' } as const satisfies Partial<Rule>

/**
 * The five votes of the conference at Sundbyholm in April 2014 (S0 p. 6-8). Names are the Swedish ones
 * that rooms will read; they can be changed like any other.
 */
export const sundbyholm2014: readonly RoundPlan[] = [
  {
    ...unstated,
    name: 'Processindikatorer, första omröstningen',
    pool: { kind: 'process', from: 'all' },
    rule: { ...stated, advance: 14, dropBelow: '0.5', rest: 'remains' },
  },
  {
    ...unstated,
    name: 'Processindikatorer, andra omröstningen',
    pool: { kind: 'process', from: 'remaining' },
    rule: { ...stated, advance: 17, rest: 'dropped' },
  },
  {
    ...unstated,
    name: 'Effektindikatorer, första omröstningen',
    pool: { kind: 'effect', from: 'all' },
    rule: { ...stated, advance: 5, dropBelow: '0.5', rest: 'remains' },
  },
  {
    ...unstated,
    name: 'Effektindikatorer, andra omröstningen',
    pool: { kind: 'effect', from: 'remaining' },
    rule: { ...stated, advance: 5, rest: 'dropped' },
  },
  {
    ...unstated,
    name: 'Kärnprotokollet',
    pool: { from: 'advanced' },
    rule: { ...stated, advance: { process: 10, effect: 5 }, rest: 'remains', to: 'core' },
  },
]

export const presets = { 'sundbyholm-2014': sundbyholm2014 } as const
export type PresetName = keyof typeof presets
