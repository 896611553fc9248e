import type { Clock, Hashing, Randomness, WriteTx } from '#application/ports.ts'
import type { AccountId } from '#domain/kernel/id.ts'
import { type Caller, hashOfToken, newToken } from './caller.ts'
import type { SessionStore } from './ports.ts'

export type SessionPorts = Readonly<{
  sessions: SessionStore
  hashing: Hashing
  randomness: Randomness
  clock: Clock
}>

/** What goes into the cookie, and nowhere else. */
export type Opened = Readonly<{ token: string; account: AccountId }>

/** A session of its own with a new token each time: nobody can plant one beforehand. */
export async function openSession(
  { sessions, hashing, randomness, clock }: SessionPorts,
  tx: WriteTx,
  account: AccountId,
  { agent }: Pick<Caller, 'agent'>,
  secondFactorPassed: boolean,
): Promise<Opened> {
  const token = newToken(randomness)
  const now = clock()
  await sessions.sweep(tx, now)
  await sessions.add(
    tx,
    {
      id: randomness.uuid(),
      account,
      agent,
      createdAt: now,
      lastSeenAt: now,
      provedAt: now,
      secondFactorPassed,
    },
    hashOfToken(hashing, token),
  )
  return { token, account }
}

/** The second factor was given: the same session goes on under a new token. */
export async function raiseSession(
  { sessions, hashing, randomness, clock }: SessionPorts,
  tx: WriteTx,
  session: Readonly<{ id: string; account: AccountId }>,
): Promise<Opened> {
  const token = newToken(randomness)
  await sessions.renew(tx, session.id, {
    tokenHash: hashOfToken(hashing, token),
    secondFactorPassed: true,
    provedAt: clock(),
  })
  return { token, account: session.account }
}
