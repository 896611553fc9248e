import { DomainError } from '#domain/kernel/error.ts'
import type { Places } from './gate-rule.ts'
import { type Kind, kinds } from './proposal.ts'
import type { AppliedRound, RoundPlan } from './round.ts'

const kindsOf = (items: readonly string[], kindOf: (item: string) => Kind): readonly Kind[] =>
  kinds.filter((kind) => items.some((item) => kindOf(item) === kind))

/** Places that nobody has yet, for the kinds that are tied. */
function placesLeft(round: AppliedRound, kindOf: (item: string) => Kind, tied: readonly Kind[]): Places {
  const { advance } = round.plan.rule
  const { advanced } = round.result
  if (advance === undefined) throw new DomainError('consensus.no-run-off', { state: 'not-needed' })
  if (typeof advance === 'number') return advance - advanced.length
  const left = (kind: Kind) =>
    tied.includes(kind) ? advance[kind] - advanced.filter((item) => kindOf(item) === kind).length : 0
  return { process: left('process'), effect: left('effect') }
}

/**
 * A run-off asks what can part them: yes and no again where that was the question. Where items were chosen,
 * rated or ranked, one chooses as many as there are places left, which two equal medians could not settle.
 */
const asksAgain = ({ ballot }: RoundPlan): boolean => ballot.form === 'yes-no'

/**
 * The round that decides a tie: the tied items compete for the places that are left, by the rule of the round
 * they come from, without the line that they have already passed.
 */
export function runOffPlan(round: AppliedRound, name: string, kindOf: (item: string) => Kind): RoundPlan {
  if (round.runOff.state !== 'needed')
    throw new DomainError('consensus.no-run-off', { state: round.runOff.state })
  const tied = kindsOf(round.runOff.items, kindOf)
  const advance = placesLeft(round, kindOf, tied)
  const { dropBelow: _passed, score: _rated, ...rule } = round.plan.rule
  const [only] = tied
  const { strata: _told, ...plan } = round.plan
  return {
    ...plan,
    name,
    pool: { from: 'tied', ...(only && tied.length === 1 ? { kind: only } : {}) },
    rule: { ...rule, advance },
    ...(asksAgain(round.plan)
      ? {}
      : { mode: 'self-paced', ballot: { form: 'choose', choose: chooseOf(advance, tied) } }),
  }
}

/** On a ballot of choices nobody may choose more than there are places. */
function chooseOf(advance: Places, tied: readonly Kind[]): Readonly<Partial<Record<Kind, number>>> {
  const most = (kind: Kind) => (typeof advance === 'number' ? advance : advance[kind])
  return Object.fromEntries(tied.map((kind) => [kind, most(kind)]))
}
