import { normalEmail } from '#domain/account/email.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AssociationId, installation } from '#domain/kernel/id.ts'
import { type InvitePorts, inviteBy, recordInvitation } from './invite.ts'
import type { AssignmentStore } from './ports.ts'

/**
 * The installation's administrator lets the first administrator of an association in, and nobody after.
 * Errors: account.has-admin while somebody with an open account holds the role; not-found.
 */
export const nameAdministrator =
  (ports: InvitePorts & Readonly<{ assignments: AssignmentStore }>) =>
  async (
    actor: Actor,
    input: Readonly<{ of: AssociationId; email: string }>,
  ): Promise<Readonly<{ link: string | null }>> => {
    if (!actor.isInstallationAdmin) throw new DomainError('forbidden')
    const known = await ports.read(installation, (tx) => ports.associations.list(tx))
    if (!known.some(({ id }) => id === input.of)) throw new DomainError('not-found')
    return inviteBy(ports, actor, { association: input.of, commandId: null }, async (tx) => {
      const held = await ports.assignments.lockHeld(tx)
      const admins = held.filter(({ role }) => role === 'assocAdmin').map(({ account }) => account)
      const accounts = await ports.accounts.list(tx, admins)
      if (accounts.some(({ isClosed }) => !isClosed)) throw new DomainError('account.has-admin')
      return recordInvitation(
        ports,
        tx,
        { actor, role: 'instAdmin' },
        { email: normalEmail(input.email), roles: ['assocAdmin'] },
      )
    })
  }
