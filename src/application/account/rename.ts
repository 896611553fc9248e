import type { AuditTrail, Write } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import { ownAct, requireVisitor, type VisitorPorts } from './visitor.ts'

/** One's own name, as others and the history see it from now on. */
export const rename =
  (ports: VisitorPorts & Readonly<{ write: Write; audit: AuditTrail }>) =>
  (caller: Caller, { name }: Readonly<{ name: string }>): Promise<void> =>
    ports.write(installation, null, async (tx) => {
      const visitor = await requireVisitor(ports, tx, caller)
      await ports.accounts.rename(tx, visitor.account.id, name)
      await ports.audit.record(tx, {
        ...ownAct(visitor),
        action: 'account.rename',
        subject: { type: 'account', id: visitor.account.id },
        detail: { name },
      })
    })
