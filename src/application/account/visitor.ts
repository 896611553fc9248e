import type { Clock, Hashing, ReadTx } from '#application/ports.ts'
import { isAlive, isFresh, type Stage, stageOf } from '#domain/account/session.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Role } from '#domain/kernel/role.ts'
import { type Caller, hashOfToken } from './caller.ts'
import type { Account, AccountStore, SessionRecord, SessionStore, Standing } from './ports.ts'

/** Somebody with a session, and how far they have come with it. */
export type Visitor = Readonly<{
  session: SessionRecord
  account: Account
  standing: Standing
  stage: Stage
}>

export type VisitorPorts = Readonly<{
  sessions: SessionStore
  accounts: AccountStore
  hashing: Hashing
  clock: Clock
}>

export const hasSecondFactor = (account: Account, standing: Standing): boolean =>
  account.totp !== null || standing.hasPasskey

const isDemanding = (standing: Standing): boolean => standing.isDemanding || standing.isInstallationAdmin

/** Null for an unknown or old token, and for a closed account. */
export async function findVisitor(
  { sessions, accounts, hashing, clock }: VisitorPorts,
  tx: ReadTx,
  { token }: Pick<Caller, 'token'>,
): Promise<Visitor | null> {
  if (!token) return null
  const session = await sessions.find(tx, hashOfToken(hashing, token))
  if (!session || !isAlive(session, clock())) return null
  const account = await accounts.find(tx, session.account)
  if (!account || account.isClosed) return null
  const standing = await accounts.standing(tx, account.id)
  const stage = stageOf(session, {
    hasSecondFactor: hasSecondFactor(account, standing),
    isDemanding: isDemanding(standing),
  })
  return { session, account, standing, stage }
}

/** Whoever has signed in, or has only the second factor left to set up. */
export async function requireVisitor(
  ports: VisitorPorts,
  tx: ReadTx,
  caller: Pick<Caller, 'token'>,
): Promise<Visitor> {
  const visitor = await findVisitor(ports, tx, caller)
  if (!visitor || visitor.stage === 'pass-second-factor') throw new DomainError('not-signed-in')
  return visitor
}

/** As `requireVisitor`, for acts that change how one signs in: a borrowed computer must not be enough. */
export async function requireFreshVisitor(
  ports: VisitorPorts,
  tx: ReadTx,
  caller: Pick<Caller, 'token'>,
): Promise<Visitor> {
  const visitor = await requireVisitor(ports, tx, caller)
  if (!isFresh(visitor.session, ports.clock())) throw new DomainError('account.prove-again')
  return visitor
}

export const mustKeepSecondFactor = (standing: Standing): boolean => isDemanding(standing)

/** What the installation's history says about somebody who changes their own account. */
export const ownAct = ({ account, standing }: Visitor): Readonly<{ actor: Actor; role: Role }> => ({
  actor: {
    kind: 'account',
    account: account.id,
    name: account.name,
    grants: [],
    isInstallationAdmin: standing.isInstallationAdmin,
  },
  role: standing.isInstallationAdmin ? 'instAdmin' : 'public',
})
