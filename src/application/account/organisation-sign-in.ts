import type { WriteTx } from '#application/ports.ts'
import { normalEmail } from '#domain/account/email.ts'
import { connection } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AccountId, installation } from '#domain/kernel/id.ts'
import { type AcceptPorts, findInvitation, useInvitation } from './accept-invitation.ts'
import { type AttemptPorts, attempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { challengeLife } from './challenge-life.ts'
import { type Opened, openSession, type SessionPorts } from './open-session.ts'
import type {
  Account,
  Challenge,
  ChallengeStore,
  IdentityStore,
  OrganisationSignIn,
  Vouched,
} from './ports.ts'
import { requireFreshVisitor, type VisitorPorts } from './visitor.ts'

type Ports = AttemptPorts &
  AcceptPorts &
  SessionPorts &
  VisitorPorts &
  Readonly<{
    identities: IdentityStore
    challenges: ChallengeStore
    /** Null where no organisation is set. */
    organisation: OrganisationSignIn | null
  }>

/**
 * Sends somebody to their organisation. With an invitation's token the account is made on the way back;
 * for whoever is signed in, the organisation is joined to the account.
 */
export const beginOrganisationSignIn =
  (ports: Ports) =>
  async (
    caller: Caller,
    {
      redirect,
      invitation,
      joins,
    }: Readonly<{
      redirect: string
      invitation: string | null
      joins: boolean
    }>,
  ): Promise<Readonly<{ url: string; challenge: string }>> => {
    if (!ports.organisation) throw new DomainError('not-found')
    await attempt(ports, [{ bucket: connection, kind: 'organisation', by: caller.address }])
    // A new way in: a borrowed computer must not be enough.
    const account = joins
      ? (await ports.read(installation, (tx) => requireFreshVisitor(ports, tx, caller))).account.id
      : null
    const begun = await ports.organisation.begin(redirect)
    if (!begun) throw new DomainError('account.organisation-away')
    const { url, secrets } = begun
    const challenge = ports.randomness.uuid()
    await ports.writeUnaudited(installation, (tx) =>
      ports.challenges.add(tx, {
        id: challenge,
        kind: 'organisation',
        account,
        data: { ...secrets, ...(invitation ? { invitation: sealed(ports, invitation) } : {}) },
        expiresAt: challengeLife(ports.clock()),
      }),
    )
    return { url, challenge }
  }

// The database never holds the secret of a link.
const sealed = ({ sealing }: Ports, token: string): string =>
  Buffer.from(sealing.seal(Buffer.from(token))).toString('base64')

const opened = ({ sealing }: Ports, text: string): string =>
  Buffer.from(sealing.open(Buffer.from(text, 'base64')) ?? []).toString()

/**
 * Back from the organisation. Errors: account.link-spent when it took too long, account.organisation-away when
 * its answer does not hold, account.unknown-here when nobody here is known by it.
 */
export const finishOrganisationSignIn =
  (ports: Ports) =>
  async (
    caller: Caller,
    { challenge: id, answered }: Readonly<{ challenge: string; answered: string }>,
  ): Promise<Opened> => {
    const challenge = await ports.writeUnaudited(installation, (tx) =>
      ports.challenges.take(tx, id, 'organisation', ports.clock()),
    )
    if (!challenge) throw new DomainError('account.link-spent')
    const { invitation, ...secrets } = challenge.data
    const vouched = await ports.organisation?.finish(answered, secrets)
    if (!vouched) throw new DomainError('account.organisation-away')
    const account =
      (await knownAccount(ports, challenge, vouched)) ??
      (invitation ? await accountFromInvitation(ports, opened(ports, invitation), vouched) : null)
    if (!account || account.isClosed) throw new DomainError('account.unknown-here')
    return ports.writeUnaudited(installation, (tx) =>
      openSession(ports, tx, account.id, caller, vouched.wasMultiFactor),
    )
  }

/** By the organisation's own name for the person; else whoever asked to join; else by a proven address. */
async function knownAccount(
  ports: Ports,
  challenge: Challenge,
  vouched: Vouched,
): Promise<Pick<Account, 'id' | 'isClosed'> | null> {
  const { accounts, identities } = ports
  const known = await ports.read(installation, async (tx) => {
    const id = await identities.find(tx, vouched.issuer, vouched.subject)
    return id && accounts.find(tx, id)
  })
  if (known) return known
  const joining = await ports.read(installation, async (tx) => {
    if (challenge.account) return accounts.find(tx, challenge.account)
    const byEmail = vouched.email ? await accounts.findByEmail(tx, normalEmail(vouched.email)) : null
    // An address that was never shown to be its owner's may have been taken by somebody else beforehand.
    return byEmail?.isEmailVerified && vouched.isEmailVerified ? byEmail : null
  })
  if (!joining) return null
  await ports.write(installation, null, async (tx) => {
    await join(ports, tx, joining.id, vouched)
    await ports.audit.record(tx, {
      actor: {
        kind: 'account',
        account: joining.id,
        name: joining.name,
        grants: [],
        isInstallationAdmin: false,
      },
      role: 'public',
      action: 'account.organisation-join',
      subject: { type: 'account', id: joining.id },
    })
  })
  return joining
}

const join = (ports: Ports, tx: WriteTx, account: AccountId, { issuer, subject }: Vouched): Promise<void> =>
  ports.identities.add(tx, { issuer, subject, account, at: ports.clock() })

async function accountFromInvitation(
  ports: Ports,
  token: string,
  vouched: Vouched,
): Promise<Pick<Account, 'id' | 'isClosed'>> {
  const { email, association } = await findInvitation(ports, token)
  const id = ports.randomness.uuid() as AccountId
  const name = vouched.name ?? email
  await ports.write(association, null, async (tx) => {
    const added = await ports.accounts.add(tx, { id, email, name, passwordHash: null, verifiedAt: null })
    if (!added) throw new DomainError('account.sign-in-to-accept')
    await useInvitation(ports, tx, token, { id, name })
    await join(ports, tx, id, vouched)
  })
  return { id, isClosed: false }
}
