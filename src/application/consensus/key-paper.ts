import { authorise } from '#application/authorise.ts'
import type { Hashing, WriteTx, WriteUnaudited } from '#application/ports.ts'
import type { paperEndpoints } from '#contract/consensus/paper.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { readAnswers, writeAnswers } from '#domain/consensus/ballot.ts'
import { isBallotCard, normaliseCode } from '#domain/consensus/code.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import { paperWay } from '#domain/consensus/paper.ts'
import type { PaperReading } from '#domain/consensus/paper-reading.ts'
import type { KeyingRound } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { BallotStore } from './ballot-ports.ts'
import { ballotCardHash } from './cast-ticket.ts'
import { missingKeys } from './find-keys.ts'
import type { KeyStore } from './key-ports.ts'
import { KeyMissing } from './open-box.ts'
import { openPasses, type PassPorts, readingBox, readingLength, writeReading } from './paper-passes.ts'
import type { Pile } from './paper-ports.ts'
import type { RoundRecord } from './round-ports.ts'
import { lockRound } from './step-round.ts'
import { keyerOf, passOf } from './take-pile.ts'
import type { TicketStore } from './ticket-ports.ts'

type Rows = typeof paperEndpoints
type Input = InputOf<Rows['keyPaper']>
export type KeyPaperPorts = PassPorts &
  Readonly<{
    writeUnaudited: WriteUnaudited
    ballots: BallotStore
    tickets: TicketStore
    keys: KeyStore
    hashing: Hashing
  }>

type Place = Readonly<{ round: KeyingRound; pile: Pile; pass: 1 | 2; pos: number }>

/** The card is one of the bowl's, has not voted by phone, and lies nowhere else in what this person has read. */
async function cardToken(ports: KeyPaperPorts, tx: WriteTx, place: Place, typed: string): Promise<string> {
  const { round, pile, pass, pos } = place
  const code = normaliseCode(typed)
  const hash = isBallotCard(code) ? ballotCardHash(ports.hashing, round.id, code) : null
  if (!hash || !(await ports.tickets.hasCard(tx, round.id, hash)))
    throw new DomainError('consensus.card-unknown')
  const token = Buffer.from(hash).toString('hex')
  for (const box of await ports.rounds.secrets(tx, round.id)) {
    const key = await ports.envelopes.keyOf({ ...box, round: round.id }, token)
    if (!key) throw new KeyMissing()
    if (await ports.ballots.hasEnvelope(tx, round.id, box.slot, key))
      throw new DomainError('consensus.card-cast')
  }
  const own = (await openPasses(ports, tx, round, pile))[pass - 1] ?? new Map()
  for (const [other, reading] of own) {
    if (other !== pos && reading !== 'invalid' && reading.card === token)
      throw new DomainError('consensus.card-doubled', { pos: other })
  }
  return token
}

async function readingOf(
  ports: KeyPaperPorts,
  tx: WriteTx,
  place: Place,
  { a, card }: Pick<Input, 'a' | 'card'>,
): Promise<PaperReading> {
  if (a === null) return 'invalid'
  const { freeze } = place.round
  const answers = writeAnswers(readAnswers(ballotOf(freeze), freeze.items, a))
  if (paperWay(freeze) !== 'card') return { a: answers, card: null }
  return { a: answers, card: await cardToken(ports, tx, place, card ?? '') }
}

async function placeOf(ports: KeyPaperPorts, tx: WriteTx, actor: Actor, input: Input, record: RoundRecord) {
  const { round } = record
  const pile = await ports.papers.pile(tx, input.round)
  if (round.state !== 'keying' || !pile) {
    throw new DomainError('consensus.round-wrong-state', { state: round.state, wanted: ['keying'] })
  }
  // The pile was counted again since the page was read: its places are others.
  if (pile.id !== input.pile || input.pos > pile.n) {
    throw new DomainError('stale-version', { state: round.state, version: round.version })
  }
  const pass = passOf(pile, keyerOf(actor, input))
  if (pass === null) throw new DomainError('consensus.pile-taken')
  return { round, pile, pass, pos: input.pos }
}

/**
 * Keeps what one of the two has read from one paper, in place of what they read before. It is on disk when this answers.
 * As with a ballot nothing of it is written into history: who reads is, in `takePile`.
 */
export const keyPaper =
  (ports: KeyPaperPorts) =>
  async (actor: Actor, input: Input): Promise<OutputOf<Rows['keyPaper']>> => {
    const { association, conference } = input
    authorise(actor, 'paper.key', { association, conference })
    let found: RoundRecord | null = null
    try {
      await ports.writeUnaudited(association, async (tx) => {
        const record = await lockRound(ports.rounds, tx, conference, input.round)
        found = record
        const place = await placeOf(ports, tx, actor, input, record)
        const reading = await readingOf(ports, tx, place, input)
        const box = await readingBox(ports, tx, place.round)
        if (!box) throw new KeyMissing()
        const sealed = ports.envelopes.seal(box, writeReading(reading), readingLength(place.round))
        await ports.papers.saveReading(tx, place.pile.id, { pos: place.pos, pass: place.pass, sealed })
      })
    } catch (error) {
      if (error instanceof KeyMissing && found) throw await missingKeys(ports.keys, found)
      throw error
    }
    return { done: true }
  }
