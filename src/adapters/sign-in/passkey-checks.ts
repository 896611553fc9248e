import type { AuthenticatorTransportFuture } from '@simplewebauthn/server'
import type { Passkey, PasskeyChecks } from '#application/account/ports.ts'

const transports: readonly AuthenticatorTransportFuture[] = [
  'ble',
  'cable',
  'hybrid',
  'internal',
  'nfc',
  'smart-card',
  'usb',
]

const named = ({ id, transports: kept }: Passkey) => ({
  id,
  transports: transports.filter((known) => kept.includes(known)),
})

// When somebody first uses a passkey: nobody should wait for it at every start.
const webauthn = () => import('@simplewebauthn/server')

/** A passkey belongs to a name; browsers make none for a number such as 127.0.0.1. */
const nameOf = (origin: string): string => new URL(origin).hostname
const isNumber = (host: string): boolean => /^[\d.]+$|^\[/.test(host)

/**
 * The owner is always checked (finger, face or number), so that a passkey is two factors and can stand alone.
 * What makes an answer false is never told apart: it is refused.
 */
export const passkeyChecks: PasskeyChecks = {
  isPossible: (origin) => !isNumber(nameOf(origin)),
  async askNew(origin, account) {
    const { generateRegistrationOptions } = await webauthn()
    const options = await generateRegistrationOptions({
      rpName: 'Samsyn',
      rpID: nameOf(origin),
      userName: account.email,
      userDisplayName: account.name,
      userID: Uint8Array.from(Buffer.from(account.id)),
      excludeCredentials: account.passkeys.map(named),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout: 300_000,
    })
    return { challenge: options.challenge, options: { ...options } }
  },
  async checkNew(origin, expectedChallenge, { id, clientDataJSON, attestationObject, transports: told }) {
    const { verifyRegistrationResponse } = await webauthn()
    const checked = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: nameOf(origin),
      requireUserVerification: true,
    }).catch(() => null)
    if (!checked?.verified) return null
    const { credential } = checked.registrationInfo
    return {
      id: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: transports.filter((known) => told.includes(known)),
    }
  },
  async ask(origin, passkeys) {
    const { generateAuthenticationOptions } = await webauthn()
    const options = await generateAuthenticationOptions({
      rpID: nameOf(origin),
      allowCredentials: passkeys.map(named),
      userVerification: 'required',
      timeout: 300_000,
    })
    return { challenge: options.challenge, options: { ...options } }
  },
  async check(origin, expectedChallenge, { id, clientDataJSON, authenticatorData, signature }, passkey) {
    const { verifyAuthenticationResponse } = await webauthn()
    const checked = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: nameOf(origin),
      credential: {
        id: passkey.id,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }).catch(() => null)
    return checked?.verified ? { counter: checked.authenticationInfo.newCounter } : null
  },
}
