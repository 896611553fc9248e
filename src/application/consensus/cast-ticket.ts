import type { Hashing, Read } from '#application/ports.ts'
import type { CastInput } from '#contract/consensus/live.ts'
import { isBallotCard, normaliseCode } from '#domain/consensus/code.ts'
import type { TokenCheck } from '#domain/kernel/blind-token.ts'
import { isBlindNumber, isBlindToken, tokenMessage } from '#domain/kernel/blind-token.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { BallotIntake, BallotOwner, BallotStore } from './ballot-ports.ts'
import { writeContent } from './envelope-content.ts'
import { type FrozenPaper, frozenPapers, type Sealable } from './frozen-papers.ts'
import type { Envelopes } from './key-ports.ts'
import type { RoundSecret, RoundStore } from './round-ports.ts'
import type { TicketStore } from './ticket-ports.ts'
import type { Topic } from './voter.ts'

export type CastTicketPorts = Readonly<{
  read: Read
  rounds: RoundStore
  tickets: TicketStore
  ballots: BallotStore
  envelopes: Envelopes
  intake: BallotIntake
  hashing: Hashing
  checkTicket: TokenCheck
}>

/** What gives the right to vote at level 3. Nothing of it leads to a seat. */
export type Credential =
  | Readonly<{ by: 'ticket'; token: string; signature: string }>
  | Readonly<{ by: 'card'; code: string }>

type Owner = Readonly<{ by: BallotOwner; hash: Uint8Array }>

/** All that the database knows of a card; of another round it would be another. */
export const ballotCardHash = (hashing: Hashing, round: RoundId, code: string): Uint8Array =>
  hashing.sha256(Buffer.from(`${round}|${code}`))

function ownerByCard({ hashing }: CastTicketPorts, round: RoundId, typed: string): Owner {
  const code = normaliseCode(typed)
  if (!isBallotCard(code)) throw new DomainError('consensus.card-unknown')
  const hash = ballotCardHash(hashing, round, code)
  return { by: { kind: 'card', hash }, hash }
}

async function ownerByTicket(
  { hashing, checkTicket }: CastTicketPorts,
  { freeze }: FrozenPaper,
  round: RoundId,
  { token, signature }: Extract<Credential, { by: 'ticket' }>,
): Promise<Owner> {
  const invalid = new DomainError('consensus.ticket-invalid')
  if (freeze.ticket?.way !== 'blind') throw invalid
  if (!isBlindToken(token) || !isBlindNumber(signature)) throw invalid
  const message = tokenMessage(Buffer.from(token, 'hex'), round)
  if (!(await checkTicket(freeze.ticket.modulus, message, Buffer.from(signature, 'hex')))) throw invalid
  return { by: { kind: 'ticket' }, hash: hashing.sha256(message) }
}

/** Errors: `ballot-stale` in a round that takes no tickets, `ticket-invalid`, `card-unknown`. */
async function ownerOf(
  ports: CastTicketPorts,
  paper: FrozenPaper,
  round: RoundId,
  credential: Credential,
): Promise<Owner> {
  if (paper.freeze.level !== 3) throw new DomainError('consensus.ballot-stale')
  return credential.by === 'card'
    ? ownerByCard(ports, round, credential.code)
    : ownerByTicket(ports, paper, round, credential)
}

type Tried = Readonly<{ owner: Owner; box: RoundSecret }>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Why a box did not take an envelope, and whether an earlier one of the same token lies in it. */
const refusal = (
  { read, rounds, tickets, ballots, envelopes }: CastTicketPorts,
  { association }: Topic,
  { r, slot }: CastInput,
  tried: Tried | null,
): Promise<DomainError> =>
  read(association, async (tx) => {
    const state = (await rounds.find(tx, r))?.round.state
    if (state === 'draft' || state === 'discussing' || state === 'frozen' || state === 'paused') {
      return new DomainError('consensus.round-not-open')
    }
    // No box is left: the round is counted, or the item revealed.
    if (!tried) return new DomainError('consensus.ballot-too-late', { recorded: 'unknown' })
    const { owner, box } = tried
    if (state === 'open' && owner.by.kind === 'card' && !(await tickets.hasCard(tx, r, owner.hash))) {
      return new DomainError('consensus.card-unknown')
    }
    const key = await envelopes.keyOf({ ...box, round: r }, hex(owner.hash))
    if (!key) return new DomainError('consensus.box-away')
    const isIn = await ballots.hasEnvelope(tx, r, slot, key)
    return new DomainError('consensus.ballot-too-late', { recorded: isIn ? 'yes' : 'no' })
  })

/**
 * Takes one ballot from the holder of a ticket or a card: as at level 2, but nobody knows whose. The last one of a token
 * counts. Errors: `ballot-stale`, `round-not-open`, `ticket-invalid`, `card-unknown`, `ballot-invalid`,
 * `ballot-too-many`, `ballot-too-late` with whether an earlier one is in.
 */
export const castTicket = (ports: CastTicketPorts) => {
  const papers = frozenPapers(ports)

  return async (where: Topic, credential: Credential, input: CastInput): Promise<{ recorded: true }> => {
    const { association, conference } = where
    const tried: Tried[] = []

    const send = async (
      paper: FrozenPaper,
      { answers, length, box }: Sealable,
    ): Promise<'stored' | 'refused'> => {
      const owner = await ownerOf(ports, paper, input.r, credential)
      tried.unshift({ owner, box })
      const { freezeHash } = paper
      const target = { association, round: input.r, freezeHash, ...box }
      const envelopeKey = await ports.envelopes.keyOf(target, hex(owner.hash))
      if (!envelopeKey) return 'refused'
      return ports.intake.put({
        ...target,
        conference,
        by: owner.by,
        envelopeKey,
        sealed: ports.envelopes.seal(target, writeContent({ answers, stratum: null }), length),
      })
    }

    try {
      if ((await papers.cast(where, input, send)) === 'stored') return { recorded: true }
      throw await refusal(ports, where, input, tried[0] ?? null)
    } catch (error) {
      // A forged ticket says nothing about the paper, and must not cost a question to the database.
      const isForged = error instanceof DomainError && error.code === 'consensus.ticket-invalid'
      if (!isForged) papers.forget(input.r)
      throw error
    }
  }
}

type CardPorts = Pick<CastTicketPorts, 'read' | 'tickets' | 'hashing'>

/** Whether the code is on a card of the round; also before the round opens. */
export const isCardOf =
  ({ read, tickets, hashing }: CardPorts) =>
  async ({ association }: Topic, round: RoundId, typed: string): Promise<boolean> => {
    const code = normaliseCode(typed)
    if (!isBallotCard(code)) return false
    return read(association, (tx) => tickets.hasCard(tx, round, ballotCardHash(hashing, round, code)))
  }
