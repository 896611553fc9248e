import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Hashing, Write } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { assertNoVoteUnderWay } from './assert-no-vote.ts'
import { type Address, issueCard, printedCard } from './card.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { KeyStore } from './key-ports.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'

type Rows = typeof conferenceEndpoints
type Ports = Pick<ConferenceStores, 'conferences' | 'roster' | 'rounds'> &
  Readonly<{
    write: Write
    audit: AuditTrail
    hashing: Hashing
    keys: KeyStore
    evaluations: EvaluationStore
    address: Address
  }>

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * The cards that nobody has used, made anew from the conference's key; with another key than the first they would open
 * nothing. With a code one can vote in its place: so a used one is never shown again, none while votes are taken, and
 * it stands in the history who had them shown.
 */
export const getCards =
  ({ write, audit, address, ...ports }: Ports) =>
  async (
    actor: Actor,
    { association, conference }: InputOf<Rows['getCards']>,
  ): Promise<OutputOf<Rows['getCards']>> => {
    const place = { association, conference }
    authorise(actor, 'roster.write', place)
    return write(association, null, async (tx) => {
      const record = await findConference(ports, tx, conference)
      await assertNoVoteUnderWay(ports, tx, conference)
      const seats = await ports.roster.seats(tx, conference)
      const cards = []
      for (const seat of seats.filter(({ joined }) => !joined)) {
        const { code, secret } = await issueCard(ports, seat.seat)
        if (!same(secret, seat.secret)) throw new DomainError('consensus.cards-lost')
        cards.push(printedCard(seat, record, code, address))
      }
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'roster.write', place),
        action: 'roster.show-cards',
        subject: { type: 'conference', id: conference },
        within: conference,
        detail: { cards: cards.length },
      })
      return {
        conference: record.conference.name,
        code: record.code,
        cards,
        used: seats.length - cards.length,
      }
    })
  }
