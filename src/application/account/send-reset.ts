import type { AuditTrail, Read, Write, WriteTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AccountId, type AssociationId, type CommandId, installation } from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'
import { authoriseGrant } from './grant-by-account.ts'
import { type HandOverPorts, handOver } from './hand-over.ts'
import { makeLink } from './one-time-link.ts'
import type { Account, AccountStore, AssignmentStore, FactorStore, Link, SessionStore } from './ports.ts'

type Ports = HandOverPorts &
  Readonly<{
    read: Read
    write: Write
    audit: AuditTrail
    accounts: AccountStore
    assignments: AssignmentStore
  }>

type Made = Readonly<{ link: Pick<Link, 'id' | 'purpose'>; account: Account }>

async function makeReset(
  ports: Ports,
  tx: WriteTx,
  account: Account,
  by: Readonly<{ actor: Actor; role: Role; action: string }>,
): Promise<Made> {
  const link = await makeLink(ports, tx, {
    purpose: 'password-reset',
    account: account.id,
    madeBy: by.actor.name,
  })
  await ports.audit.record(tx, {
    ...by,
    subject: { type: 'account', id: account.id },
    detail: { name: account.name },
  })
  return { link, account }
}

const deliver = (ports: Ports, { link, account }: Made): Promise<string | null> =>
  handOver(ports, link, (address) => ({
    kind: 'password-reset',
    to: account.email,
    link: address,
    language: account.language,
  }))

/**
 * A link to a new password, from the association's administrator. By mail it goes to the owner alone. Handed
 * over, it could open the account to whoever carries it, so then only for accounts that are nobody else's.
 * Errors: not-found, account.belongs-elsewhere, account.guest-cannot.
 */
export const sendReset =
  (ports: Ports) =>
  async (
    actor: Actor,
    input: Readonly<{ association: AssociationId; commandId: CommandId; account: AccountId }>,
  ): Promise<Readonly<{ link: string | null }>> => {
    const role = authoriseGrant(actor, input.association)
    let isNew = false
    const { link } = await ports.write(input.association, input.commandId, async (tx) => {
      isNew = true
      const held = await ports.assignments.heldBy(tx, input.account)
      const account = await ports.accounts.find(tx, input.account)
      if (!account || held.length === 0) throw new DomainError('not-found')
      const { associations, isInstallationAdmin } = await ports.accounts.standing(tx, account.id)
      if (!ports.post && (isInstallationAdmin || associations.length > 1))
        throw new DomainError('account.belongs-elsewhere')
      const made = await makeReset(ports, tx, account, { actor, role, action: 'account.reset-link-make' })
      // Kept with the command: which link, never its secret.
      return { link: made.link.id }
    })
    const account = await ports.read(installation, (tx) => ports.accounts.find(tx, input.account))
    // A repeated command mails nothing again.
    if (!account || !isNew) return { link: null }
    return { link: await deliver(ports, { link: { id: link, purpose: 'password-reset' }, account }) }
  }

/** As `sendReset`, from the installation's administrator, who may also make Samsyn forget a lost second factor. */
export const resetAccount =
  (ports: Ports & Readonly<{ factors: FactorStore; sessions: SessionStore }>) =>
  async (
    actor: Actor,
    input: Readonly<{ account: AccountId; forgetSecondFactor: boolean }>,
  ): Promise<Readonly<{ link: string | null }>> => {
    if (!actor.isInstallationAdmin) throw new DomainError('forbidden')
    const made = await ports.write(installation, null, async (tx) => {
      const account = await ports.accounts.lock(tx, input.account)
      if (!account) throw new DomainError('not-found')
      if (input.forgetSecondFactor) {
        await ports.factors.setTotp(tx, account.id, null)
        await ports.factors.removePasskeys(tx, account.id)
        await ports.factors.replaceRecoveryCodes(tx, account.id, [])
        await ports.sessions.end(tx, account.id, {})
      }
      const action = input.forgetSecondFactor ? 'account.second-factor-forget' : 'account.reset-link-make'
      return makeReset(ports, tx, account, { actor, role: 'instAdmin', action })
    })
    return { link: await deliver(ports, made) }
  }
