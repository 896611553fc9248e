import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { OneTimeCodes } from '#application/account/ports.ts'

const issuer = 'Samsyn'
const period = 30

/** What every authenticator app can do: SHA-1, six digits, half a minute (RFC 6238). */
const totp = (secret: Uint8Array, label: string = issuer): TOTP =>
  new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })

export const oneTimeCodes: OneTimeCodes = {
  newSecret: () => randomBytes(20),
  describe(secret, name) {
    const made = totp(secret, name)
    return { text: made.secret.base32.replace(/(.{4})(?=.)/g, '$1 '), uri: made.toString() }
  },
  stepOf(secret, code, now) {
    if (!/^\d{6}$/.test(code)) return null
    const timestamp = now.getTime()
    // One half minute back or ahead: phones are not always on time.
    const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
    return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
  },
}
