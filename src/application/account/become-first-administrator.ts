import type { AuditTrail, Write, WriteTx } from '#application/ports.ts'
import { normalEmail } from '#domain/account/email.ts'
import { connection } from '#domain/account/throttle.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AccountId, type AssociationId, installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { choosePassword } from './choose-password.ts'
import { giveRoles } from './give-role.ts'
import { type LinkPorts, useLink } from './one-time-link.ts'
import { type Opened, openSession, type SessionPorts } from './open-session.ts'
import type { AccountStore, AssignmentStore, AssociationStore, Passwords } from './ports.ts'

type Ports = AttemptPorts &
  LinkPorts &
  SessionPorts &
  Readonly<{
    write: Write
    audit: AuditTrail
    accounts: AccountStore
    assignments: AssignmentStore
    associations: AssociationStore
    passwords: Passwords
  }>

type Input = Readonly<{ token: string; email: string; name: string; password: string }>

/**
 * The link of the start makes one account: administrator of the installation, and of the example.
 * Errors: account.link-spent, also when another was first; account.password-weak.
 */
export const becomeFirstAdministrator =
  (ports: Ports) =>
  async (caller: Caller, input: Input): Promise<Opened> => {
    const counted = [{ bucket: connection, kind: 'connection', by: caller.address }]
    await attempt(ports, counted)
    const email = normalEmail(input.email)
    const passwordHash = await choosePassword(ports.passwords, input.password, { email, name: input.name })
    const account = ports.randomness.uuid() as AccountId
    const actor: Actor = { kind: 'account', account, name: input.name, grants: [], isInstallationAdmin: true }
    const { opened, example } = await ports.write(installation, null, async (tx) => {
      await useLink(ports, tx, input.token, 'first-admin')
      if (await ports.accounts.hasInstallationAdmin(tx)) throw new DomainError('account.link-spent')
      const added = await ports.accounts.add(tx, {
        id: account,
        email,
        name: input.name,
        passwordHash,
        verifiedAt: null,
      })
      if (!added) throw new DomainError('account.sign-in-to-accept')
      await ports.accounts.makeInstallationAdmin(tx, account, ports.clock())
      await ports.audit.record(tx, {
        actor,
        role: 'instAdmin',
        action: 'account.first-administrator',
        subject: { type: 'account', id: account },
      })
      const associations = await ports.associations.list(tx)
      return {
        opened: await openSession(ports, tx, account, caller, false),
        example: associations.find(({ isExample }) => isExample) ?? null,
      }
    })
    await forgiveAttempt(ports, counted)
    if (example) await lead(ports, actor, account, example.id)
    return opened
  }

const lead = (ports: Ports, actor: Actor, account: AccountId, example: AssociationId): Promise<void> =>
  ports.write(example, null, async (tx: WriteTx) => {
    await giveRoles(ports, tx, account, ['assocAdmin'], {
      name: actor.name,
      at: ports.clock(),
      uuid: ports.randomness.uuid,
    })
    await ports.audit.record(tx, {
      actor,
      role: 'instAdmin',
      action: 'role.grant',
      subject: { type: 'account', id: account },
      detail: { role: 'assocAdmin', name: actor.name },
    })
  })
