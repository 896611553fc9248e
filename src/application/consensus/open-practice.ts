import type { Randomness } from '#application/ports.ts'
import type { practiceEndpoints } from '#contract/consensus/practice.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import * as life from '#domain/consensus/practice.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { PracticeId } from '#domain/kernel/id.ts'
import { assertEvaluationDecided } from './evaluation-at-hand.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { assertNoPractice, type PracticePorts, stepPractice } from './step-practice.ts'

type Input = InputOf<(typeof practiceEndpoints)['openPractice']>
type Ports = PracticePorts &
  Readonly<{
    rounds: RoundStore
    roster: RosterStore
    evaluations: EvaluationStore
    randomness: Randomness
  }>

const over: readonly string[] = ['concluded', 'published', 'archived', 'cancelled']

/** Lets the room learn the phone on something harmless, before the first round or between two. */
export const openPractice =
  (ports: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepPractice(ports)(actor, input, 'practice.open', async ({ tx, conference: { conference } }) => {
      const { state } = conference
      if (over.includes(state))
        throw new DomainError('consensus.conference-wrong-state', { state, wanted: ['running'] })
      await assertNoPractice(ports.practices, tx, conference.id)
      const rounds = await ports.rounds.list(tx, conference.id)
      if (rounds.some(({ round }) => isUnderWay(round))) throw new DomainError('consensus.other-round-open')
      await assertEvaluationDecided(ports, tx, conference.id)
      if ((await ports.roster.presentCount(tx, conference.id)) === 0)
        throw new DomainError('consensus.nobody-present')
      const { form, most, places, questions } = input
      return life.openPractice(
        { id: ports.randomness.uuid() as PracticeId, conference: conference.id },
        { ballot: ballotOf({ form, choose: { process: most }, places }), questions },
      )
    })
