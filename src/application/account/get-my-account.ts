import type { Read } from '#application/ports.ts'
import type { MyAccount } from '#contract/account.ts'
import { isAlive, isFresh } from '#domain/account/session.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import type { FactorStore, IdentityStore } from './ports.ts'
import { mustKeepSecondFactor, requireVisitor, type VisitorPorts } from './visitor.ts'

type Ports = VisitorPorts & Readonly<{ read: Read; factors: FactorStore; identities: IdentityStore }>

/** How one signs in, and where one is signed in now. */
export const getMyAccount =
  (ports: Ports) =>
  (caller: Caller): Promise<MyAccount> =>
    ports.read(installation, async (tx) => {
      const { account, session, standing } = await requireVisitor(ports, tx, caller)
      const now = ports.clock()
      const passkeys = await ports.factors.passkeys(tx, account.id)
      const sessions = await ports.sessions.ofAccount(tx, account.id)
      const organisations = await ports.identities.ofAccount(tx, account.id)
      return {
        name: account.name,
        email: account.email,
        hasPassword: account.passwordHash !== null,
        code: account.totp && { since: account.totp.since.toISOString() },
        passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
          id,
          name,
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
        })),
        recoveryCodesLeft: await ports.factors.recoveryCodesLeft(tx, account.id),
        organisations: organisations.map(({ issuer, createdAt }) => ({
          issuer,
          since: createdAt.toISOString(),
        })),
        sessions: sessions
          .filter((one) => isAlive(one, now))
          .map(({ id, agent, createdAt, lastSeenAt }) => ({
            id,
            agent,
            createdAt: createdAt.toISOString(),
            lastSeenAt: lastSeenAt.toISOString(),
            isThis: id === session.id,
          })),
        secondFactorIsCompulsory: mustKeepSecondFactor(standing),
        isFresh: isFresh(session, now),
      }
    })
