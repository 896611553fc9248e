import type { AuditTrail, Read, Write, WriteTx } from '#application/ports.ts'
import { normalEmail } from '#domain/account/email.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AssociationId, type CommandId, installation } from '#domain/kernel/id.ts'
import type { GrantableRole, Role } from '#domain/kernel/role.ts'
import { authoriseGrant } from './grant-by-account.ts'
import { type HandOverPorts, handOver } from './hand-over.ts'
import { linkAddress, makeLink } from './one-time-link.ts'
import type { AccountStore, AssociationStore, Link } from './ports.ts'

export type InvitePorts = HandOverPorts &
  Readonly<{
    read: Read
    write: Write
    audit: AuditTrail
    accounts: AccountStore
    associations: AssociationStore
  }>

type Command = Readonly<{ association: AssociationId; commandId: CommandId | null }>

/** The answer that is kept with the command: which invitation, never its secret. */
type Made = Readonly<{ id: string; email: string }>

/** Mails the link of an invitation, or answers it to be handed over. */
export async function deliver(
  ports: InvitePorts,
  actor: Actor,
  association: AssociationId,
  { id, email }: Made,
): Promise<string | null> {
  const { name, language } = await ports.read(installation, async (tx) => {
    const associations = await ports.associations.list(tx)
    const known = await ports.accounts.findByEmail(tx, email)
    return {
      name: associations.find((one) => one.id === association)?.name ?? '',
      language: known?.language ?? ('sv' as const),
    }
  })
  return handOver(ports, { id, purpose: 'invitation' }, (link) => ({
    kind: 'invitation',
    to: email,
    link,
    association: name,
    from: actor.name,
    language,
  }))
}

export async function recordInvitation(
  ports: InvitePorts,
  tx: WriteTx,
  { actor, role }: Readonly<{ actor: Actor; role: Role }>,
  input: Readonly<{ email: string; roles: readonly GrantableRole[] }>,
): Promise<Made> {
  const link: Link = await makeLink(ports, tx, {
    purpose: 'invitation',
    email: input.email,
    association: tx.association,
    roles: [...new Set(input.roles)],
    madeBy: actor.name,
  })
  await ports.audit.record(tx, {
    actor,
    role,
    action: 'invitation.make',
    subject: { type: 'invitation', id: link.id },
    detail: { email: input.email, roles: link.roles.join(', ') },
  })
  return { id: link.id, email: input.email }
}

/**
 * Runs a command that makes an invitation and delivers it once. A repeated command mails nothing again, and
 * answers the link only where there is no mail.
 */
export async function inviteBy(
  ports: InvitePorts,
  actor: Actor,
  { association, commandId }: Command,
  work: (tx: WriteTx) => Promise<Made>,
): Promise<Readonly<{ link: string | null }>> {
  let isNew = false
  const made = await ports.write(association, commandId, (tx) => {
    isNew = true
    return work(tx)
  })
  if (isNew) return { link: await deliver(ports, actor, association, made) }
  const address = linkAddress(ports.address(), ports.sealing, { id: made.id, purpose: 'invitation' })
  return { link: ports.post ? null : address }
}

/** Invites somebody to the association with roles. Nobody learns whether the address has an account. */
export const invite =
  (ports: InvitePorts) =>
  (
    actor: Actor,
    input: Command & Readonly<{ email: string; roles: readonly GrantableRole[] }>,
  ): Promise<Readonly<{ link: string | null }>> => {
    const role = authoriseGrant(actor, input.association)
    const email = normalEmail(input.email)
    return inviteBy(ports, actor, input, (tx) =>
      recordInvitation(ports, tx, { actor, role }, { email, roles: input.roles }),
    )
  }

/** A new link in place of an earlier one. Errors: not-found when it was accepted or withdrawn. */
export const renewInvitation =
  (ports: InvitePorts) =>
  (
    actor: Actor,
    input: Command & Readonly<{ invitation: string }>,
  ): Promise<Readonly<{ link: string | null }>> => {
    const role = authoriseGrant(actor, input.association)
    return inviteBy(ports, actor, input, async (tx) => {
      const open = await ports.links.invitations(tx)
      const earlier = open.find(({ id }) => id === input.invitation)
      if (!earlier || earlier.email === null) throw new DomainError('not-found')
      return recordInvitation(ports, tx, { actor, role }, { email: earlier.email, roles: earlier.roles })
    })
  }

export const withdrawInvitation =
  (ports: InvitePorts) =>
  async (actor: Actor, input: Command & Readonly<{ invitation: string }>): Promise<void> => {
    const role = authoriseGrant(actor, input.association)
    await ports.write(input.association, input.commandId, async (tx) => {
      const open = await ports.links.invitations(tx)
      const earlier = open.find(({ id }) => id === input.invitation)
      if (!earlier || !(await ports.links.withdraw(tx, input.invitation))) throw new DomainError('not-found')
      await ports.audit.record(tx, {
        actor,
        role,
        action: 'invitation.withdraw',
        subject: { type: 'invitation', id: input.invitation },
        detail: { email: earlier.email ?? '' },
      })
    })
  }
