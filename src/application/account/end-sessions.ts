import type { WriteUnaudited } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import { requireVisitor, type VisitorPorts } from './visitor.ts'

type Ports = VisitorPorts & Readonly<{ writeUnaudited: WriteUnaudited }>

/** Ends one of one's own sessions. Errors: not-found, also for somebody else's. */
export const endSession =
  (ports: Ports) =>
  (caller: Caller, { session }: Readonly<{ session: string }>): Promise<void> =>
    ports.writeUnaudited(installation, async (tx) => {
      const { account } = await requireVisitor(ports, tx, caller)
      if ((await ports.sessions.end(tx, account.id, { only: session })) === 0)
        throw new DomainError('not-found')
    })

/** Signs out everywhere but here; answers how many sessions ended. */
export const endOtherSessions =
  (ports: Ports) =>
  (caller: Caller): Promise<number> =>
    ports.writeUnaudited(installation, async (tx) => {
      const { account, session } = await requireVisitor(ports, tx, caller)
      return ports.sessions.end(tx, account.id, { except: session.id })
    })
