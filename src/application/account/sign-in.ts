import type { Read } from '#application/ports.ts'
import { normalEmail } from '#domain/account/email.ts'
import { accountFromAnywhere, accountFromHere, connection } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, type Counted, forgiveAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { isKnownDevice } from './known-device.ts'
import { type Opened, openSession, type SessionPorts } from './open-session.ts'
import type { Account, AccountStore, Passwords } from './ports.ts'

type Ports = AttemptPorts &
  SessionPorts &
  Readonly<{ read: Read; accounts: AccountStore; passwords: Passwords }>

/**
 * Address and password. What is wrong is never told, and takes as long whether the account exists or not.
 * Errors: account.wrong-sign-in, too-many-attempts.
 */
export const signIn =
  (ports: Ports) =>
  async (caller: Caller, input: Readonly<{ email: string; password: string }>): Promise<Opened> => {
    const email = normalEmail(input.email)
    const account = await ports.read(installation, (tx) => ports.accounts.findByEmail(tx, email))
    const counted = countedFor(ports, caller, email, account)
    await attempt(ports, counted)
    const holds = await ports.passwords.verify(account?.passwordHash ?? null, input.password)
    if (!account || !holds || account.isClosed) throw new DomainError('account.wrong-sign-in')
    await forgiveAttempt(ports, counted)
    return ports.writeUnaudited(installation, (tx) => openSession(ports, tx, account.id, caller, false))
  }

// Whoever has signed in here before is counted apart: strangers who guess cannot keep the owner out.
const countedFor = (ports: Ports, caller: Caller, email: string, account: Account | null): Counted[] => [
  ...(account && isKnownDevice(ports.sealing, caller, account.id)
    ? [{ bucket: accountFromHere, kind: 'known device', by: account.id }]
    : [
        { bucket: accountFromHere, kind: 'account from here', by: `${email} ${caller.address}` },
        { bucket: accountFromAnywhere, kind: 'account', by: email },
      ]),
  { bucket: connection, kind: 'connection', by: caller.address },
]
