import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { TokenCheck } from '#domain/kernel/blind-token.ts'
import { blindExponent } from '#domain/kernel/blind-token.ts'

const mostKeys = 16
const saltLength = 48

const exponent = Buffer.from([blindExponent >> 16, (blindExponent >> 8) & 255, blindExponent & 255])

const keyOf = (modulus: string): KeyObject =>
  createPublicKey({
    key: {
      kty: 'RSA',
      n: Buffer.from(modulus, 'hex').toString('base64url'),
      e: exponent.toString('base64url'),
    },
    format: 'jwk',
  })

/** Beside the event loop: a whole room sends its votes in the same seconds. */
export function makeTicketCheck(): TokenCheck {
  const keys = new Map<string, KeyObject>()

  const kept = (modulus: string): KeyObject => {
    const key = keys.get(modulus) ?? keyOf(modulus)
    keys.delete(modulus)
    keys.set(modulus, key)
    const [oldest] = keys.keys()
    if (keys.size > mostKeys && oldest) keys.delete(oldest)
    return key
  }

  return (modulus, message, signature) =>
    new Promise((resolve, reject) => {
      const key = { key: kept(modulus), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
      verify('sha384', message, key, signature, (error, holds) => (error ? reject(error) : resolve(holds)))
    })
}
