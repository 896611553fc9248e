import type { RoundPlanInput, RuleInput } from '#contract/consensus/rule.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import type { Rule } from '#domain/consensus/gate-rule.ts'
import type { RoundPlan } from '#domain/consensus/round.ts'

export type PlannedRound = Readonly<{
  name: string
  mode: RoundPlan['mode']
  form: RoundPlan['ballot']['form']
  minutes: number | null
  plan: RoundPlanInput
}>

/** What a facilitator set, with what is left unsaid filled in. */
export function planOf({ name, mode, form, minutes, plan }: PlannedRound): RoundPlan {
  const { pool, rule, choose, places, reveal, electorate, scope, strata } = plan
  return {
    name,
    mode,
    minutes,
    pool,
    rule,
    reveal,
    ballot: ballotOf({ form, ...(choose ? { choose } : {}), ...(places === undefined ? {} : { places }) }),
    electorate: electorate ?? 'until-open',
    // Item by item each box is shuffled by itself: there are no whole ballots to show.
    scope: mode === 'plenary' || strata ? 'columns' : (scope ?? 'ballots'),
    ...(strata ? { strata } : {}),
  }
}

export const ruleInput = ({ tieFirst, ...rule }: Rule): RuleInput => ({
  ...rule,
  ...(tieFirst ? { tieFirst: [...tieFirst] } : {}),
})

export const planInput = ({
  pool,
  rule,
  ballot,
  reveal,
  electorate,
  scope,
  strata,
}: RoundPlan): RoundPlanInput => ({
  pool,
  rule: ruleInput(rule),
  ...(ballot.form === 'choose' ? { choose: ballot.choose } : {}),
  ...(ballot.form === 'rank' ? { places: ballot.places } : {}),
  reveal,
  electorate,
  scope,
  ...(strata ? { strata } : {}),
})
