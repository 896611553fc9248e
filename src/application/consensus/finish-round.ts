import type { WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { RoundStore } from './round-ports.ts'
import { lockRound, type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['finishRound']>

/**
 * Tells the round that a run-off comes from how it went. Decided by it, that round has nothing left to decide and
 * is final too; after an annulled run-off its tie is to be decided anew.
 */
export async function tellParent(
  rounds: RoundStore,
  tx: WriteTx,
  child: life.FinalRound | life.VoidedRound,
): Promise<void> {
  if (child.runOffOf === null) return
  const parent = await lockRound(rounds, tx, child.conference, child.runOffOf)
  const told = life.endRunOff(parent.round, parent.round.version, child)
  if (child.state === 'voided') return rounds.save(tx, { ...parent, round: told })
  const final = life.finaliseRound(told, told.version)
  await rounds.save(tx, { ...parent, round: final })
  await tellParent(rounds, tx, final)
}

/** Makes the outcome final. A tie must have been decided first. */
export const finishRound =
  (ports: StepPorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.finish' }, async ({ tx, record }) => {
      const round = life.finaliseRound(record.round, input.expectedVersion)
      await tellParent(ports.rounds, tx, round)
      return { ...record, round }
    })
