import type { Read, ReadTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { GroupPlanRecord, GroupStore, GroupWish } from './group-ports.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { SeatRecord } from './roster-ports.ts'
import type { RoundRecord } from './round-ports.ts'

export type GroupReadPorts = ConferenceStores & Readonly<{ read: Read; groups: GroupStore }>

export type HeldPlan = Readonly<{ plan: GroupPlanRecord; former: number | null }>

export type LoadedGroups = Readonly<{
  rounds: readonly RoundRecord[]
  seats: readonly SeatRecord[]
  plans: readonly HeldPlan[]
  wishes: readonly GroupWish[]
  /** The discussion whose tables are shown to the room. */
  shown: RoundId | null
}>

/** A vote has begun on it, or it was taken over from a document: who sat where no longer changes. */
export const isFixed = ({ round }: RoundRecord): boolean =>
  round.state !== 'draft' && round.state !== 'discussing' && round.state !== 'frozen'

/** A discussion of its own is held before each planned round; a run-off follows at once. */
export const hasDiscussion = ({ round }: RoundRecord): boolean =>
  round.runOffOf === null && round.state !== 'voided' && round.state !== 'imported'

export async function loadGroups(
  stores: Omit<GroupReadPorts, 'read'>,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<LoadedGroups> {
  await findConference(stores, tx, conference)
  return {
    rounds: await stores.rounds.list(tx, conference),
    seats: await stores.roster.seats(tx, conference),
    plans: await stores.groups.plans(tx, conference),
    wishes: await stores.groups.wishes(tx, conference),
    shown: await stores.groups.shown(tx, conference),
  }
}

/** The round whose discussion is to be planned, while that can still be done. */
export function plannable({ rounds }: LoadedGroups, wanted: RoundId): RoundRecord {
  const found = rounds.find(({ round }) => round.id === wanted)
  if (!found) throw new DomainError('not-found')
  if (isFixed(found) || !hasDiscussion(found))
    throw new DomainError('consensus.round-wrong-state', { state: found.round.state })
  return found
}

/** What a plan was made from, in one text: two that differ were not made from the same. */
export const basisOf = ({ plans, seats, wishes }: LoadedGroups): string =>
  JSON.stringify([
    plans.map(({ plan }) => plan.id).toSorted(),
    seats.map(({ seat, expert }) => [
      seat.id,
      seat.present,
      expert?.invitation,
      expert?.background,
      expert?.organisation,
    ]),
    wishes,
  ])
