import { randomBytes, webcrypto } from 'node:crypto'
import { tokenBytes, tokenMessage } from '#domain/kernel/blind-token.ts'
import { blind, type Digest, encode, finalize, hexOf, keyOf, numberOf } from '#web/pages/blind.ts'

const sha384: Digest = async (bytes) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-384', Uint8Array.from(bytes)))

export type Wish = Readonly<{
  blinded: string
  /** The ticket, once the server has signed what was blinded. */
  finish(blindSignature: string): Readonly<{ token: string; signature: string }>
}>

/** What a phone does for a ticket, by the same functions. `factor`: what it blinds with, drawn by lot. */
export async function wishFor(
  modulus: string,
  /** A round, or a wave. */
  round: string,
  factor = numberOf(randomBytes(255)),
): Promise<Wish> {
  const key = keyOf(modulus)
  const token = new Uint8Array(randomBytes(tokenBytes))
  const encoded = await encode(key, tokenMessage(token, round), new Uint8Array(randomBytes(48)), sha384)
  const made = blind(key, encoded, factor)
  if (!made) throw new Error('a factor in common with the modulus')
  return {
    blinded: made.blinded,
    finish(blindSignature) {
      const signature = finalize(key, encoded, made.inverse, blindSignature)
      if (signature === null) throw new Error('the server gave no signature on the message')
      return { token: hexOf(token), signature }
    },
  }
}
