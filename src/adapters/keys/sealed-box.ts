import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { agreesWith, sharedSecret } from './x25519.ts'

/** What a text is sealed for: a public key, what the seal is bound to, and what kind of thing is inside. */
export type SealedBox = Readonly<{
  publicKey: Uint8Array
  bound: string
  purpose: string
  /** Of the length that stands before the text. */
  lengthBytes: 2 | 4
}>

const publicBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** A blob is so much longer than the padded text in it. */
export const sealedExtra = publicBytes + nonceBytes + tagBytes

const sealingKey = ({ publicKey, purpose }: SealedBox, ephemeral: Uint8Array, secret: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.concat([ephemeral, publicKey]), purpose, 32))

/** Length, text, zeros: every blob of a box is as long as any other, whatever it says. */
function padded(text: string, length: number, lengthBytes: number): Buffer {
  const content = Buffer.from(text)
  if (content.length + lengthBytes > length) throw new RangeError('the text is longer than its envelope')
  const plain = Buffer.alloc(length)
  plain.writeUIntBE(content.length, 0, lengthBytes)
  content.copy(plain, lengthBytes)
  return plain
}

const unpadded = (plain: Buffer, lengthBytes: number): string =>
  plain.subarray(lengthBytes, lengthBytes + plain.readUIntBE(0, lengthBytes)).toString()

export type Sealer = (text: string, length: number) => Buffer
export type Opener = (sealed: Uint8Array) => string

function sealWith(box: SealedBox, ephemeral: Buffer, key: Buffer): Sealer {
  const bound = Buffer.from(box.bound)
  return (text, length) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
    const sealed = Buffer.concat([cipher.update(padded(text, length, box.lengthBytes)), cipher.final()])
    return Buffer.concat([ephemeral, nonce, sealed, cipher.getAuthTag()])
  }
}

/**
 * Seals with one ephemeral key for all: X25519, HKDF-SHA256, AES-256-GCM with a fresh nonce. For what is opened within
 * hours: whoever reads this process's memory meanwhile can open what it has sealed.
 * Blob: ephemeral public key 32, nonce 12, ciphertext, tag 16.
 */
export function makeBoxSealer(box: SealedBox): Sealer {
  const { ephemeral, secret } = agreesWith(box.publicKey)()
  return sealWith(box, ephemeral, sealingKey(box, ephemeral, secret))
}

/**
 * The same with a key of its own for each blob, gone when the blob is made. For what waits for weeks: nothing that
 * this process keeps opens it, and no two blobs tell that they were sealed between the same two starts.
 */
export function makeFreshSealer(box: SealedBox): Sealer {
  const agree = agreesWith(box.publicKey)
  return (text, length) => {
    const { ephemeral, secret } = agree()
    return sealWith(box, ephemeral, sealingKey(box, ephemeral, secret))(text, length)
  }
}

const mostKept = 64

/** Opens what was sealed for the box by any node. Throws where a byte of it, or of what it is bound to, differs. */
export function makeBoxOpener(box: SealedBox, privateKey: Uint8Array): Opener {
  const pair = { privateKey: Buffer.from(privateKey) }
  const bound = Buffer.from(box.bound)
  const keys = new Map<string, Buffer>()
  const keyFor = (ephemeral: Buffer): Buffer => {
    const name = ephemeral.toString('hex')
    const known = keys.get(name)
    if (known) return known
    const made = sealingKey(box, ephemeral, sharedSecret(pair, ephemeral))
    if (keys.size >= mostKept) keys.clear()
    keys.set(name, made)
    return made
  }
  return (sealed) => {
    const blob = Buffer.from(sealed)
    if (blob.length < sealedExtra) throw new RangeError('too short for an envelope')
    const nonce = blob.subarray(publicBytes, publicBytes + nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', keyFor(blob.subarray(0, publicBytes)), nonce)
      .setAAD(bound)
      .setAuthTag(blob.subarray(-tagBytes))
    const content = blob.subarray(publicBytes + nonceBytes, -tagBytes)
    return unpadded(Buffer.concat([decipher.update(content), decipher.final()]), box.lengthBytes)
  }
}
