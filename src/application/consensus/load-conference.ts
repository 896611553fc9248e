import type { ReadTx } from '#application/ports.ts'
import { mergeSmall } from '#domain/consensus/stratum.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { ConferenceRecord, ConferenceStore } from './conference-ports.ts'
import { expectedStrata } from './expected-strata.ts'
import type { RosterStore, SeatRecord } from './roster-ports.ts'
import type { Ground } from './round-facts.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'
import { standingsOf } from './standings.ts'

export type ConferenceStores = Readonly<{
  conferences: ConferenceStore
  rounds: RoundStore
  roster: RosterStore
}>

export type LoadedConference = Readonly<{
  record: ConferenceRecord
  rounds: readonly RoundRecord[]
  seats: readonly SeatRecord[]
  ground: Ground
}>

export async function findConference(
  { conferences }: Pick<ConferenceStores, 'conferences'>,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<ConferenceRecord> {
  const record = await conferences.find(tx, conference)
  if (!record) throw new DomainError('not-found')
  return record
}

/** What the rounds of a conference are judged by, as things stand. */
export async function loadGround(
  { rounds, roster }: Pick<ConferenceStores, 'rounds' | 'roster'>,
  tx: ReadTx,
  { conference }: ConferenceRecord,
): Promise<Ground> {
  const held = await rounds.list(tx, conference.id)
  const seats = await roster.seats(tx, conference.id)
  return {
    rounds: held,
    candidates: await rounds.candidates(tx, conference.bank),
    standings: standingsOf(held, await rounds.outcomes(tx, conference.id)),
    electorate: seats.length > 0 ? seats.length : null,
    level: conference.level,
    strata: mergeSmall(expectedStrata(seats)),
  }
}

/** One snapshot of everything about a conference but its ballots. */
export async function loadConference(
  stores: ConferenceStores,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<LoadedConference> {
  const record = await findConference(stores, tx, conference)
  const ground = await loadGround(stores, tx, record)
  return {
    record,
    ground,
    rounds: ground.rounds,
    seats: await stores.roster.seats(tx, conference),
  }
}
