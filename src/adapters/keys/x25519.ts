import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

/** Both halves as 32 raw bytes. */
export type KeyPair = Readonly<{ publicKey: Buffer; privateKey: Buffer }>

const curve = { kty: 'OKP', crv: 'X25519' } as const
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const bytes = (part: string | undefined): Buffer => {
  const found = Buffer.from(part ?? '', 'base64url')
  if (found.length !== 32) throw new Error('an X25519 key has 32 bytes')
  return found
}

export function makeKeyPair(): KeyPair {
  const { x, d } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return { publicKey: bytes(x), privateKey: bytes(d) }
}

// RFC 8410: what stands before the 32 bytes of a private key in PKCS #8.
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** The public half that belongs to a private one. */
export function publicHalf(privateKey: Uint8Array): Buffer {
  const der = Buffer.concat([privateHead, privateKey])
  const own = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return bytes(createPublicKey(own).export({ format: 'jwk' }).x)
}

const publicObject = (key: Uint8Array): KeyObject =>
  createPublicKey({ key: { ...curve, x: text(key) }, format: 'jwk' })

const privateObject = ({ publicKey, privateKey }: KeyPair): KeyObject =>
  createPrivateKey({ key: { ...curve, x: text(publicKey), d: text(privateKey) }, format: 'jwk' })

/** What both sides can compute and nobody else; a public key of small order is refused by the library. */
export const sharedSecret = (own: KeyPair, theirs: Uint8Array): Buffer =>
  diffieHellman({ privateKey: privateObject(own), publicKey: publicObject(theirs) })
