import type { Randomness, WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { BallotStore, ClearIntake } from './ballot-ports.ts'
import { newRecord } from './create-conference.ts'
import { tellParent } from './finish-round.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'
import type { PaperStore } from './paper-ports.ts'
import { removeTickets } from './remove-tickets.ts'
import type { RoundRecord } from './round-ports.ts'
import { removePapers } from './seal-papers.ts'
import { type StepPorts, stepRound } from './step-round.ts'
import type { TicketStore } from './ticket-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['voidRound']>
export type VoidPorts = StepPorts &
  Readonly<{
    ballots: BallotStore
    tickets: TicketStore
    papers: PaperStore
    keys: KeyStore
    envelopes: Envelopes
    clearIntake: ClearIntake
    randomness: Randomness
  }>

type Annulment = Readonly<{ reason: string; voteAgain: boolean }>

/** The same plan once more. A run-off is held again by the round whose tie it was to decide. */
async function holdAgain(
  { rounds, randomness }: VoidPorts,
  tx: WriteTx,
  voided: life.VoidedRound,
): Promise<life.VoidedRound> {
  if (voided.runOffOf !== null) return voided
  const next = life.draftRound({
    id: randomness.uuid() as RoundId,
    conference: voided.conference,
    number: voided.number,
    plan: voided.plan,
    replaces: voided.id,
  })
  await rounds.add(tx, newRecord(next))
  return life.succeedRound(voided, voided.version, next.id)
}

/** Annuls within a transaction: envelopes go unopened, and a tie that was being decided waits again. */
export async function annul(
  ports: VoidPorts,
  tx: WriteTx,
  record: RoundRecord,
  expectedVersion: number,
  { reason, voteAgain }: Annulment,
): Promise<RoundRecord> {
  const voided = life.voidRound(record.round, expectedVersion, reason)
  if ('runOff' in record.round && record.round.runOff.state === 'under-way') {
    throw new DomainError('consensus.run-off-waits', { items: record.round.runOff.items })
  }
  await ports.ballots.removeEnvelopes(tx, voided.id)
  await ports.rounds.removeSecrets(tx, voided.id)
  await ports.announcer.announce(tx, { kind: 'boxes', id: voided.id, version: voided.version })
  await removeTickets(ports.tickets, tx, voided.id)
  await removePapers(ports, tx, voided.id)
  await tellParent(ports.rounds, tx, voided)
  const round = voteAgain ? await holdAgain(ports, tx, voided) : voided
  return { ...record, round }
}

/** What is left of a round's secrets outside the database, once it can no longer be counted. */
export async function destroySecrets(
  { keys, envelopes, clearIntake }: Pick<VoidPorts, 'keys' | 'envelopes' | 'clearIntake'>,
  round: RoundId,
): Promise<void> {
  await keys.destroy(round)
  // After the files, or it could be read from them once more.
  envelopes.forget(round)
  // What is not cleared now is cleared by the database in its own time; the act that is done stays done.
  await clearIntake().catch(() => undefined)
}

/** Annuls a round that is not final. Everybody reads why. */
export const voidRound =
  (ports: VoidPorts) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { reason, voteAgain } = input
    const answer = await stepRound(ports)(actor, input, { action: 'round.void', reason }, ({ tx, record }) =>
      annul(ports, tx, record, input.expectedVersion, { reason, voteAgain }),
    )
    await destroySecrets(ports, input.round)
    return answer
  }
