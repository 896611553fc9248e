import type { AuditTrail, Clock, Read, Write } from '#application/ports.ts'
import { normalEmail } from '#domain/account/email.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AccountId, type AssociationId, installation } from '#domain/kernel/id.ts'
import type { GrantableRole } from '#domain/kernel/role.ts'
import { giveRoles } from './give-role.ts'
import { type LinkPorts, linkAddress, makeLink } from './one-time-link.ts'
import type { AccountStore, AssignmentStore } from './ports.ts'

type Ports = LinkPorts &
  Readonly<{
    read: Read
    write: Write
    audit: AuditTrail
    clock: Clock
    accounts: AccountStore
    assignments: AssignmentStore
  }>

const program: Actor = {
  kind: 'program',
  account: null,
  name: 'samsyn',
  grants: [],
  isInstallationAdmin: false,
}

/**
 * For commands, which reach the database and therefore could do anything: a link that signs in to an
 * account once, within an hour. Errors: not-found.
 */
export const makeSignInLink =
  (ports: Ports) =>
  async (address: string, email: string): Promise<string> => {
    const link = await ports.write(installation, null, async (tx) => {
      const account = await ports.accounts.findByEmail(tx, normalEmail(email))
      if (!account || account.isClosed) throw new DomainError('not-found')
      await ports.audit.record(tx, {
        actor: program,
        role: 'instAdmin',
        action: 'account.sign-in-link-make',
        subject: { type: 'account', id: account.id },
        detail: { name: account.name },
      })
      return makeLink(ports, tx, { purpose: 'sign-in', account: account.id, madeBy: program.name })
    })
    return linkAddress(address, ports.sealing, link)
  }

/**
 * As `makeSignInLink`, for an account that only commands use: it has no password and is made when it is
 * first needed. Its roles in the association are given at the same time.
 */
export const makeProgramLink =
  (ports: Ports) =>
  async (
    address: string,
    as: Readonly<{
      association: AssociationId
      email: string
      name: string
      roles: readonly GrantableRole[]
    }>,
  ): Promise<string> => {
    const email = normalEmail(as.email)
    const known = await ports.read(as.association, async (tx) => {
      const account = await ports.accounts.findByEmail(tx, email)
      const held = account ? await ports.assignments.heldBy(tx, account.id) : []
      return as.roles.every((role) => held.some((one) => one.role === role))
    })
    if (!known)
      await ports.write(as.association, null, async (tx) => {
        const found = await ports.accounts.findByEmail(tx, email)
        const id = found?.id ?? (ports.randomness.uuid() as AccountId)
        if (!found)
          await ports.accounts.add(tx, { id, email, name: as.name, passwordHash: null, verifiedAt: null })
        await giveRoles(ports, tx, id, as.roles, {
          name: program.name,
          at: ports.clock(),
          uuid: ports.randomness.uuid,
        })
        await ports.audit.record(tx, {
          actor: program,
          role: 'instAdmin',
          action: 'role.grant',
          subject: { type: 'account', id },
          detail: { role: as.roles.join(', '), name: as.name },
        })
      })
    return makeSignInLink(ports)(address, email)
  }
