import type { AuditTrail, Read, Write } from '#application/ports.ts'
import { readRecoveryCode } from '#domain/account/recovery-code.ts'
import { secondFactor } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import { type Caller, hashOfToken } from './caller.ts'
import { type Opened, raiseSession, type SessionPorts } from './open-session.ts'
import type { FactorStore, Later, OneTimeCodes, Post } from './ports.ts'
import { findVisitor, ownAct, type Visitor, type VisitorPorts } from './visitor.ts'

type Ports = AttemptPorts &
  SessionPorts &
  VisitorPorts &
  Readonly<{
    read: Read
    write: Write
    audit: AuditTrail
    factors: FactorStore
    oneTimeCodes: OneTimeCodes
    later: Later
    post: Post | null
  }>

/**
 * The six digits of the app, or a recovery code. Errors: not-signed-in where no password was given first,
 * account.wrong-code, account.key-away, too-many-attempts.
 */
export const passSecondFactor =
  (ports: Ports) =>
  async (caller: Caller, { code }: Readonly<{ code: string }>): Promise<Opened> => {
    const visitor = await ports.read(installation, (tx) => findVisitor(ports, tx, caller))
    if (visitor?.stage !== 'pass-second-factor') throw new DomainError('not-signed-in')
    const counted = [{ bucket: secondFactor, kind: 'second factor', by: visitor.account.id }]
    await attempt(ports, counted)
    const recovery = readRecoveryCode(code)
    const opened = recovery
      ? await passWithRecovery(ports, visitor, recovery)
      : await passWithDigits(ports, visitor, code)
    await forgiveAttempt(ports, counted)
    return opened
  }

function passWithDigits(ports: Ports, { account, session }: Visitor, code: string): Promise<Opened> {
  if (!account.totp) throw new DomainError('account.wrong-code')
  const secret = ports.sealing.open(account.totp.sealed)
  if (!secret) throw new DomainError('account.key-away')
  const step = ports.oneTimeCodes.stepOf(secret, code.replace(/\s/g, ''), ports.clock())
  if (step === null) throw new DomainError('account.wrong-code')
  return ports.writeUnaudited(installation, async (tx) => {
    // Read over somebody's shoulder, a code is worth nothing: it works once.
    if (!(await ports.factors.useTotpStep(tx, account.id, step))) throw new DomainError('account.wrong-code')
    return raiseSession(ports, tx, session)
  })
}

async function passWithRecovery(ports: Ports, visitor: Visitor, code: string): Promise<Opened> {
  const { account, session } = visitor
  const opened = await ports.write(installation, null, async (tx) => {
    const used = await ports.factors.useRecoveryCode(
      tx,
      account.id,
      hashOfToken(ports.hashing, code),
      ports.clock(),
    )
    if (!used) throw new DomainError('account.wrong-code')
    await ports.audit.record(tx, {
      ...ownAct(visitor),
      action: 'account.recovery-code-use',
      subject: { type: 'account', id: account.id },
    })
    return raiseSession(ports, tx, session)
  })
  const { post } = ports
  if (post)
    ports.later(() =>
      post({
        kind: 'sign-in-changed',
        to: account.email,
        what: 'recovery-used',
        language: account.language,
      }),
    )
  return opened
}
