import type { Read } from '#application/ports.ts'
import { connection } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { type Opened, openSession, raiseSession, type SessionPorts } from './open-session.ts'
import type { ChallengeStore, FactorStore, PasskeyChecks, PasskeySigned } from './ports.ts'
import { findVisitor, type VisitorPorts } from './visitor.ts'

type Ports = AttemptPorts &
  SessionPorts &
  VisitorPorts &
  Readonly<{
    read: Read
    factors: FactorStore
    challenges: ChallengeStore
    passkeyChecks: PasskeyChecks
  }>

/**
 * A passkey that checks its owner (finger, face or number) is two factors in one: it signs in alone,
 * or follows a password. Errors: account.passkey-refused, too-many-attempts.
 */
export const signInWithPasskey =
  (ports: Ports) =>
  async (
    caller: Caller,
    { challenge: id, answer }: Readonly<{ challenge: string; answer: PasskeySigned }>,
  ): Promise<Opened> => {
    const { factors, challenges, accounts, passkeyChecks, clock } = ports
    const counted = [{ bucket: connection, kind: 'connection', by: caller.address }]
    await attempt(ports, counted)
    const refused = () => new DomainError('account.passkey-refused')
    const challenge = await ports.writeUnaudited(installation, (tx) =>
      challenges.take(tx, id, 'passkey-answer', clock()),
    )
    const passkey = await ports.read(installation, (tx) => factors.findPasskey(tx, answer.id))
    if (!challenge || !passkey) throw refused()
    if (challenge.account !== null && challenge.account !== passkey.account) throw refused()
    const checked = await passkeyChecks.check(caller.origin, challenge.data.challenge ?? '', answer, passkey)
    if (!checked) throw refused()
    const opened = await ports.writeUnaudited(installation, async (tx) => {
      const account = await accounts.find(tx, passkey.account)
      if (!account || account.isClosed) throw refused()
      await factors.usedPasskey(tx, passkey.id, checked.counter, clock())
      const visitor = await findVisitor(ports, tx, caller)
      return visitor?.account.id === account.id
        ? raiseSession(ports, tx, visitor.session)
        : openSession(ports, tx, account.id, caller, true)
    })
    await forgiveAttempt(ports, counted)
    return opened
  }
