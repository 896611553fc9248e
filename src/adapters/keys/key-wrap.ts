import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { asTyped } from '#domain/measurement/wave/passphrase.ts'

export type WrappingCost = Readonly<{ memoryCost: number; timeCost: number; parallelism: number }>

/** Slower than a password's: it is typed twice a year, and whoever has the file can try as often as they like. */
export const wrappingCost: WrappingCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16

const wrappingKey = (passphrase: string, salt: Uint8Array, cost: WrappingCost): Promise<Buffer> =>
  hashRaw(asTyped(passphrase), { ...cost, salt: Buffer.from(salt), outputLen: 32 })

/** Argon2id and AES-256-GCM: salt 16, nonce 12, ciphertext, tag 16. */
export async function wrapKey(
  secret: Uint8Array,
  passphrase: string,
  bound: string,
  cost: WrappingCost,
): Promise<Buffer> {
  const [salt, nonce] = [randomBytes(saltBytes), randomBytes(nonceBytes)]
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(passphrase, salt, cost), nonce)
  cipher.setAAD(Buffer.from(bound))
  return Buffer.concat([salt, nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** Null where the passphrase is another, or the bytes are not what was wrapped. */
export async function unwrapKey(
  wrapped: Uint8Array,
  passphrase: string,
  bound: string,
  cost: WrappingCost,
): Promise<Buffer | null> {
  const whole = Buffer.from(wrapped)
  if (whole.length < saltBytes + nonceBytes + tagBytes) return null
  const key = await wrappingKey(passphrase, whole.subarray(0, saltBytes), cost)
  const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(saltBytes, saltBytes + nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(whole.subarray(-tagBytes))
  try {
    return Buffer.concat([
      decipher.update(whole.subarray(saltBytes + nonceBytes, -tagBytes)),
      decipher.final(),
    ])
  } catch {
    return null
  }
}
