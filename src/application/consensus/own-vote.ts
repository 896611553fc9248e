import type { Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId, SeatId } from '#domain/kernel/id.ts'
import type { BallotStore } from './ballot-ports.ts'
import type { Envelopes } from './key-ports.ts'
import type { PaperStore } from './paper-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundStore } from './round-ports.ts'
import type { Topic } from './voter.ts'

type Ports = Readonly<{
  read: Read
  rounds: RoundStore
  roster: RosterStore
  ballots: BallotStore
  envelopes: Envelopes
  papers: PaperStore
}>

/** `recorded` null: the envelopes are opened and mixed, and nobody can tell any more. */
export type OwnVote = Readonly<{
  isElector: boolean
  recorded: boolean | null
  /** The seat has been handed a paper: its phone does not vote, and what it may have sent is not counted. */
  onPaper?: true
}>

/**
 * What a seat may know of its own vote: the salt is there until the count, and only the seat's
 * holder asks. Errors: `box-away` where this node cannot find the envelope at the moment.
 */
export const ownVote =
  ({ read, rounds, roster, ballots, envelopes, papers }: Ports) =>
  ({ association, conference }: Topic, seat: SeatId, round: RoundId, slot: number): Promise<OwnVote> =>
    read(association, async (tx) => {
      const record = await rounds.find(tx, round)
      if (record?.round.conference !== conference) return { isElector: false, recorded: null }
      // Who may vote is settled when the round opens.
      if (!record.openedAt) return { isElector: true, recorded: false }
      const isElector = await roster.isElector(tx, round, seat)
      // Nothing leads from a ticket to a seat: only the voter knows.
      if ('freeze' in record.round && record.round.freeze.level === 3) return { isElector, recorded: null }
      if (await papers.isHandedOut(tx, round, seat)) return { isElector, recorded: false, onPaper: true }
      const box = (await rounds.secrets(tx, round)).find((one) => one.slot === slot)
      if (!box) return { isElector, recorded: null }
      const key = await envelopes.keyOf({ ...box, round }, seat)
      if (!key) throw new DomainError('consensus.box-away')
      return { isElector, recorded: await ballots.hasEnvelope(tx, round, slot, key) }
    })
