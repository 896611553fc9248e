import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { blindBits, blindExponent } from '#domain/kernel/blind-token.ts'

/** A round's signing key. Signing is raw: the message is padded and blinded by the phone. */
export type TicketKey = Readonly<{
  privateKey: KeyObject
  publicKey: KeyObject
  modulus: bigint
  bytes: number
}>

const generate = promisify(generateKeyPair)

const modulusOf = (key: KeyObject): Buffer =>
  Buffer.from(`${key.export({ format: 'jwk' }).n ?? ''}`, 'base64url')

const bigOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)

/** A new pair: the file that is kept, and the modulus as everybody sees it. Made beside the event loop. */
export async function makeTicketPair(): Promise<Readonly<{ file: Buffer; modulus: string }>> {
  // Read back from its file: Node 20 may lock up for good in writing a key that it has just made as JWK.
  const { privateKey, publicKey } = await generate('rsa', {
    modulusLength: blindBits,
    publicExponent: blindExponent,
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  })
  const made = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  return { file: privateKey, modulus: modulusOf(made).toString('hex') }
}

export function ticketKeyFrom(privateKey: KeyObject): TicketKey {
  const publicKey = createPublicKey(privateKey)
  const modulus = modulusOf(publicKey)
  return { privateKey, publicKey, modulus: bigOf(modulus), bytes: modulus.length }
}

/** Null for a file that was cut short or written over: as good as gone. */
export function readTicketKey(file: Buffer): TicketKey | null {
  try {
    return ticketKeyFrom(createPrivateKey({ key: file, format: 'der', type: 'pkcs8' }))
  } catch {
    return null
  }
}

/**
 * RFC 9474, 4.3: the raw private operation on a number below the modulus, checked with the public key before it is
 * given out, since a signature with a fault in it would give the key away.
 */
export function blindSign(key: TicketKey, blinded: Uint8Array): Buffer {
  if (blinded.length !== key.bytes || bigOf(blinded) >= key.modulus) {
    throw new RangeError('not a number below the modulus')
  }
  const signature = privateDecrypt({ key: key.privateKey, padding: constants.RSA_NO_PADDING }, blinded)
  const back = publicEncrypt({ key: key.publicKey, padding: constants.RSA_NO_PADDING }, signature)
  if (!back.equals(blinded)) throw new Error('the signing key gave a signature that does not hold')
  return signature
}

/**
 * About a millisecond each, one at a time with a turn of the event loop between: ballots and streams go on while a
 * whole room fetches its tickets. Node has no raw RSA that runs beside the loop.
 */
export function inTurn<T>(): (work: () => T) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(() => nextTurn()).then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
