import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

/** Both halves as 32 raw bytes. */
export type KeyPair = Readonly<{ publicKey: Buffer; privateKey: Buffer }>

const size = 32
// RFC 8410: what stands before the 32 bytes in PKCS #8 and in a SubjectPublicKeyInfo.
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicHead = Buffer.from('302a300506032b656e032100', 'hex')

const wrapped = (head: Buffer, key: Uint8Array): Buffer => {
  if (key.length !== size) throw new Error('an X25519 key has 32 bytes')
  return Buffer.concat([head, key])
}

const raw = (der: Buffer): Buffer => Buffer.from(der.subarray(-size))

// Never as JWK: Node 20 locks up for good, about once in some thousand times, when it collects garbage in the middle
// of writing a key that it has just made as JWK.
const spki = { format: 'der', type: 'spki' } as const
const pkcs8 = { format: 'der', type: 'pkcs8' } as const

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: spki,
    privateKeyEncoding: pkcs8,
  })
  return { publicKey: raw(publicKey), privateKey: raw(privateKey) }
}

const publicObject = (key: Uint8Array): KeyObject =>
  createPublicKey({ key: wrapped(publicHead, key), ...spki })

const privateObject = (key: Uint8Array): KeyObject =>
  createPrivateKey({ key: wrapped(privateHead, key), ...pkcs8 })

/** The public half that belongs to a private one. */
export const publicHalf = (privateKey: Uint8Array): Buffer =>
  raw(createPublicKey(privateObject(privateKey)).export(spki))

/** What both sides can compute and nobody else; a public key of small order is refused by the library. */
export const sharedSecret = (own: Pick<KeyPair, 'privateKey'>, theirs: Uint8Array): Buffer =>
  diffieHellman({ privateKey: privateObject(own.privateKey), publicKey: publicObject(theirs) })

/** The public half of a pair whose private half is gone already, and what it shares with the other side. */
export type Agreement = Readonly<{ ephemeral: Buffer; secret: Buffer }>

// RFC 7748, 6.1: a public half is its private one times the point 9. As an agreement it takes a third of the time that
// the library takes to write out a key that it has just made.
const basePoint = Buffer.from([9, ...Buffer.alloc(size - 1)])

/** Agreements with one public key, each with a pair of its own that nobody keeps. */
export function agreesWith(theirs: Uint8Array): () => Agreement {
  const [publicKey, base] = [publicObject(theirs), publicObject(basePoint)]
  return () => {
    const own = generateKeyPairSync('x25519')
    return {
      ephemeral: diffieHellman({ privateKey: own.privateKey, publicKey: base }),
      secret: diffieHellman({ privateKey: own.privateKey, publicKey }),
    }
  }
}
