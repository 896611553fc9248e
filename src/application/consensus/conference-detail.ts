import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import type { StratumGroup } from '#domain/consensus/stratum.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import { expectedStrata } from './expected-strata.ts'
import type { SeatRecord } from './roster-ports.ts'
import { faultsOf, type Ground, itemsFor } from './round-facts.ts'
import type { RoundRecord } from './round-ports.ts'
import { summariseRound } from './round-summary.ts'

export type ConferenceSummary = Pick<
  ConferenceDetail,
  'id' | 'name' | 'place' | 'beginsOn' | 'state' | 'isInvented' | 'rounds' | 'roundsDone' | 'experts'
>

/** Rounds that belong to the plan: a run-off is part of its round, and a voided one is held again. */
export const isPlanned = ({ round }: RoundRecord): boolean =>
  round.runOffOf === null && round.state !== 'voided'

const isDone = ({ round }: RoundRecord): boolean => round.state === 'final' || round.state === 'imported'

type Parts = Readonly<{
  record: ConferenceRecord
  rounds: readonly RoundRecord[]
  seats: readonly SeatRecord[]
}>

// The contract has no invitations yet: a conference in them is being prepared like a draft.
const stateOf = ({ conference }: ConferenceRecord): ConferenceDetail['state'] =>
  conference.state === 'inviting' || conference.state === 'preparing' ? 'draft' : conference.state

export const summariseConference = ({ record, rounds, seats }: Parts): ConferenceSummary => ({
  id: record.conference.id,
  name: record.conference.name,
  place: record.place,
  beginsOn: record.beginsOn,
  state: stateOf(record),
  isInvented: record.isInvented,
  rounds: rounds.filter(isPlanned).length,
  roundsDone: rounds.filter((one) => isPlanned(one) && isDone(one)).length,
  experts: seats.filter(({ expert }) => expert !== null).length,
})

type Problem = ConferenceDetail['problems'][number]

const isBegun = ({ conference }: ConferenceRecord): boolean => 'charterHash' in conference

function problemsOf({ record, rounds, seats }: Parts, ground: Ground): readonly Problem[] {
  const planned = rounds.filter(isPlanned)
  const bare = (code: string): Problem => ({ code, round: null, detail: {} })
  const waiting = rounds.filter(({ round }) => round.state === 'draft' || round.state === 'discussing')
  return [
    ...(planned.length === 0 ? [bare('no-rounds')] : []),
    ...(seats.length === 0 ? [bare('no-seats')] : []),
    ...(planned.length > 0 &&
    !isBegun(record) &&
    planned.some(({ round }) => round.state === 'draft') &&
    planned[0]?.round.state !== 'frozen'
      ? [bare('first-round-not-frozen')]
      : []),
    ...waiting.flatMap(({ round }) =>
      faultsOf(round, ground).map(({ reason, path, detail }) => ({
        code: reason,
        round: round.number,
        detail: { ...detail, path: path.join('.') },
      })),
    ),
  ]
}

const shownGroup = ({ of, n }: StratumGroup) => ({ of: [...of], n })

/** A conference as its page shows it, for the one who asks. */
export function presentConference(
  parts: Parts,
  ground: Ground,
  association: AssociationId,
  actor: Actor,
): ConferenceDetail {
  const { record, rounds, seats } = parts
  const { conference } = record
  const place = { association, conference: conference.id }
  return {
    ...summariseConference(parts),
    bank: conference.bank,
    version: conference.version,
    level: conference.level,
    ticket: conference.ticket ?? null,
    kOpen: conference.kOpen,
    freeSeats: record.freeSeats,
    code: record.code,
    charterCode: 'charterHash' in conference ? shortHash(conference.charterHash) : null,
    roundList: [...rounds.map((one) => summariseRound(one, itemsFor(one.round, ground).length))],
    present: seats.filter(({ seat }) => seat.present).length,
    strata: {
      expected: expectedStrata(seats).map(shownGroup),
      groups: ground.strata.map(shownGroup),
    },
    problems: [...problemsOf(parts, ground)],
    can: {
      prepare: may(actor, 'conference.prepare', place),
      lead: may(actor, 'round.lead', place),
      adopt: may(actor, 'protocol.adopt', place),
    },
  }
}
