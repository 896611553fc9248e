import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { z } from 'zod'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** As much of CBOR (RFC 8949) as a passkey needs. */
function cbor(value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, inner]) => [cbor(key), cbor(part.parse(inner))])
  return Buffer.concat([head(5, value.size), ...pairs])
}

const part = z.union([
  z.number(),
  z.string(),
  z.instanceof(Uint8Array),
  z.map(z.union([z.number(), z.string()]), z.unknown()),
])

function head(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(kind << 5) | length])
  if (length < 256) return Buffer.from([(kind << 5) | 24, length])
  return Buffer.from([(kind << 5) | 25, length >> 8, length & 255])
}

const creation = z.object({ challenge: z.string(), rp: z.object({ id: z.string() }) })
const request = z.object({ challenge: z.string(), rpId: z.string() })

type Behaviour = Readonly<{
  /** Where the browser believes it is. */
  origin?: string
  /** Whether the owner was checked by finger, face or number. */
  isVerified?: boolean
  /** The name the passkey answers for, whatever was asked. */
  name?: string
}>

/** A passkey device in software: one ES256 key, no attestation, a counter. */
export class Authenticator {
  readonly id = text(randomBytes(16))
  counter = 0
  readonly #key: KeyObject
  readonly #public: KeyObject

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    this.#public = publicKey
  }

  make(options: unknown, behaviour: Behaviour = {}) {
    const { challenge, rp } = creation.parse(options)
    const { x = '', y = '' } = this.#public.export({ format: 'jwk' })
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const id = Buffer.from(this.id, 'base64url')
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
    const authData = Buffer.concat([this.#authData(behaviour.name ?? rp.id, behaviour, true), attested])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return {
      id: this.id,
      clientDataJSON: this.#clientData('webauthn.create', challenge, behaviour),
      attestationObject: text(cbor(attestation)),
      transports: ['internal'],
    }
  }

  sign(options: unknown, behaviour: Behaviour = {}) {
    const { challenge, rpId } = request.parse(options)
    this.counter += 1
    const authData = this.#authData(behaviour.name ?? rpId, behaviour, false)
    const clientDataJSON = this.#clientData('webauthn.get', challenge, behaviour)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return {
      id: this.id,
      clientDataJSON,
      authenticatorData: text(authData),
      signature: text(createSign('sha256').update(signed).sign(this.#key)),
    }
  }

  #authData(name: string, { isVerified = true }: Behaviour, isNew: boolean): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (isNew ? 0x40 : 0)
    return Buffer.concat([sha256(name), Buffer.from([flags]), counter])
  }

  #clientData(type: string, challenge: string, { origin = 'http://localhost:4810' }: Behaviour): string {
    return text(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })))
  }
}
