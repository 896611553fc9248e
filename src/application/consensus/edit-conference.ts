import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/conference.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { protectionOf } from './protection.ts'
import type { RoundStore } from './round-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['editConference']>
type Ports = ChangePorts & Readonly<{ rounds: RoundStore }>

/** Changes what every round is frozen with: possible until the first one is. */
export const editConference =
  ({ rounds, ...ports }: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'conference.prepare', action: 'conference.edit' },
      async (tx, record) => {
        const { name, kOpen, place, beginsOn, freeSeats } = input
        const protection = protectionOf(input.level, input.ticket)
        const conference = life.editConference(record.conference, input.expectedVersion, {
          name,
          kOpen,
          ...protection,
        })
        const held = await rounds.list(tx, input.conference)
        const isFrozen = held.some(({ round }) => 'freezeHash' in round && round.freezeHash !== null)
        const { level, ticket } = record.conference
        const isOther =
          protection.level !== level || protection.ticket !== ticket || kOpen !== record.conference.kOpen
        if (isFrozen && isOther) {
          throw new DomainError('consensus.conference-wrong-state', {
            state: 'frozen',
            wanted: ['draft'],
          })
        }
        await ports.conferences.save(tx, { ...record, conference, place, beginsOn, freeSeats })
        return { version: conference.version }
      },
    )
