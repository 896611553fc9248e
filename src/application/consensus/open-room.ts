import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import type { Room } from './ports.ts'

type Rows = typeof conferenceEndpoints

/** Opens or closes the listener that phones on the same network reach. */
export const openRoom =
  ({ room, ...ports }: ChangePorts & Readonly<{ room: Room }>) =>
  (actor: Actor, input: InputOf<Rows['openRoom']>): Promise<OutputOf<Rows['openRoom']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'round.lead', action: input.open ? 'room.open' : 'room.close' },
      () => room.set(input.open),
    )
