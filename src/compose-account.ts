import { accountStore } from './adapters/db/account-store.ts'
import { assignmentStore } from './adapters/db/assignment-store.ts'
import { associationStore } from './adapters/db/association-store.ts'
import { auditLog } from './adapters/db/audit-log.ts'
import { challengeStore } from './adapters/db/challenge-store.ts'
import { factorStore } from './adapters/db/factor-store.ts'
import { identityStore } from './adapters/db/identity-store.ts'
import { linkStore } from './adapters/db/link-store.ts'
import { noteStore } from './adapters/db/note-store.ts'
import { sessionStore } from './adapters/db/session-store.ts'
import { throttleStore } from './adapters/db/throttle-store.ts'
import { signInKey } from './adapters/keys/sign-in-key.ts'
import { makeLater } from './adapters/later.ts'
import { makePost } from './adapters/mail/post.ts'
import { oneTimeCodes } from './adapters/sign-in/one-time-codes.ts'
import { makeOrganisationSignIn } from './adapters/sign-in/organisation.ts'
import { passkeyChecks } from './adapters/sign-in/passkey-checks.ts'
import { makePasswords } from './adapters/sign-in/passwords.ts'
import { makeSealing } from './adapters/sign-in/sealing.ts'
import type { Base } from './compose-base.ts'
import { type Config, isLocalOnly } from './config.ts'
import { version } from './version.ts'
import { translator } from './web/i18n/translate.ts'

type Surroundings = Readonly<{ address: () => string; warn: (message: string) => void }>

/** What signing in, roles and the audit log ask for. */
export async function accountPorts(base: Base, config: Config, { address, warn }: Surroundings) {
  const { smtpUrl, mailFrom, oidc } = config
  return {
    ...base,
    accounts: accountStore,
    assignments: assignmentStore,
    associations: associationStore,
    challenges: challengeStore,
    factors: factorStore,
    identities: identityStore,
    links: linkStore,
    notes: noteStore,
    sessions: sessionStore,
    throttle: throttleStore,
    auditLog,
    log: auditLog,
    oneTimeCodes,
    passkeyChecks,
    passwords: makePasswords(),
    sealing: makeSealing(await signInKey(config.keysFolder)),
    organisation: oidc ? makeOrganisationSignIn(oidc, warn) : null,
    post: smtpUrl ? makePost({ smtpUrl, from: mailFrom, address }, warn) : null,
    isLocalOnly: isLocalOnly(config),
    hasOrganisation: oidc !== null,
    hasMail: smtpUrl !== null,
    guestName: translator('sv')('app.guest'),
    ...makeLater(warn),
    version,
    issuer: oidc?.issuer ?? null,
    address,
  }
}

export type AccountPorts = Awaited<ReturnType<typeof accountPorts>>
