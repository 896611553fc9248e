import type { ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { reachesQuorum } from '#domain/consensus/gate.ts'
import { ballotsForQuorum } from '#domain/consensus/gate-words.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { BallotStore, RosterStore, RoundRecord } from './ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['countRound']>
export type StartCountPorts = StepPorts & Readonly<{ roster: RosterStore; ballots: BallotStore }>

/** Envelopes in each box, and ballots where an item was revealed before the round was over. */
export async function castIn(
  ballots: BallotStore,
  tx: ReadTx,
  round: RoundId,
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map(await ballots.turnout(tx, round))
  for (const { slot } of await ballots.list(tx, round)) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  return counts
}

/** Those who cast. In plenary the fullest box: nobody can tell whether two boxes hold the same people's votes. */
export const castInAll = (counts: ReadonlyMap<number, number>): number => Math.max(0, ...counts.values())

/** A box that is not empty but nearly so would show what a few people think. */
function assertBoxes({ round }: RoundRecord, counts: ReadonlyMap<number, number>): void {
  if (!('freeze' in round)) return
  const needed = life.fewestToOpen(round.freeze)
  for (const [slot, cast] of counts) {
    if (cast < needed) throw new DomainError('consensus.too-few-ballots', { cast, needed, slot })
  }
}

function assertQuorum({ round }: RoundRecord, present: number, cast: number): void {
  const { quorum } = round.plan.rule
  if (!quorum || reachesQuorum(quorum, present, cast)) return
  throw new DomainError('consensus.below-quorum', { cast, needed: ballotsForQuorum(quorum, present) })
}

const turnout = ({ round }: RoundRecord) =>
  'cast' in round ? { cast: round.cast, present: round.present } : { cast: 0 }

/**
 * Turnout first, in a transaction of its own: sharing one with the ballots would tie them together.
 * From here the round cannot be opened again.
 */
export const startCount =
  ({ roster, ballots, ...ports }: StartCountPorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(
      actor,
      input,
      { action: 'round.start-count', detail: turnout },
      async ({ tx, record }) => {
        const counts = await castIn(ballots, tx, input.round)
        const cast = castInAll(counts)
        // Whoever voted and then left the room is still among those who could vote.
        const present = Math.max(cast, await roster.presentElectors(tx, input.round))
        const round = life.startCount(record.round, input.expectedVersion, { present, cast })
        assertBoxes(record, counts)
        assertQuorum(record, present, cast)
        return { ...record, round }
      },
    )
