import type { AuditTrail, Read, Write, WriteTx } from '#application/ports.ts'
import { canBeUsed } from '#domain/account/link.ts'
import { connection } from '#domain/account/throttle.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AccountId, type AssociationId, installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import { type Caller, hashOfToken } from './caller.ts'
import { choosePassword } from './choose-password.ts'
import { giveRoles } from './give-role.ts'
import { type LinkPorts, useLink } from './one-time-link.ts'
import { type Opened, openSession, type SessionPorts } from './open-session.ts'
import type { AccountStore, AssignmentStore, Link, Passwords } from './ports.ts'
import { requireVisitor, type VisitorPorts } from './visitor.ts'

export type AcceptPorts = LinkPorts &
  SessionPorts &
  Readonly<{
    read: Read
    write: Write
    audit: AuditTrail
    accounts: AccountStore
    assignments: AssignmentStore
  }>

export type Invited = Link & Readonly<{ email: string; association: AssociationId }>

/** The invitation of a link, before anything is written. Errors: account.link-spent. */
export async function findInvitation(ports: AcceptPorts, token: string): Promise<Invited> {
  const link = await ports.read(installation, (tx) => ports.links.find(tx, hashOfToken(ports.hashing, token)))
  const usable = link && canBeUsed(link, 'invitation', ports.clock())
  if (!usable || link.email === null || link.association === null) throw new DomainError('account.link-spent')
  return { ...link, email: link.email, association: link.association }
}

/** Uses the invitation up, gives its roles, and tells the association's history. */
export async function useInvitation(
  ports: AcceptPorts,
  tx: WriteTx,
  token: string,
  account: Readonly<{ id: AccountId; name: string }>,
): Promise<void> {
  const { roles, madeBy, wasMailed } = await useLink(ports, tx, token, 'invitation')
  await giveRoles(ports, tx, account.id, roles, {
    name: madeBy,
    at: ports.clock(),
    uuid: ports.randomness.uuid,
  })
  if (wasMailed) await ports.accounts.verifyEmail(tx, account.id, ports.clock())
  await ports.audit.record(tx, {
    actor: actorOf(account),
    role: roles[0] ?? 'public',
    action: 'invitation.accept',
    subject: { type: 'account', id: account.id },
    detail: { roles: roles.join(', '), invitedBy: madeBy },
  })
}

const actorOf = ({ id, name }: Readonly<{ id: AccountId; name: string }>): Actor => ({
  kind: 'account',
  account: id,
  name,
  grants: [],
  isInstallationAdmin: false,
})

/**
 * A new account from an invitation. Errors: account.link-spent, account.password-weak, and
 * account.sign-in-to-accept where the address has an account: a link must not open somebody's account.
 */
export const acceptInvitation =
  (ports: AcceptPorts & AttemptPorts & Readonly<{ passwords: Passwords }>) =>
  async (
    caller: Caller,
    { token, name, password }: Readonly<{ token: string; name: string; password: string }>,
  ): Promise<Opened> => {
    const counted = [{ bucket: connection, kind: 'connection', by: caller.address }]
    await attempt(ports, counted)
    const { email, association } = await findInvitation(ports, token)
    const passwordHash = await choosePassword(ports.passwords, password, { email, name })
    const id = ports.randomness.uuid() as AccountId
    const opened = await ports.write(association, null, async (tx) => {
      const added = await ports.accounts.add(tx, { id, email, name, passwordHash, verifiedAt: null })
      if (!added) throw new DomainError('account.sign-in-to-accept')
      await useInvitation(ports, tx, token, { id, name })
      return openSession(ports, tx, id, caller, false)
    })
    await forgiveAttempt(ports, counted)
    return opened
  }

/** As `acceptInvitation`, with the account that is signed in; it must be the one that was invited. */
export const joinByInvitation =
  (ports: AcceptPorts & VisitorPorts) =>
  async (caller: Caller, { token }: Readonly<{ token: string }>): Promise<void> => {
    const { email, association } = await findInvitation(ports, token)
    await ports.write(association, null, async (tx) => {
      const { account } = await requireVisitor(ports, tx, caller)
      if (account.email !== email) throw new DomainError('account.sign-in-to-accept')
      await useInvitation(ports, tx, token, account)
    })
  }
