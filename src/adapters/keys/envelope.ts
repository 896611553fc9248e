import { createHmac } from 'node:crypto'
import type { AssociationId, EvaluationId, RoundId } from '#domain/kernel/id.ts'
import { makeBoxOpener, makeBoxSealer, type Opener, type SealedBox, type Sealer } from './sealed-box.ts'

export type { Sealer } from './sealed-box.ts'

/** The box an envelope is meant for: nothing sealed for one box can be opened as if for another. */
export type Box = Readonly<{
  association: AssociationId
  round: RoundId | EvaluationId
  slot: number
  freezeHash: string
  publicKey: Uint8Array
}>

const purpose = 'samsyn-envelope-1'

const sealedBox = ({ association, round, slot, freezeHash, publicKey }: Box): SealedBox => ({
  publicKey,
  bound: [purpose, association, round, slot, freezeHash].join('\n'),
  purpose,
  lengthBytes: 2,
})

/** One ephemeral a ballot would cost twenty times as much and protect nothing that the shuffle does not. */
export const makeSealer = (box: Box): Sealer => makeBoxSealer(sealedBox(box))

export const makeOpener = (box: Box, privateKey: Uint8Array): Opener =>
  makeBoxOpener(sealedBox(box), privateKey)

/** The same seat or token has the same envelope in a box, so that its last ballot is the one that counts. */
export const envelopeKeyOf = (salt: Uint8Array, owner: string): Buffer =>
  createHmac('sha256', salt).update(owner).digest().subarray(0, 16)
