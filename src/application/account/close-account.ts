import type { AuditTrail, Write } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AccountId, installation } from '#domain/kernel/id.ts'
import type { AccountStore, SessionStore } from './ports.ts'

type Ports = Readonly<{ write: Write; audit: AuditTrail; accounts: AccountStore; sessions: SessionStore }>

/** Closes an account and ends its sessions, or opens it again. Errors: not-found, account.last-admin. */
export const closeAccount =
  ({ write, audit, accounts, sessions }: Ports) =>
  async (actor: Actor, input: Readonly<{ account: AccountId; isClosed: boolean }>): Promise<void> => {
    if (!actor.isInstallationAdmin) throw new DomainError('forbidden')
    await write(installation, null, async (tx) => {
      // Kept still together: two administrators must not close each other at once.
      const admins = await accounts.installationAdmins(tx)
      const open: AccountId[] = []
      for (const id of admins) if ((await accounts.lock(tx, id))?.isClosed === false) open.push(id)
      const account = await accounts.lock(tx, input.account)
      if (!account) throw new DomainError('not-found')
      if (input.isClosed && open.length === 1 && open[0] === account.id)
        throw new DomainError('account.last-admin')
      await accounts.setClosed(tx, account.id, input.isClosed)
      if (input.isClosed) await sessions.end(tx, account.id, {})
      await audit.record(tx, {
        actor,
        role: 'instAdmin',
        action: input.isClosed ? 'account.close' : 'account.open',
        subject: { type: 'account', id: account.id },
        detail: { name: account.name },
      })
    })
  }
