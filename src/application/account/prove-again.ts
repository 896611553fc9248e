import type { Read } from '#application/ports.ts'
import { accountFromHere } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import type { Passwords } from './ports.ts'
import { requireVisitor, type VisitorPorts } from './visitor.ts'

type Ports = AttemptPorts & VisitorPorts & Readonly<{ read: Read; passwords: Passwords }>

/** The password again, before something that a borrowed computer must not be able to do. */
export const proveAgain =
  (ports: Ports) =>
  async (caller: Caller, { password }: Readonly<{ password: string }>): Promise<void> => {
    const { account, session } = await ports.read(installation, (tx) => requireVisitor(ports, tx, caller))
    const counted = [{ bucket: accountFromHere, kind: 'prove again', by: account.id }]
    await attempt(ports, counted)
    if (!(await ports.passwords.verify(account.passwordHash, password)))
      throw new DomainError('account.wrong-sign-in')
    await forgiveAttempt(ports, counted)
    await ports.writeUnaudited(installation, (tx) => ports.sessions.prove(tx, session.id, ports.clock()))
  }
