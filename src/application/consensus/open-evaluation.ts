import type { Randomness } from '#application/ports.ts'
import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/evaluation/evaluation.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { EvaluationId } from '#domain/kernel/id.ts'
import type { HouseCheck } from './house-ports.ts'
import type { KeyStore } from './key-ports.ts'
import type { PracticeStore } from './practice-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { type EvaluationPorts, stepEvaluation } from './step-evaluation.ts'
import { assertNoPractice } from './step-practice.ts'

type Input = InputOf<(typeof evaluationEndpoints)['openEvaluation']>
type Ports = EvaluationPorts &
  Readonly<{
    rounds: RoundStore
    roster: RosterStore
    practices: PracticeStore
    keys: KeyStore
    checkHouse: HouseCheck
    randomness: Randomness
  }>

/** Asks everybody who is present, with a new box and a key of its own. */
export const openEvaluation =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { version } = await stepEvaluation(ports)(
      actor,
      input,
      { action: 'evaluation.open' },
      async ({ tx, conference: { conference }, held }) => {
        const { state } = conference
        if (state !== 'running') {
          throw new DomainError('consensus.conference-wrong-state', { state, wanted: ['running'] })
        }
        const id = ports.randomness.uuid() as EvaluationId
        const evaluation = life.openEvaluation(held?.evaluation ?? null, input.expectedVersion, {
          id,
          conference: conference.id,
        })
        const rounds = await ports.rounds.list(tx, conference.id)
        if (rounds.some(({ round }) => isUnderWay(round))) throw new DomainError('consensus.other-round-open')
        await assertNoPractice(ports.practices, tx, conference.id)
        if ((await ports.roster.presentCount(tx, conference.id)) === 0)
          throw new DomainError('consensus.nobody-present')
        const [fault] = await ports.checkHouse(tx)
        if (fault) throw new DomainError(fault.code, fault.detail)

        const [publicKey] = await ports.keys.makeRoundKeys(id, [0])
        if (!publicKey) throw new Error('a box was asked for and no key was made')
        const record = { evaluation, keyNode: await ports.keys.node(), printed: null }
        // Before its key: the key's row leans on it.
        await ports.evaluations.save(tx, record)
        await ports.evaluations.empty(tx, conference.id)
        await ports.evaluations.saveSecret(tx, conference.id, publicKey)
        return record
      },
    )
    return { version }
  }
