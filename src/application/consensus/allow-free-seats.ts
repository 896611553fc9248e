import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { RoundStore } from './round-ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = ChangePorts & Readonly<{ rounds: RoundStore }>

const over = ['concluded', 'published', 'archived', 'cancelled']

/** Whether the wall's code alone gives a seat. Not while a vote is under way: who could vote is then fixed. */
export const allowFreeSeats =
  ({ rounds, ...ports }: Ports) =>
  (actor: Actor, input: InputOf<Rows['allowFreeSeats']>): Promise<OutputOf<Rows['allowFreeSeats']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: input.allow ? 'roster.allow-free-seats' : 'roster.stop-free-seats' },
      async (tx, record) => {
        const { state } = record.conference
        if (over.includes(state)) throw new DomainError('consensus.conference-wrong-state', { state })
        const held = await rounds.list(tx, input.conference)
        if (held.some(({ round }) => isUnderWay(round))) throw new DomainError('consensus.other-round-open')
        await ports.conferences.save(tx, { ...record, freeSeats: input.allow })
        return { done: true }
      },
    )
