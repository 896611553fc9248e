import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { AssociationId, EvaluationId, RoundId } from '#domain/kernel/id.ts'
import { type KeyPair, makeKeyPair, sharedSecret } from './x25519.ts'

/** The box an envelope is meant for: nothing sealed for one box can be opened as if for another. */
export type Box = Readonly<{
  association: AssociationId
  round: RoundId | EvaluationId
  slot: number
  freezeHash: string
  publicKey: Uint8Array
}>

const publicBytes = 32
const nonceBytes = 12
const tagBytes = 16
const lengthBytes = 2

const boundTo = ({ association, round, slot, freezeHash }: Box): Buffer =>
  Buffer.from(`samsyn-envelope-1\n${association}\n${round}\n${slot}\n${freezeHash}`)

const sealingKey = (secret: Uint8Array, ephemeral: Uint8Array, box: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.concat([ephemeral, box]), 'samsyn-envelope-1', 32))

/** Length, text, zeros: every envelope of a box is as long as any other, whatever it says. */
function padded(text: string, length: number): Buffer {
  const content = Buffer.from(text)
  if (content.length + lengthBytes > length) throw new RangeError('the ballot is longer than its envelope')
  const plain = Buffer.alloc(length)
  plain.writeUInt16BE(content.length)
  content.copy(plain, lengthBytes)
  return plain
}

const unpadded = (plain: Buffer): string =>
  plain.subarray(lengthBytes, lengthBytes + plain.readUInt16BE()).toString()

export type Sealer = (text: string, length: number) => Buffer

/**
 * Seals for one box with one ephemeral key of this node: X25519, HKDF-SHA256, AES-256-GCM with a fresh nonce.
 * One ephemeral a ballot would cost twenty times as much and protect nothing that the shuffle does not.
 * Blob: ephemeral public key 32, nonce 12, ciphertext, tag 16.
 */
export function makeSealer(box: Box): Sealer {
  const ephemeral = makeKeyPair()
  const key = sealingKey(sharedSecret(ephemeral, box.publicKey), ephemeral.publicKey, box.publicKey)
  const bound = boundTo(box)
  return (text, length) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
    const sealed = Buffer.concat([cipher.update(padded(text, length)), cipher.final()])
    return Buffer.concat([ephemeral.publicKey, nonce, sealed, cipher.getAuthTag()])
  }
}

export type Opener = (sealed: Uint8Array) => string

/** Opens what was sealed for the box by any node. Throws where a byte of it, or of what it is bound to, differs. */
export function makeOpener(box: Box, privateKey: Uint8Array): Opener {
  const own: KeyPair = { publicKey: Buffer.from(box.publicKey), privateKey: Buffer.from(privateKey) }
  const bound = boundTo(box)
  const keys = new Map<string, Buffer>()
  const keyFor = (ephemeral: Buffer): Buffer => {
    const name = ephemeral.toString('hex')
    const known = keys.get(name)
    if (known) return known
    const made = sealingKey(sharedSecret(own, ephemeral), ephemeral, own.publicKey)
    keys.set(name, made)
    return made
  }
  return (sealed) => {
    const blob = Buffer.from(sealed)
    if (blob.length < publicBytes + nonceBytes + tagBytes) throw new RangeError('too short for an envelope')
    const nonce = blob.subarray(publicBytes, publicBytes + nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', keyFor(blob.subarray(0, publicBytes)), nonce)
      .setAAD(bound)
      .setAuthTag(blob.subarray(-tagBytes))
    const content = blob.subarray(publicBytes + nonceBytes, -tagBytes)
    return unpadded(Buffer.concat([decipher.update(content), decipher.final()]))
  }
}

/** The same seat or token has the same envelope in a box, so that its last ballot is the one that counts. */
export const envelopeKeyOf = (salt: Uint8Array, owner: string): Buffer =>
  createHmac('sha256', salt).update(owner).digest().subarray(0, 16)
