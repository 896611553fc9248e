import type { Hashing, WriteUnaudited } from '#application/ports.ts'
import type { packEndpoints } from '#contract/consensus/pack.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Reading } from '#domain/consensus/preparation/reading-list.ts'
import { contributionOf, sumReadings } from '#domain/consensus/preparation/reading-summary.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from '../change-conference.ts'
import type { ConferenceStore } from '../conference-ports.ts'
import type { KeyStore } from '../key-ports.ts'
import type { RoundStore } from '../round-ports.ts'
import type { Topic } from '../voter.ts'
import type { ContributionStore } from './preparation-ports.ts'
import type { Reader } from './read-as-expert.ts'
import { contributionKey } from './reader-code.ts'

export type ContributePorts = Readonly<{
  writeUnaudited: WriteUnaudited
  hashing: Hashing
  keys: Pick<KeyStore, 'conferenceKey'>
  contributions: ContributionStore
  conferences: ConferenceStore
}>

const keyOf = async ({ hashing, keys }: ContributePorts, { conference }: Topic, { expert }: Reader) =>
  contributionKey(hashing, await keys.conferenceKey(conference), expert)

/** Hands over marks and places, without notes; a second time takes the place of the first. Null takes it back. */
export const contributeReading =
  (ports: ContributePorts) =>
  async (topic: Topic, reader: Reader, readings: readonly Reading[] | null): Promise<void> => {
    const { association, conference } = topic
    const key = await keyOf(ports, topic, reader)
    await ports.writeUnaudited(association, async (tx) => {
      // Held while it is added up: what is handed over is in the sum or refused, never between.
      await ports.conferences.lock(tx, conference)
      if (await ports.contributions.summary(tx, conference))
        throw new DomainError('consensus.pack-wrong-state', { state: 'closed' })
      if (readings === null) await ports.contributions.remove(tx, conference, key)
      else await ports.contributions.put(tx, conference, key, contributionOf(readings))
    })
  }

type Rows = typeof packEndpoints
export type ClosePorts = ChangePorts & Readonly<{ contributions: ContributionStore; rounds: RoundStore }>

/** Once and for all: two sums from different days would differ by somebody's list. */
export const closeReadings =
  (ports: ClosePorts) =>
  (actor: Actor, input: InputOf<Rows['closeReadings']>): Promise<OutputOf<Rows['closeReadings']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'conference.prepare', action: 'pack.close-readings' },
      async (tx, { conference }) => {
        if (await ports.contributions.summary(tx, conference.id))
          throw new DomainError('consensus.pack-wrong-state', { state: 'closed' })
        const proposals = await ports.rounds.candidates(tx, conference.bank)
        const given = await ports.contributions.all(tx, conference.id)
        const ids = proposals.map(({ proposal }) => proposal)
        await ports.contributions.close(tx, conference.id, sumReadings(given, ids, conference.kOpen))
        return { done: true }
      },
    )
