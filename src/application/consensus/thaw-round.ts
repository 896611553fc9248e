import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Envelopes, KeyStore } from './ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['thawRound']>

/** Back to draft before anybody has voted. The old hash stays on record; its keys are of no use any more. */
export const thawRound =
  ({ keys, envelopes, ...ports }: StepPorts & Readonly<{ keys: KeyStore; envelopes: Envelopes }>) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.thaw', reason: input.reason }, async ({ tx, record }) => {
      const round = life.thawRound(record.round, input.expectedVersion)
      await ports.rounds.removeSecrets(tx, round.id)
      await ports.rounds.saveItems(tx, round.id, [])
      // While the round is locked: afterwards, or on a command sent twice, it could be frozen anew with other keys.
      await keys.destroy(round.id)
      envelopes.forget(round.id)
      return { ...record, round, keyNode: null, currentSlot: null, slots: [] }
    })
