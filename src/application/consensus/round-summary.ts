import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { planInput } from './round-plan.ts'
import type { RoundRecord } from './round-ports.ts'
import { undecidedIn } from './standings.ts'

export type RoundSummary = ConferenceDetail['roundList'][number]

const fatesOf = ({ round, printed }: RoundRecord): RoundSummary['fates'] => {
  if (printed) {
    const { advanced, dropped, remaining } = printed
    return { advanced, dropped, remaining, tied: 0 }
  }
  if (!('result' in round)) return null
  const { advanced, dropped, remaining } = round.result
  const tied = undecidedIn(round).length
  return {
    advanced: advanced.length,
    dropped: dropped.length,
    // Tied items wait among those that remain; here they are counted once, by themselves.
    remaining: remaining.length - tied,
    tied,
  }
}

const itemCount = ({ round, printed }: RoundRecord, pooled: number): number => {
  if (printed) return printed.input
  return 'freeze' in round ? round.freeze.items.length : pooled
}

/** `pooled`: how many items a round that is not frozen would be about as things stand. */
export function summariseRound(record: RoundRecord, pooled: number): RoundSummary {
  const { round, printed } = record
  const { plan } = round
  const isVoided = round.state === 'voided'
  return {
    id: round.id,
    no: round.number,
    name: plan.name,
    state: round.state === 'imported' ? 'final' : round.state,
    mode: plan.mode,
    form: plan.ballot.form,
    plan: planInput(plan),
    items: itemCount(record, pooled),
    minutes: plan.minutes,
    parent: round.runOffOf,
    successor: isVoided ? round.successor : null,
    voidedReason: isVoided ? round.reason : null,
    presentN: 'present' in round ? round.present : null,
    castN: 'cast' in round ? round.cast : null,
    fates: fatesOf(record),
    strata: 'freeze' in round && round.freeze.strata ? round.freeze.strata.map((of) => [...of]) : null,
    freezeCode: 'freezeHash' in round && round.freezeHash ? shortHash(round.freezeHash) : null,
    headCode: 'head' in round ? shortHash(round.head) : null,
    version: round.version,
    imported: printed,
  }
}
