import type { ReadTx } from '#application/ports.ts'
import { sealedLength } from '#domain/consensus/ballot.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import {
  type Comparison,
  comparePasses,
  type PaperReading,
  type Pass,
} from '#domain/consensus/paper-reading.ts'
import type { Round } from '#domain/consensus/round.ts'
import type { Box, Envelopes } from './key-ports.ts'
import { KeyMissing } from './open-box.ts'
import type { PaperStore, Pile } from './paper-ports.ts'
import type { RoundStore } from './round-ports.ts'

export type PassPorts = Readonly<{ papers: PaperStore; rounds: RoundStore; envelopes: Envelopes }>

/** A round from its freeze on. */
export type FrozenLike = Extract<Round, { freeze: unknown }>

/** Room for the hash of a card beside the answers: every reading of a round is as long as any other. */
const cardBytes = 128

export const writeReading = (reading: PaperReading): string =>
  JSON.stringify(reading === 'invalid' ? { x: true } : reading)

function readReading(text: string): PaperReading {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('a' in value) || typeof value.a !== 'string')
    return 'invalid'
  return { a: value.a, card: 'card' in value && typeof value.card === 'string' ? value.card : null }
}

export const readingLength = ({ freeze }: FrozenLike): number =>
  sealedLength(ballotOf(freeze), freeze.items) + cardBytes

/** The box whose key also seals what is read from papers; null where all are opened. */
export async function readingBox(
  { rounds }: Pick<PassPorts, 'rounds'>,
  tx: ReadTx,
  round: FrozenLike,
): Promise<Box | null> {
  const [secret] = await rounds.secrets(tx, round.id)
  return secret
    ? { ...secret, association: tx.association, round: round.id, freezeHash: round.freezeHash }
    : null
}

/** What both have read so far, by place. Errors: `KeyMissing` where this node cannot open it. */
export async function openPasses(
  ports: PassPorts,
  tx: ReadTx,
  round: FrozenLike,
  pile: Pile,
): Promise<readonly [Pass, Pass]> {
  const sealed = await ports.papers.readings(tx, pile.id)
  const passes = [new Map<number, PaperReading>(), new Map<number, PaperReading>()] as const
  if (sealed.length === 0) return passes
  const box = await readingBox(ports, tx, round)
  const open = box && (await ports.envelopes.opener(box))
  if (!open) throw new KeyMissing()
  for (const { pos, pass, sealed: bytes } of sealed) {
    passes[pass === 1 ? 0 : 1].set(pos, readReading(open(bytes)))
  }
  return passes
}

export async function comparePile(
  ports: PassPorts,
  tx: ReadTx,
  round: FrozenLike,
  pile: Pile,
): Promise<Comparison> {
  const [first, second] = await openPasses(ports, tx, round, pile)
  return comparePasses(pile.n, first, second)
}
