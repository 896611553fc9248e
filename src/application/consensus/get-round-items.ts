import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundStore } from './round-ports.ts'

type Row = (typeof conferenceEndpoints)['getRoundItems']
type Ports = Readonly<{ read: Read; rounds: RoundStore }>

/** The items of a round as they were locked, in ballot order; none before that. */
export const getRoundItems =
  ({ read, rounds }: Ports) =>
  async (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> => {
    const { association, conference, round } = input
    authorise(actor, 'conference.read', { association, conference })
    return read(association, async (tx) => {
      const record = await rounds.find(tx, round)
      if (!record || record.round.conference !== conference) throw new DomainError('not-found')
      const items = await rounds.items(tx, round)
      return {
        items: items.map(({ pos, proposal, v, originalNo, kind, shortName, text, withdrawn }) => ({
          pos,
          proposal,
          v,
          originalNo,
          kind,
          shortName,
          text,
          withdrawn,
        })),
      }
    })
  }
