import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/conference.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { assertEvaluationDecided } from './evaluation-at-hand.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { Room } from './house-ports.ts'
import type { PracticeStore } from './practice-ports.ts'
import { endAnyPractice } from './step-practice.ts'
import { type ThawPorts, thawUnopened } from './thaw-unopened.ts'

type Input = InputOf<(typeof conferenceEndpoints)['cancelConference']>
type Ports = ChangePorts &
  ThawPorts &
  Readonly<{ room: Room; evaluations: EvaluationStore; practices: PracticeStore }>

/** Calls a conference off. What was counted stays counted; a round under way is annulled first. */
export const cancelConference =
  ({ room, ...ports }: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const answer = await changeConference(ports)(
      actor,
      input,
      { verb: 'conference.prepare', action: 'conference.cancel', reason: input.reason },
      async (tx, record) => {
        await assertEvaluationDecided(ports, tx, input.conference)
        const held = await ports.rounds.list(tx, input.conference)
        if (held.some(({ round }) => isUnderWay(round)))
          throw new DomainError('consensus.conference-round-open')
        const conference = life.cancelConference(record.conference, input.expectedVersion, input.reason)
        await thawUnopened(ports, tx, held)
        await endAnyPractice(ports.practices, tx, input.conference)
        await ports.conferences.save(tx, { ...record, conference })
        return { version: conference.version }
      },
    )
    room.closeSoon(input.conference)
    return answer
  }
