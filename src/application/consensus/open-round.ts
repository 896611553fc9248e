import type { Clock, ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import { showSlot } from '#domain/consensus/slot.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import { assertEvaluationDecided } from './evaluation-at-hand.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import { assertKeys, type KeyPorts } from './find-keys.ts'
import type { HouseCheck } from './house-ports.ts'
import type { PracticeStore } from './practice-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'
import { assertNoPractice } from './step-practice.ts'
import { type StepPorts, stepRound } from './step-round.ts'
import type { TicketStore } from './ticket-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['openRound']>
type Ports = StepPorts &
  KeyPorts &
  Readonly<{
    roster: RosterStore
    tickets: TicketStore
    evaluations: EvaluationStore
    practices: PracticeStore
    checkHouse: HouseCheck
    clock: Clock
  }>

const minute = 60_000

export const closesAfter = (from: Date, minutes: number | null): Date | null =>
  minutes === null ? null : new Date(from.getTime() + minutes * minute)

function assertRunning({ conference }: ConferenceRecord): void {
  if (conference.state === 'running') return
  throw new DomainError('consensus.conference-wrong-state', {
    state: conference.state,
    wanted: ['running'],
  })
}

async function assertAlone(rounds: RoundStore, tx: ReadTx, { round }: RoundRecord): Promise<void> {
  const others = await rounds.list(tx, round.conference)
  if (others.some((other) => other.round.id !== round.id && life.isUnderWay(other.round))) {
    throw new DomainError('consensus.other-round-open')
  }
}

/** Opens the vote for those who are present, once the house can promise to keep what they send. */
export const openRound =
  (ports: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.open' }, async ({ tx, record, conference }) => {
      assertRunning(conference)
      const round = life.openRound(record.round, input.expectedVersion)
      await assertAlone(ports.rounds, tx, record)
      await assertEvaluationDecided(ports, tx, input.conference)
      await assertNoPractice(ports.practices, tx, input.conference)
      const [fault] = await ports.checkHouse(tx)
      if (fault) throw new DomainError(fault.code, fault.detail)
      await assertKeys(ports, tx, record)

      const present = (await ports.roster.seats(tx, input.conference)).filter(({ seat }) => seat.present)
      if (present.length === 0) throw new DomainError('consensus.nobody-present')
      // Whoever has fetched a ticket can vote with it, and is counted among those who could.
      const holders = await ports.tickets.issuedSeats(tx, round.id)
      await ports.roster.addElectors(tx, round.id, [
        ...new Set([...present.map(({ seat }) => seat.id), ...holders]),
      ])
      const now = ports.clock()
      return {
        ...record,
        round,
        openedAt: now,
        closesAt: closesAfter(now, round.plan.minutes),
        currentSlot: record.slots.length > 0 ? 1 : null,
        slots: record.slots.map((slot) => (slot.no === 1 ? showSlot(slot) : slot)),
      }
    })
