import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type Actor, may, maySomewhere } from '#domain/kernel/actor.ts'
import { summariseConference } from './conference-detail.ts'
import type { ConferenceStores } from './load-conference.ts'

type Rows = typeof conferenceEndpoints
type Ports = ConferenceStores & Readonly<{ read: Read }>

/** The conferences that the one who asks may see; a grant for one conference shows that one. */
export const listConferences =
  ({ read, conferences, rounds, roster }: Ports) =>
  async (
    actor: Actor,
    { association }: InputOf<Rows['listConferences']>,
  ): Promise<OutputOf<Rows['listConferences']>> => {
    if (!maySomewhere(actor, 'conference.read', association)) {
      authorise(actor, 'conference.read', { association })
    }
    return read(association, async (tx) => {
      const found = []
      for (const record of await conferences.list(tx)) {
        const { id } = record.conference
        if (!may(actor, 'conference.read', { association, conference: id })) continue
        found.push(
          summariseConference({
            record,
            rounds: await rounds.list(tx, id),
            seats: await roster.seats(tx, id),
          }),
        )
      }
      return { conferences: found }
    })
  }
