import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { assertNoVoteUnderWay } from './assert-no-vote.ts'
import { type CardPorts, withNextCard } from './card.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { RosterStore, SeatRecord } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = ChangePorts &
  CardPorts &
  Readonly<{ roster: RosterStore; rounds: RoundStore; evaluations: EvaluationStore }>

/** New cards for everyone: what is left to do when the key that the cards were made from is gone. */
export const renewCards =
  (ports: Ports) =>
  (actor: Actor, input: InputOf<Rows['renewCards']>): Promise<OutputOf<Rows['renewCards']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'roster.renew-cards' },
      async (tx, record) => {
        await assertNoVoteUnderWay(ports, tx, input.conference)
        const renewed: SeatRecord[] = []
        for (const seat of await ports.roster.seats(tx, input.conference)) {
          renewed.push(await withNextCard(ports, seat))
        }
        await ports.roster.saveSeats(tx, renewed)
        await ports.conferences.save(tx, { ...record, cardsReplaced: record.cardsReplaced + 1 })
        return { seats: renewed.length }
      },
    )
