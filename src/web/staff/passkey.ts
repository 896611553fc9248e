import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { z } from 'zod'

const known = z.array(z.object({ id: z.string(), type: z.literal('public-key') })).default([])

const question = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number(),
  allowCredentials: known,
  userVerification: z.enum(['required', 'preferred', 'discouraged']),
})

const order = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
  timeout: z.number(),
  excludeCredentials: known,
  authenticatorSelection: z.object({
    residentKey: z.enum(['required', 'preferred', 'discouraged']),
    userVerification: z.enum(['required', 'preferred', 'discouraged']),
  }),
  attestation: z.literal('none'),
})

const isNumber = (host: string): boolean => /^[\d.]+$|^\[/.test(host)

/** Browsers make passkeys for names only: at 127.0.0.1 there are none, at localhost there are. */
export type PasskeyState = 'possible' | 'at-localhost' | 'impossible'

export function passkeyState(): PasskeyState {
  const { hostname } = window.location
  if (hostname === '127.0.0.1') return 'at-localhost'
  return !isNumber(hostname) && browserSupportsWebAuthn() ? 'possible' : 'impossible'
}

/** The same page where passkeys are possible. */
export function addressWithName(): string {
  const address = new URL(window.location.href)
  address.hostname = 'localhost'
  return address.origin
}

/** Asks the device to sign. Null when the person or the device said no. */
export async function signWithPasskey(options: unknown) {
  const optionsJSON = question.parse(options)
  try {
    const { id, response } = await startAuthentication({ optionsJSON })
    const { clientDataJSON, authenticatorData, signature } = response
    return { id, clientDataJSON, authenticatorData, signature }
  } catch {
    return null
  }
}

/** Asks the device for a new passkey. Null when the person or the device said no. */
export async function makePasskey(options: unknown) {
  const optionsJSON = order.parse(options)
  try {
    const { id, response } = await startRegistration({ optionsJSON })
    const { clientDataJSON, attestationObject, transports } = response
    return { id, clientDataJSON, attestationObject, transports: [...(transports ?? [])] }
  } catch {
    return null
  }
}
