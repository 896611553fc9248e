import type { ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { BallotStore } from './ballot-ports.ts'
import { removeTickets } from './remove-tickets.ts'
import type { RoundRecord } from './round-ports.ts'
import { readyPapers, type SealPorts, sealPapers, withPapers } from './seal-papers.ts'
import { type StepPorts, stepRound } from './step-round.ts'
import type { TicketStore } from './ticket-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['countRound']>
export type StartCountPorts = StepPorts & SealPorts & Readonly<{ tickets: TicketStore }>

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
function boxFault(
  { freeze }: life.ClosingRound | life.KeyingRound,
  counts: ReadonlyMap<number, number>,
): DomainError | null {
  const needed = life.fewestToOpen(freeze)
  for (const [slot, cast] of counts) {
    if (cast < needed) return new DomainError('consensus.too-few-ballots', { cast, needed, slot })
  }
  return null
}

/** Why a round that is closed cannot be counted. The console asks the same, so that it never offers what is refused. */
export const whyNotCounted = (
  { round }: RoundRecord,
  counts: ReadonlyMap<number, number>,
): DomainError | null =>
  round.state === 'closing' || round.state === 'keying'
    ? (boxFault(round, counts) ?? life.countFault(round, castInAll(counts)))
    : null

const turnout = ({ round }: RoundRecord) =>
  'cast' in round ? { cast: round.cast, present: round.present } : { cast: 0 }

/**
 * Turnout first, in a transaction of its own: sharing one with the ballots would tie them together.
 * From here the round cannot be opened again.
 */
export const startCount =
  (ports: StartCountPorts) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(
      actor,
      input,
      { action: 'round.start-count', detail: turnout },
      async ({ tx, record }) => {
        const sent = await castIn(ports.ballots, tx, input.round)
        const isSeen = record.round.version === input.expectedVersion
        const papers = isSeen ? await readyPapers(ports, tx, record) : null
        const counts = withPapers(sent, papers)
        const fault = isSeen && whyNotCounted(record, counts)
        if (fault) throw fault
        const round = life.startCount(record.round, input.expectedVersion, castInAll(counts))
        // In the boxes before anything is opened: from here papers and phones are the same.
        if (papers) await sealPapers(ports, tx, round, papers, castInAll(counts) - papers.valid.length)
        // No vote can come any more, so nobody needs to know who had a ticket.
        await removeTickets(ports.tickets, tx, input.round)
        return { ...record, round }
      },
    )
