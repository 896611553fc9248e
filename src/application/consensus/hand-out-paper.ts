import type { paperEndpoints } from '#contract/consensus/paper.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { mayHandOut, paperWay } from '#domain/consensus/paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { changeConference } from './change-conference.ts'
import type { PaperStore } from './paper-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import { lockRound, type StepPorts } from './step-round.ts'

type Rows = typeof paperEndpoints
type Ports = StepPorts & Readonly<{ roster: RosterStore; papers: PaperStore }>

/**
 * Level 2: a paper against the list. From here the seat's phone votes no more in the round, and what it has sent lies
 * unopened until the count takes it out; a paper that comes back unused gives the phone its vote again. History says
 * how many papers are out, never whose.
 */
export const handOutPaper =
  (ports: Ports) =>
  (actor: Actor, input: InputOf<Rows['handOutPaper']>): Promise<OutputOf<Rows['handOutPaper']>> => {
    let handedOut = 0
    return changeConference(ports)(
      actor,
      input,
      {
        verb: 'round.lead',
        action: input.out ? 'paper.hand-out' : 'paper.take-back',
        subject: { type: 'round', id: input.round },
        detail: () => ({ handedOut }),
      },
      async (tx, conference) => {
        const { round } = await lockRound(ports.rounds, tx, input.conference, input.round)
        if (!mayHandOut(round.state) || !('freeze' in round)) {
          throw new DomainError('consensus.round-wrong-state', {
            state: round.state,
            wanted: ['open', 'paused'],
          })
        }
        if (paperWay(round.freeze) !== 'roster') throw new DomainError('consensus.paper-impossible')
        const record = await ports.roster.lockSeat(tx, input.seat)
        if (record?.seat.conference !== input.conference) throw new DomainError('not-found')
        if (input.out) {
          if (!record.seat.present) throw new DomainError('consensus.not-present')
          if (!(await ports.roster.isElector(tx, round.id, input.seat)))
            throw new DomainError('consensus.not-in-round')
          await ports.papers.addHandOut(tx, round.id, input.seat)
          // Somebody sits there: they count in n also when they have left with the paper in the box.
          if (!record.handedOut) await ports.roster.saveSeats(tx, [{ ...record, handedOut: true }])
        } else await ports.papers.removeHandOut(tx, round.id, input.seat)
        handedOut = (await ports.papers.handedOut(tx, round.id)).length
        // What phones follow: each then asks whether it may still vote.
        await ports.conferences.save(tx, { ...conference, cardsReplaced: conference.cardsReplaced + 1 })
        return { handedOut }
      },
    )
  }
