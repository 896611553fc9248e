import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/conference.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { assertEvaluationDecided } from './evaluation-at-hand.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { Room } from './house-ports.ts'
import type { PracticeStore } from './practice-ports.ts'
import { endAnyPractice } from './step-practice.ts'
import { type ThawPorts, thawUnopened } from './thaw-unopened.ts'

type Input = InputOf<(typeof conferenceEndpoints)['concludeConference']>
type Ports = ChangePorts &
  ThawPorts &
  Readonly<{ room: Room; evaluations: EvaluationStore; practices: PracticeStore }>

/** Ends the conference. The room stays open for a while: wall and phones are to read that it is over. */
export const concludeConference =
  ({ room, ...ports }: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const answer = await changeConference(ports)(
      actor,
      input,
      { verb: 'round.lead', action: 'conference.conclude' },
      async (tx, record) => {
        await assertEvaluationDecided(ports, tx, input.conference)
        const held = await ports.rounds.list(tx, input.conference)
        const underWay = held.filter(({ round }) => isUnderWay(round)).length
        const conference = life.concludeConference(record.conference, input.expectedVersion, underWay)
        await thawUnopened(ports, tx, held)
        await endAnyPractice(ports.practices, tx, input.conference)
        await ports.conferences.save(tx, { ...record, conference })
        return { version: conference.version }
      },
    )
    room.closeSoon(input.conference)
    return answer
  }
