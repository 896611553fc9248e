import { acceptInvitation, joinByInvitation } from '#application/account/accept-invitation.ts'
import { addPasskey } from '#application/account/add-passkey.ts'
import { askPasskey } from '#application/account/ask-passkey.ts'
import { askPasswordReset } from '#application/account/ask-password-reset.ts'
import { becomeFirstAdministrator } from '#application/account/become-first-administrator.ts'
import { beginCode } from '#application/account/begin-code.ts'
import { beginPasskey } from '#application/account/begin-passkey.ts'
import { changePassword } from '#application/account/change-password.ts'
import { confirmCode } from '#application/account/confirm-code.ts'
import { endOtherSessions, endSession } from '#application/account/end-sessions.ts'
import type { MePorts } from '#application/account/get-me.ts'
import { getMyAccount } from '#application/account/get-my-account.ts'
import { deviceMark } from '#application/account/known-device.ts'
import { renewRecoveryCodes } from '#application/account/make-recovery-codes.ts'
import type { Opened } from '#application/account/open-session.ts'
import { beginOrganisationSignIn } from '#application/account/organisation-sign-in.ts'
import { passSecondFactor } from '#application/account/pass-second-factor.ts'
import { proveAgain } from '#application/account/prove-again.ts'
import { readLink } from '#application/account/read-link.ts'
import { removeCode, removePasskey } from '#application/account/remove-factor.ts'
import { rename } from '#application/account/rename.ts'
import { resetPassword } from '#application/account/reset-password.ts'
import { signIn } from '#application/account/sign-in.ts'
import { signInWithLink } from '#application/account/sign-in-with-link.ts'
import { signInWithPasskey } from '#application/account/sign-in-with-passkey.ts'
import { signOut } from '#application/account/sign-out.ts'
import type { accountEndpoints } from '#contract/account.ts'
import type { Me } from '#contract/session.ts'
import type { Exchange, Handlers } from '../mount.ts'
import {
  type CookieSettings,
  callerOf,
  clearSession,
  originOf,
  setChallenge,
  setDevice,
  setSession,
} from '../sign-in-cookies.ts'
import { organisationAnswers } from './organisation.ts'
import { makeDescribe } from './session.ts'

type Ports = MePorts &
  Parameters<typeof acceptInvitation>[0] &
  Parameters<typeof addPasskey>[0] &
  Parameters<typeof askPasskey>[0] &
  Parameters<typeof askPasswordReset>[0] &
  Parameters<typeof becomeFirstAdministrator>[0] &
  Parameters<typeof beginCode>[0] &
  Parameters<typeof beginOrganisationSignIn>[0] &
  Parameters<typeof confirmCode>[0] &
  Parameters<typeof getMyAccount>[0] &
  Parameters<typeof passSecondFactor>[0] &
  Parameters<typeof resetPassword>[0] &
  Parameters<typeof signIn>[0]

const done = { done: true } as const

export function accountHandlers(ports: Ports, settings: CookieSettings): Handlers<typeof accountEndpoints> {
  const describe = makeDescribe(ports, settings)
  const from = ({ request }: Exchange) => callerOf(request, settings)
  const enter = (exchange: Exchange, { token, account }: Opened): Promise<Me> => {
    setSession(exchange, settings, token)
    setDevice(exchange, settings, deviceMark(ports.sealing, account))
    return describe(exchange, { token, guestRole: null })
  }
  return {
    signIn: async (_, input, exchange) => enter(exchange, await signIn(ports)(from(exchange), input)),
    passSecondFactor: async (_, input, exchange) =>
      enter(exchange, await passSecondFactor(ports)(from(exchange), input)),
    askPasskey: (_, _input, exchange) => askPasskey(ports)(from(exchange)),
    signInWithPasskey: async (_, input, exchange) =>
      enter(exchange, await signInWithPasskey(ports)(from(exchange), input)),
    signInWithLink: async (_, input, exchange) =>
      enter(exchange, await signInWithLink(ports)(from(exchange), input)),
    beginOrganisation: async (_, input, exchange) => {
      const redirect = `${originOf(exchange.request, settings)}${organisationAnswers}`
      const begun = await beginOrganisationSignIn(ports)(from(exchange), { ...input, redirect })
      setChallenge(exchange, settings, begun.challenge)
      return { url: begun.url }
    },
    askPasswordReset: async (_, input, exchange) => {
      await askPasswordReset(ports)(from(exchange), input)
      return done
    },
    signOut: async (_, _input, exchange) => {
      await signOut(ports)(from(exchange))
      clearSession(exchange, settings)
      return describe(exchange, { token: null, guestRole: null })
    },
    readLink: (_, input, exchange) => readLink(ports)(from(exchange), input),
    becomeFirstAdministrator: async (_, input, exchange) =>
      enter(exchange, await becomeFirstAdministrator(ports)(from(exchange), input)),
    acceptInvitation: async (_, input, exchange) =>
      enter(exchange, await acceptInvitation(ports)(from(exchange), input)),
    joinByInvitation: async (_, input, exchange) => {
      await joinByInvitation(ports)(from(exchange), input)
      return describe(exchange)
    },
    resetPassword: async (_, input, exchange) =>
      enter(exchange, await resetPassword(ports)(from(exchange), input)),
    getMyAccount: (_, _input, exchange) => getMyAccount(ports)(from(exchange)),
    proveAgain: async (_, input, exchange) => {
      await proveAgain(ports)(from(exchange), input)
      return done
    },
    rename: async (_, input, exchange) => {
      await rename(ports)(from(exchange), input)
      return done
    },
    changePassword: async (_, input, exchange) => {
      await changePassword(ports)(from(exchange), input)
      return done
    },
    beginCode: (_, _input, exchange) => beginCode(ports)(from(exchange)),
    confirmCode: async (_, input, exchange) => {
      const { opened, recoveryCodes } = await confirmCode(ports)(from(exchange), input)
      setSession(exchange, settings, opened.token)
      return { recoveryCodes }
    },
    removeCode: async (_, _input, exchange) => {
      await removeCode(ports)(from(exchange))
      return done
    },
    beginPasskey: (_, _input, exchange) => beginPasskey(ports)(from(exchange)),
    addPasskey: async (_, input, exchange) => {
      const { opened, recoveryCodes } = await addPasskey(ports)(from(exchange), input)
      setSession(exchange, settings, opened.token)
      return { recoveryCodes }
    },
    removePasskey: async (_, input, exchange) => {
      await removePasskey(ports)(from(exchange), input)
      return done
    },
    renewRecoveryCodes: async (_, _input, exchange) => ({
      recoveryCodes: await renewRecoveryCodes(ports)(from(exchange)),
    }),
    endSession: async (_, input, exchange) => {
      await endSession(ports)(from(exchange), input)
      return done
    },
    endOtherSessions: async (_, _input, exchange) => ({
      ended: await endOtherSessions(ports)(from(exchange)),
    }),
  }
}
