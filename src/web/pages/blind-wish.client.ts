import { tokenBytes, tokenMessage } from '#domain/kernel/blind-token.ts'
import {
  blind,
  bytesOf,
  type Digest,
  encode,
  finalize,
  hexOf,
  numberOf,
  type PublicKey,
  saltBytes,
  writeNumber,
} from './blind.ts'

/** What a browser asks to have signed, kept before it is sent: a lost answer is asked for with the very same message. */
export type Wish = Readonly<{ token: string; encoded: string; inverse: string; blinded: string }>

export const digest: Digest = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', bytes.slice().buffer))

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

/** Below the modulus, and not so small that it hides nothing. */
function factorFor({ n, bits }: PublicKey): bigint {
  for (;;) {
    const drawn = numberOf(random(Math.ceil(bits / 8)))
    if (drawn < n && drawn > BigInt(1)) return drawn
  }
}

export async function wishFor(key: PublicKey, purpose: string): Promise<Wish> {
  const token = random(tokenBytes)
  const encoded = await encode(key, tokenMessage(token, purpose), random(saltBytes), digest)
  for (;;) {
    const made = blind(key, encoded, factorFor(key))
    if (made) {
      const inverse = writeNumber(made.inverse, key.bits / 8)
      return { token: hexOf(token), encoded: hexOf(encoded), inverse, blinded: made.blinded }
    }
  }
}

/** The signature on the token itself; null where what the server gave is no signature on it. */
export const signatureOn = (key: PublicKey, wish: Wish, blindSignature: string): string | null =>
  finalize(key, bytesOf(wish.encoded), numberOf(bytesOf(wish.inverse)), blindSignature)
