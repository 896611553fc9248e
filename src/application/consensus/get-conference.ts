import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { presentConference } from './conference-detail.ts'
import { type ConferenceStores, loadConference } from './load-conference.ts'

type Input = InputOf<(typeof conferenceEndpoints)['getConference']>
type Ports = ConferenceStores & Readonly<{ read: Read }>

export const getConference =
  ({ read, ...stores }: Ports) =>
  async (actor: Actor, { association, conference }: Input): Promise<ConferenceDetail> => {
    authorise(actor, 'conference.read', { association, conference })
    return read(association, async (tx) => {
      const { ground, ...parts } = await loadConference(stores, tx, conference)
      return presentConference(parts, ground, association, actor)
    })
  }
