import type { Clock, ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import { closeSlot, type Slot } from '#domain/consensus/slot.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { BallotStore } from './ballot-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundRecord } from './round-ports.ts'
import { castInAll } from './start-count.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['closeRound']>

const stopped = (slot: Slot): Slot => (slot.state === 'voting' ? closeSlot(slot) : slot)

type Ports = StepPorts & Readonly<{ clock: Clock; roster: RosterStore; ballots: BallotStore }>

/** n. At level 3 a card given for a lost ticket may make one vote more than there are voters: no share goes past the whole. */
async function countedPresent(
  { roster, ballots }: Pick<Ports, 'roster' | 'ballots'>,
  tx: ReadTx,
  { round }: RoundRecord,
): Promise<number> {
  const electors = await roster.electorsCounted(tx, round.id)
  if (!('freeze' in round) || round.freeze.level !== 3) return electors
  return Math.max(electors, castInAll(await ballots.turnout(tx, round.id)))
}

/** Takes no more ballots. None has been opened, so a slip of the hand can be undone. */
export const closeRound =
  ({ clock, roster, ballots, ...ports }: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.close' }, async ({ tx, record }) => ({
      ...record,
      // Under the round's lock, so that it is the n of exactly the ballots that came in.
      round: life.closeRound(
        record.round,
        input.expectedVersion,
        await countedPresent({ roster, ballots }, tx, record),
      ),
      slots: record.slots.map(stopped),
      closedAt: clock(),
    }))
