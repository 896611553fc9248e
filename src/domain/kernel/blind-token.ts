/**
 * A blind token (RFC 9474, RSABSSA-SHA384-PSS-Randomized): signed without being seen, so that whoever signed it cannot
 * tell it from any other when it is used. The modulus is written as hex; the exponent is 65537.
 */
export const blindExponent = 65_537
export const blindBits = 2_048

/** 32 bytes of random prefix (RFC 9474, 4.1) and 32 bytes of nonce: all that is kept secret until it is used. */
export const tokenBytes = 64

const isHex = (text: string, bytes: number): boolean => text.length === 2 * bytes && /^[0-9a-f]+$/.test(text)

export const isBlindToken = (text: string): boolean => isHex(text, tokenBytes)
/** Blinded, or a signature: a number as long as the modulus. */
export const isBlindNumber = (text: string): boolean => isHex(text, blindBits / 8)

/** What is signed: prefix, nonce, and what the token is for. A token for one thing says nothing to another. */
export function tokenMessage(token: Uint8Array, purpose: string): Uint8Array {
  const name = Array.from(purpose, (character) => character.charCodeAt(0))
  const message = new Uint8Array(token.length + name.length)
  message.set(token)
  message.set(name, token.length)
  return message
}

/** Whether a signature of the key is on the message (RSASSA-PSS, SHA-384, 48 bytes of salt). */
export type TokenCheck = (modulus: string, message: Uint8Array, signature: Uint8Array) => Promise<boolean>
