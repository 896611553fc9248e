/**
 * The phone's half of RFC 9474, RSABSSA-SHA384-PSS-Randomized: encode, blind, and take the blinding off again.
 * Nothing but big integers and one digest, which is passed in: browsers have it only on a private line.
 */

export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>

export type PublicKey = Readonly<{ n: bigint; e: bigint; bits: number }>

const hashBytes = 48
export const saltBytes = 48

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))

export const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${hexOf(bytes) || '0'}`)

export const writeNumber = (value: bigint, bytes: number): string =>
  value.toString(16).padStart(2 * bytes, '0')

const zero = BigInt(0)
const one = BigInt(1)

export const keyOf = (modulus: string, exponent = 65_537): PublicKey => {
  const n = BigInt(`0x${modulus}`)
  return { n, e: BigInt(exponent), bits: n.toString(2).length }
}

const bytesIn = ({ bits }: PublicKey): number => Math.ceil(bits / 8)

export function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = one
  let square = base % n
  for (let left = exponent; left > zero; left >>= one) {
    if (left & one) result = (result * square) % n
    square = (square * square) % n
  }
  return result
}

/** Null where the two have a divisor in common. */
export function inverse(value: bigint, n: bigint): bigint | null {
  let [a, b, x, y] = [value % n, n, one, zero]
  while (b > zero) {
    const q = a / b
    ;[a, b] = [b, a - q * b]
    ;[x, y] = [y, x - q * y]
  }
  return a === one ? ((x % n) + n) % n : null
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function mask(seed: Uint8Array, length: number, digest: Digest): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let counter = 0; counter * hashBytes < length; counter += 1)
    parts.push(await digest(joined(seed, Uint8Array.of(0, 0, 0, counter))))
  return joined(...parts).slice(0, length)
}

/** RFC 8017, 9.1.1: EMSA-PSS with SHA-384 and a salt of 48 bytes. */
export async function encode(
  { bits }: PublicKey,
  message: Uint8Array,
  salt: Uint8Array,
  digest: Digest,
): Promise<Uint8Array> {
  const length = Math.ceil((bits - 1) / 8)
  const hash = await digest(joined(new Uint8Array(8), await digest(message), salt))
  const block = joined(new Uint8Array(length - salt.length - hashBytes - 2), Uint8Array.of(1), salt)
  const cover = await mask(hash, block.length, digest)
  const masked = block.map((byte, at) => byte ^ (cover[at] ?? 0))
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - (bits - 1)))
  return joined(masked, hash, Uint8Array.of(0xbc))
}

/** `factor` is random below n. Null for one that cannot be taken off again: draw another. */
export function blind(
  key: PublicKey,
  encoded: Uint8Array,
  factor: bigint,
): Readonly<{ blinded: string; inverse: bigint }> | null {
  const off = inverse(factor, key.n)
  const value = numberOf(encoded)
  if (off === null || inverse(value, key.n) === null) return null
  const blinded = (value * power(factor, key.e, key.n)) % key.n
  return { blinded: writeNumber(blinded, bytesIn(key)), inverse: off }
}

/** The signature on the message itself; null where what the server gave is no signature on it. */
export function finalize(
  key: PublicKey,
  encoded: Uint8Array,
  off: bigint,
  blindSignature: string,
): string | null {
  if (blindSignature.length !== 2 * bytesIn(key)) return null
  const signature = (BigInt(`0x${blindSignature}`) * off) % key.n
  return power(signature, key.e, key.n) === numberOf(encoded) ? writeNumber(signature, bytesIn(key)) : null
}
