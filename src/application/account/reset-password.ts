import type { AuditTrail, Read, Write } from '#application/ports.ts'
import { canBeUsed } from '#domain/account/link.ts'
import { connection } from '#domain/account/throttle.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import { type Caller, hashOfToken } from './caller.ts'
import { choosePassword } from './choose-password.ts'
import { type LinkPorts, useLink } from './one-time-link.ts'
import { type Opened, openSession, type SessionPorts } from './open-session.ts'
import type { AccountStore, Later, Passwords, Post } from './ports.ts'

type Ports = AttemptPorts &
  LinkPorts &
  SessionPorts &
  Readonly<{
    read: Read
    write: Write
    audit: AuditTrail
    accounts: AccountStore
    passwords: Passwords
    later: Later
    post: Post | null
  }>

/**
 * A new password by link. Every session ends, and a second factor is still asked for.
 * Errors: account.link-spent, account.password-weak, too-many-attempts.
 */
export const resetPassword =
  (ports: Ports) =>
  async (
    caller: Caller,
    { token, password }: Readonly<{ token: string; password: string }>,
  ): Promise<Opened> => {
    const counted = [{ bucket: connection, kind: 'connection', by: caller.address }]
    await attempt(ports, counted)
    const account = await accountOf(ports, token)
    const hash = await choosePassword(ports.passwords, password, account)
    const actor: Actor = {
      kind: 'account',
      account: account.id,
      name: account.name,
      grants: [],
      isInstallationAdmin: false,
    }
    const opened = await ports.write(installation, null, async (tx) => {
      const { wasMailed } = await useLink(ports, tx, token, 'password-reset')
      await ports.accounts.setPassword(tx, account.id, hash)
      if (wasMailed) await ports.accounts.verifyEmail(tx, account.id, ports.clock())
      await ports.sessions.end(tx, account.id, {})
      await ports.audit.record(tx, {
        actor,
        role: 'public',
        action: 'account.password-reset',
        subject: { type: 'account', id: account.id },
      })
      return openSession(ports, tx, account.id, caller, false)
    })
    await forgiveAttempt(ports, counted)
    const { post } = ports
    if (post)
      ports.later(() =>
        post({ kind: 'sign-in-changed', to: account.email, what: 'password', language: account.language }),
      )
    return opened
  }

const accountOf = (ports: Ports, token: string) =>
  ports.read(installation, async (tx) => {
    const link = await ports.links.find(tx, hashOfToken(ports.hashing, token))
    const usable = link?.account && canBeUsed(link, 'password-reset', ports.clock())
    const account = usable ? await ports.accounts.find(tx, link.account) : null
    if (!account || account.isClosed) throw new DomainError('account.link-spent')
    return account
  })
