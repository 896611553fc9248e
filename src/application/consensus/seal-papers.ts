import type { Randomness, ReadTx, WriteTx } from '#application/ports.ts'
import { sealedLength } from '#domain/consensus/ballot.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import { channelTotals, paperWay } from '#domain/consensus/paper.ts'
import { slotAnswers } from '#domain/consensus/paper-cells.ts'
import { doubledCards, isAgreed, type PaperReading } from '#domain/consensus/paper-reading.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import type { BallotStore } from './ballot-ports.ts'
import { writeContent } from './envelope-content.ts'
import type { Box } from './key-ports.ts'
import { KeyMissing } from './open-box.ts'
import { comparePile, type FrozenLike, type PassPorts } from './paper-passes.ts'
import type { RoundRecord } from './round-ports.ts'

export type SealPorts = PassPorts & Readonly<{ ballots: BallotStore; randomness: Randomness }>

type Valid = Exclude<PaperReading, 'invalid'>

/** A pile that two people have read the same, and the envelopes from phones that it stands instead of. */
export type ReadyPapers = Readonly<{
  valid: readonly Valid[]
  invalid: number
  /** Envelope keys of seats that were handed a paper, by slot; not all of them have an envelope. */
  superseded: ReadonlyMap<number, readonly Uint8Array[]>
  /** How many envelopes those are. */
  supersededIn: ReadonlyMap<number, number>
}>

const keyIn = async ({ envelopes }: SealPorts, box: Box, owner: string): Promise<Uint8Array> => {
  const key = await envelopes.keyOf(box, owner)
  if (!key) throw new KeyMissing()
  return key
}

async function boxesOf({ rounds }: SealPorts, tx: ReadTx, round: FrozenLike): Promise<readonly Box[]> {
  const { association } = tx
  const secrets = await rounds.secrets(tx, round.id)
  return secrets.map((secret) => ({ ...secret, association, round: round.id, freezeHash: round.freezeHash }))
}

/**
 * What the count takes from paper; null where no paper was on the table. Errors: `papers-wait` where papers were handed
 * out and no pile is keyed, `papers-differ` until two people have read every paper the same, `card-doubled`.
 */
export async function readyPapers(
  ports: SealPorts,
  tx: ReadTx,
  { round }: RoundRecord,
): Promise<ReadyPapers | null> {
  if (round.state !== 'closing' && round.state !== 'keying') return null
  const seats = paperWay(round.freeze) === 'roster' ? await ports.papers.handedOut(tx, round.id) : []
  const pile = await ports.papers.pile(tx, round.id)
  if (round.state === 'closing' || !pile) {
    if (seats.length > 0) throw new DomainError('consensus.papers-wait', { handedOut: seats.length })
    return null
  }
  const compared = await comparePile(ports, tx, round, pile)
  if (!isAgreed(compared)) {
    const left = compared.left[0].length + compared.left[1].length
    throw new DomainError('consensus.papers-differ', { left, differing: compared.differing.length })
  }
  const [doubled] = doubledCards(compared.agreed)
  if (doubled !== undefined) throw new DomainError('consensus.card-doubled', { pos: doubled })

  const superseded = new Map<number, readonly Uint8Array[]>()
  const supersededIn = new Map<number, number>()
  for (const box of await boxesOf(ports, tx, round)) {
    const keys: Uint8Array[] = []
    for (const seat of seats) keys.push(await keyIn(ports, box, seat))
    superseded.set(box.slot, keys)
    supersededIn.set(box.slot, await ports.ballots.countOf(tx, round.id, box.slot, keys))
  }
  const readings = compared.agreed.map(({ reading }) => reading)
  const valid = readings.filter((reading) => reading !== 'invalid')
  return { valid, invalid: readings.length - valid.length, superseded, supersededIn }
}

/** Envelopes in each box as they will be when the papers are among them. */
export function withPapers(
  counts: ReadonlyMap<number, number>,
  papers: ReadyPapers | null,
): ReadonlyMap<number, number> {
  if (!papers) return counts
  const all = new Map(counts)
  for (const [slot, gone] of papers.supersededIn) {
    const cast = (counts.get(slot) ?? 0) - gone + papers.valid.length
    if (cast > 0) all.set(slot, cast)
    else all.delete(slot)
  }
  return all
}

/**
 * Puts the papers into the boxes, sealed as phones' votes are and mixed, and takes out unopened what their voters had
 * sent by phone. Everything that tells of papers goes in the same transaction. `phones`: those that cast by phone.
 */
export async function sealPapers(
  ports: SealPorts,
  tx: WriteTx,
  round: FrozenLike,
  papers: ReadyPapers,
  phones: number,
): Promise<void> {
  const form = ballotOf(round.freeze)
  const { items, mode } = round.freeze
  for (const box of await boxesOf(ports, tx, round)) {
    await ports.ballots.removeEnvelopesOf(tx, round.id, box.slot, papers.superseded.get(box.slot) ?? [])
    const isPlenary = mode === 'plenary'
    const of = isPlenary ? items.slice(box.slot - 1, box.slot) : items
    const length = sealedLength(form, of)
    const envelopes: { key: Uint8Array; sealed: Uint8Array }[] = []
    for (const { a, card } of shuffled(papers.valid, ports.randomness.below)) {
      const answers = isPlenary ? slotAnswers(form, items, a, box.slot - 1) : a
      envelopes.push({
        // A paper of the roster has no owner that anybody knows: its key is chance, as a key looks anyhow.
        key: card === null ? ports.randomness.bytes(16) : await keyIn(ports, box, card),
        // Whose background it is, nobody knows: the pile has been mixed.
        sealed: ports.envelopes.seal(box, writeContent({ answers, stratum: null }), length),
      })
    }
    const added = await ports.ballots.addEnvelopes(tx, round.id, box.slot, envelopes)
    // The card has voted by phone: that vote is acknowledged, so the paper must be read again and put aside.
    if (added < envelopes.length) throw new DomainError('consensus.card-cast')
  }
  await ports.papers.saveTotals(
    tx,
    round.id,
    channelTotals({ phone: phones, paper: papers.valid.length, invalid: papers.invalid }),
  )
  await removePapers(ports, tx, round.id)
}

/** When a round is annulled or about to be counted: who voted on paper is nobody's business any more. */
export async function removePapers(
  { papers }: Pick<SealPorts, 'papers'>,
  tx: WriteTx,
  round: FrozenLike['id'],
): Promise<void> {
  await papers.removePile(tx, round)
  await papers.removeHandOuts(tx, round)
}
