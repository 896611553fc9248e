import { authorise } from '#application/authorise.ts'
import type { Hashing, Read } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type Address, issueCard, printedCard } from './card.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { KeyStore } from './ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = Pick<ConferenceStores, 'conferences' | 'roster'> &
  Readonly<{ read: Read; hashing: Hashing; keys: KeyStore; address: Address }>

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** The cards, made anew from the conference's key. With another key than the first they would open nothing. */
export const getCards =
  ({ read, address, ...ports }: Ports) =>
  async (
    actor: Actor,
    { association, conference }: InputOf<Rows['getCards']>,
  ): Promise<OutputOf<Rows['getCards']>> => {
    authorise(actor, 'roster.write', { association, conference })
    const { record, seats } = await read(association, async (tx) => ({
      record: await findConference(ports, tx, conference),
      seats: await ports.roster.seats(tx, conference),
    }))
    const cards = []
    for (const seat of seats) {
      const { code, secret } = await issueCard(ports, seat.seat)
      if (!same(secret, seat.secret)) throw new DomainError('consensus.cards-lost')
      cards.push(printedCard(seat, record, code, address))
    }
    return { conference: record.conference.name, code: record.code, cards }
  }
