import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealing } from '#application/account/ports.ts'

const nonceLength = 12
const tagLength = 16

const subKey = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `samsyn sign-in: ${purpose}`, 32))

/** AES-256-GCM and HMAC-SHA256, each under a key of its own that is derived from the installation's. */
export function makeSealing(key: Uint8Array): Sealing {
  const sealKey = subKey(key, 'seal')
  const deriveKey = subKey(key, 'derive')
  return {
    seal(plain) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed) {
      if (sealed.length < nonceLength + tagLength) return null
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
      decipher.setAuthTag(sealed.subarray(-tagLength))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()])
      } catch {
        return null
      }
    },
    derive: (purpose, text) =>
      createHmac('sha256', deriveKey)
        .update(JSON.stringify([purpose, text]))
        .digest(),
  }
}
