import type { AuditTrail, Write, WriteTx } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import type { Later, Post, SignInChange } from './ports.ts'
import { ownAct, requireFreshVisitor, type Visitor, type VisitorPorts } from './visitor.ts'

export type OwnChangePorts = VisitorPorts &
  Readonly<{ write: Write; audit: AuditTrail; later: Later; post: Post | null }>

/**
 * A change to how one signs in: asks for a fresh proof, leaves one row in the installation's history, and
 * tells the owner by mail, so that a change somebody else made is noticed.
 */
export async function changeOwn<T>(
  ports: OwnChangePorts,
  caller: Caller,
  change: Readonly<{ action: string; letter: SignInChange | null }>,
  work: (tx: WriteTx, visitor: Visitor) => Promise<T>,
): Promise<T> {
  const { account, answer } = await ports.write(installation, null, async (tx) => {
    const visitor = await requireFreshVisitor(ports, tx, caller)
    // Kept still, so that two changes at once cannot both take the last factor away.
    await ports.accounts.lock(tx, visitor.account.id)
    const answer = await work(tx, await requireFreshVisitor(ports, tx, caller))
    await ports.audit.record(tx, {
      ...ownAct(visitor),
      action: change.action,
      subject: { type: 'account', id: visitor.account.id },
    })
    return { account: visitor.account, answer }
  })
  const { post } = ports
  const { letter: what } = change
  if (post && what)
    ports.later(() => post({ kind: 'sign-in-changed', to: account.email, what, language: account.language }))
  return answer
}
