import type { AuditTrail, Write } from '#application/ports.ts'
import { connection } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { type LinkPorts, useLink } from './one-time-link.ts'
import { type Opened, openSession, type SessionPorts } from './open-session.ts'
import type { AccountStore } from './ports.ts'

type Ports = AttemptPorts &
  LinkPorts &
  SessionPorts &
  Readonly<{ write: Write; audit: AuditTrail; accounts: AccountStore }>

/**
 * Only a command that reaches the database makes such a link, so it stands for every factor.
 * Errors: account.link-spent, too-many-attempts.
 */
export const signInWithLink =
  (ports: Ports) =>
  async (caller: Caller, { token }: Readonly<{ token: string }>): Promise<Opened> => {
    const counted = [{ bucket: connection, kind: 'connection', by: caller.address }]
    await attempt(ports, counted)
    const opened = await ports.write(installation, null, async (tx) => {
      const link = await useLink(ports, tx, token, 'sign-in')
      const account = link.account && (await ports.accounts.find(tx, link.account))
      if (!account || account.isClosed) throw new DomainError('account.link-spent')
      await ports.audit.record(tx, {
        actor: {
          kind: 'account',
          account: account.id,
          name: account.name,
          grants: [],
          isInstallationAdmin: false,
        },
        role: 'public',
        action: 'account.sign-in-link-use',
        subject: { type: 'account', id: account.id },
      })
      return openSession(ports, tx, account.id, caller, true)
    })
    await forgiveAttempt(ports, counted)
    return opened
  }
