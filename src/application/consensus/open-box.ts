import type { Randomness, WriteTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import type { BallotStore } from './ballot-ports.ts'
import { type EnvelopeContent, readContent } from './envelope-content.ts'
import type { Box, Envelopes } from './key-ports.ts'

export type BoxPorts = Readonly<{ ballots: BallotStore; envelopes: Envelopes; randomness: Randomness }>

/** The private key is not on this node. Whether it is lost or elsewhere is for the caller to find out. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
}

const opened = (open: (sealed: Uint8Array) => string, sealed: Uint8Array): EnvelopeContent | null => {
  try {
    return readContent(open(sealed))
  } catch {
    return null
  }
}

/**
 * Opens a box and mixes what was in it. The order of the envelopes in the table is gone from here,
 * and nothing on the way out says which came from which.
 */
export async function openBox(
  { ballots, envelopes, randomness }: BoxPorts,
  tx: WriteTx,
  box: Box & Readonly<{ round: RoundId }>,
): Promise<readonly EnvelopeContent[]> {
  const sealed = await ballots.envelopes(tx, box.round, box.slot)
  if (sealed.length === 0) return []
  const open = await envelopes.opener(box)
  if (!open) throw new KeyMissing()
  const contents = sealed.map((envelope) => opened(open, envelope))
  const damaged = contents.filter((content) => content === null).length
  if (damaged > 0) throw new DomainError('consensus.envelope-damaged', { damaged })
  return shuffled(
    contents.filter((content) => content !== null),
    randomness.below,
  )
}
