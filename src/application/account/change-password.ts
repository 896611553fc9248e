import type { Read } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import { choosePassword } from './choose-password.ts'
import { changeOwn, type OwnChangePorts } from './own-change.ts'
import type { Passwords } from './ports.ts'
import { requireFreshVisitor } from './visitor.ts'

type Ports = OwnChangePorts & Readonly<{ read: Read; passwords: Passwords }>

/** A new password; other sessions end. Errors: account.prove-again, account.password-weak. */
export const changePassword =
  (ports: Ports) =>
  async (caller: Caller, { password }: Readonly<{ password: string }>): Promise<void> => {
    const { account } = await ports.read(installation, (tx) => requireFreshVisitor(ports, tx, caller))
    const hash = await choosePassword(ports.passwords, password, account)
    await changeOwn(
      ports,
      caller,
      { action: 'account.password-change', letter: 'password' },
      async (tx, { session }) => {
        await ports.accounts.setPassword(tx, account.id, hash)
        await ports.sessions.end(tx, account.id, { except: session.id })
      },
    )
  }
